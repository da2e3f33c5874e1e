using CaiCach.Foundation.Sheets;

namespace CaiCach.Foundation.Web;

/// <summary>Hands out a spreadsheet.</summary>
public static class Sheet
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Head(HttpResponse response, string name)
    {
        response.ContentType = Xlsx;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>A sheet that has only the titles an import understands.</summary>
    public static Task WriteTemplate(Stream target, IReadOnlyList<string> titles, CancellationToken ct) =>
        SheetWriter.Write(target, "Mẫu nhập", [.. titles.Select(title => new SheetColumn<string>(title, _ => SheetValue.Empty, Math.Max(14, title.Length + 4)))], Array.Empty<string>(), ct);
}
