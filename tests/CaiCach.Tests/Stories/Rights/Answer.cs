using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>What came back, as a person would read it: cells of a spreadsheet, paragraphs of a letter, words of a page.</summary>
internal sealed partial record Answer(HttpStatusCode Status, string? Location, string Text, string? Html)
{
    public bool IsFine => Status == HttpStatusCode.OK || Leads;

    /// <summary>True for a redirect: signed in, or a form that was accepted.</summary>
    public bool Leads => Status is HttpStatusCode.Found or HttpStatusCode.SeeOther;

    /// <summary>A PDF is not read: its letters are numbers of glyphs, and it prints the same paper as the other files of a report.</summary>
    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var kind = response.Content.Headers.ContentType?.MediaType ?? "";
        var html = kind == "text/html" ? Encoding.UTF8.GetString(bytes) : null;
        var text = kind switch
        {
            "application/pdf" => "",
            _ when kind.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal) => Sheet(bytes),
            _ when kind.EndsWith("wordprocessingml.document", StringComparison.Ordinal) => Letter(bytes),
            _ => Plain(Encoding.UTF8.GetString(bytes)),
        };
        var location = response.Headers.Location?.ToString();
        var name = response.Content.Headers.ContentDisposition;
        return new(response.StatusCode, location, $"{text}\n{location}\n{name?.FileNameStar ?? name?.FileName}", html);
    }

    /// <summary>Names and values of the fields that a list can be narrowed by.</summary>
    public IEnumerable<(string Name, string Value)> Filters => Html is null ? [] : Field().Matches(Body().Match(Html).Value)
        .SelectMany(m => m.Groups["options"].Success
            ? Option().Matches(m.Groups["options"].Value).Select(o => (m.Groups["name"].Value, WebUtility.HtmlDecode(o.Groups["value"].Value)))
            : [(m.Groups["name"].Value, "")]);

    private static string Sheet(byte[] file)
    {
        using var reader = SheetReader.Open(new MemoryStream(file)).GetAwaiter().GetResult();
        return string.Join('\n', reader.Rows().SelectMany(r => r.Cells).Select(c => c.Text));
    }

    private static string Letter(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var part = new StreamReader(e.Open());
            return Plain(Tag().Replace(part.ReadToEnd(), ""));
        }));
    }

    /// <summary>Undoes what the form of the answer does to letters.</summary>
    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Escaped().Replace(text, m => ((char)Convert.ToInt32(m.Groups["code"].Value, 16)).ToString())).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""<(?:input|select)\s[^>]*?\bname="(?<name>[a-z-]+)"[^>]*>(?<options>(?:\s*<option[^>]*>[^<]*</option>)+)?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex("""<option[^>]*?\bvalue="(?<value>[^"]+)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
