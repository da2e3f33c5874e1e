using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Tests.Support;

/// <summary>Spreadsheets as people bring and take them.</summary>
internal static class Sheets
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A sheet of texts; the first row is the header.</summary>
    public static async Task<byte[]> Make(params string?[][] rows)
    {
        using var file = new MemoryStream();
        var columns = rows[0].Select((title, i) => new SheetColumn<string?[]>(title!, row => row[i])).ToList();
        await SheetWriter.Write(file, "Bảng", columns, rows.Skip(1));
        return file.ToArray();
    }

    /// <summary>The texts of all rows.</summary>
    public static async Task<List<string[]>> Read(HttpResponseMessage response)
    {
        using var file = new MemoryStream(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        using var sheet = await SheetReader.Open(file);
        return [.. sheet.Rows().Select(r => r.Cells.Select(c => c.Text).ToArray())];
    }

    /// <summary>Chooses a file on an import page and sends it to be looked at.</summary>
    public static async Task<IHtmlDocument> Upload(this Browser browser, string address, byte[] file, string name = "danh-sach.xlsx")
    {
        var page = await browser.Open(address);
        using var content = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("main form[method=post] input[type=hidden]").Cast<IHtmlInputElement>())
        {
            content.Add(new StringContent(field.Value), field.Name!);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(Xlsx);
        content.Add(part, "Typed.File", name);
        using var response = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content);
        return await Browser.Page(response.EnsureSuccessStatusCode());
    }

    public static string Text(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
