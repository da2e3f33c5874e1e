using System.IO.Compression;
using System.Text;

namespace CaiCach.Tests.Foundation.Sheets;

/// <summary>Builds .xlsx files by hand, also such as no program would write.</summary>
internal static class RawSheet
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="rows">XML inside sheetData.</param>
    public static MemoryStream Of(string rows, string? sharedStrings = null, string? styles = null, string workbookType = WorkbookType, string workbookPr = "", string prolog = "") => Zip(
        ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="{workbookType}"/></Types>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{workbookPr}<sheets><sheet name="A" sheetId="7" r:id="x1"/><sheet name="B" sheetId="8" r:id="x9"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="{Office}/worksheet" Target="worksheets/first.xml"/><Relationship Id="x2" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="x3" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{sharedStrings}</sst>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""),
        ("xl/worksheets/first.xml", $"""{prolog}<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""));

    /// <summary>Rows of inline text; null leaves a cell out.</summary>
    public static MemoryStream OfTexts(params string?[][] rows) => Of(string.Concat(rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => text is null ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>")));

    public static MemoryStream Zip(params (string Path, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        file.Position = 0;
        return file;
    }
}
