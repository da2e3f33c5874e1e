using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Foundation.Sheets;

/// <summary>The parts of a written package that do not depend on its rows, with explicit ids and fixed times.</summary>
internal static class SheetParts
{
    public const string Sheet = "xl/worksheets/sheet1.xml";
    public const uint HeaderStyle = 1;

    private const uint TextStyle = 2, QuotedStyle = 3, WholeStyle = 4, FractionStyle = 5, DayStyle = 6, InstantStyle = 7;
    private const uint DayFormat = 164, InstantFormat = 165;

    /// <summary>The first moment that a zip can express; the real one would make two equal exports differ.</summary>
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const string ContentTypes = Head +
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";

    private const string PackageRelations = Head +
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="workbook" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string WorkbookRelations = Head +
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="sheet" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";

    public static void WriteFixed(ZipArchive zip, string sheetName)
    {
        WriteText(zip, "[Content_Types].xml", ContentTypes);
        WriteText(zip, "_rels/.rels", PackageRelations);
        WriteElement(zip, "xl/workbook.xml", new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
            new Sheet { Name = sheetName, SheetId = 1, Id = "sheet" })));
        WriteText(zip, "xl/_rels/workbook.xml.rels", WorkbookRelations);
        WriteElement(zip, "xl/styles.xml", Styles());
    }

    public static Stream Part(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Fixed;
        return entry.Open();
    }

    public static uint StyleOf(SheetValue value) => value.Kind switch
    {
        SheetValue.Kinds.Whole => WholeStyle,
        SheetValue.Kinds.Fraction => FractionStyle,
        SheetValue.Kinds.Day => DayStyle,
        SheetValue.Kinds.Instant => InstantStyle,
        // The quote keeps such a text from turning into a formula when somebody edits the cell and presses Enter.
        _ => value.Text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? QuotedStyle : TextStyle,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "dd/mm/yyyy hh:mm" })
        { Count = 2 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }))
        { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF2" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(
            new Border(),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Thin }))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true })
            {
                NumberFormatId = 49, FontId = 1, FillId = 2, BorderId = 1,
                ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
            },
            Format(49),
            Format(49, quoted: true),
            Format(3),
            Format(4),
            Format(DayFormat),
            Format(InstantFormat))
        { Count = 8 });

    private static CellFormat Format(uint number, bool quoted = false) =>
        new() { NumberFormatId = number, ApplyNumberFormat = true, QuotePrefix = quoted ? true : null };

    private static void WriteText(ZipArchive zip, string path, string text)
    {
        using var part = Part(zip, path);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void WriteElement(ZipArchive zip, string path, OpenXmlElement root)
    {
        using var part = Part(zip, path);
        using var xml = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        xml.WriteStartDocument(true);
        xml.WriteElement(root);
    }
}
