using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaiCach.Foundation.Sheets;

/// <summary>
/// Writes one sheet as .xlsx while its rows arrive: no more than one row is held in memory. The same rows give the same
/// bytes, so an exported file can be compared and its digest published.
/// </summary>
public static class SheetWriter
{
    private const int MaxRows = 1_048_576;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The package is built in a temporary file: it needs synchronous writes, which a response does not allow.</summary>
    /// <param name="name">Of the sheet; signs that no program takes in a sheet's name are dropped.</param>
    /// <returns>How many rows were written, the header not counted.</returns>
    public static async Task<int> Write<T>(
        Stream target, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken ct = default)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        int count;
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            SheetParts.WriteFixed(zip, SheetName(name));
            count = await WriteRows(zip, columns, rows, ct);
        }

        file.Position = 0;
        await file.CopyToAsync(target, ct);
        return count;
    }

    /// <summary>For rows that are at hand already.</summary>
    public static Task<int> Write<T>(
        Stream target, string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows, CancellationToken ct = default) =>
        Write(target, name, columns, rows.ToAsyncEnumerable(), ct);

    private static async Task<int> WriteRows<T>(ZipArchive zip, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        await using var part = SheetParts.Part(zip, SheetParts.Sheet);
        using var xml = OpenXmlWriter.Create(part, Utf8);
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Worksheet());
        WriteHead(xml, columns);

        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, columns.Select(c => (SheetValue)c.Title), header: true);
        var count = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            count++;
            if (count >= MaxRows)
            {
                throw new InvalidOperationException($"A sheet has {MaxRows} rows; split the export.");
            }

            WriteRow(xml, count + 1, columns.Select(c => c.Value(row)), header: false);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        return count;
    }

    /// <summary>The header stays in sight while the rows are scrolled.</summary>
    private static void WriteHead<T>(OpenXmlWriter xml, IReadOnlyList<SheetColumn<T>> columns)
    {
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        xml.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)(i + 1),
            Max = (uint)(i + 1),
            Width = Math.Clamp(c.Width, 2, 120),
            CustomWidth = true,
        })));
    }

    private static void WriteRow(OpenXmlWriter xml, int row, IEnumerable<SheetValue> values, bool header)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)row });
        var column = 0;
        foreach (var value in values)
        {
            column++;
            if (value.Kind != SheetValue.Kinds.Empty)
            {
                xml.WriteElement(CellOf(SheetText.Address(row, column), value, header));
            }
        }

        xml.WriteEndElement();
    }

    private static Cell CellOf(string address, SheetValue value, bool header)
    {
        var cell = new Cell { CellReference = address, StyleIndex = header ? SheetParts.HeaderStyle : SheetParts.StyleOf(value) };
        if (value.Kind == SheetValue.Kinds.Text)
        {
            // Inline text is never evaluated, whatever it begins with.
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(SheetText.Write(Cut(value.Text))) { Space = SpaceProcessingModeValues.Preserve });
        }
        else
        {
            cell.CellValue = new CellValue(value.Text);
        }

        return cell;
    }

    private static string Cut(string text)
    {
        if (text.Length <= SheetText.MaxCell)
        {
            return text;
        }

        var end = SheetText.MaxCell - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]) + "…";
    }

    private static string SheetName(string name)
    {
        var clean = string.Concat(VietnameseText.Clean(name).Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\'))).Trim('\'', ' ');
        return clean == "" ? "Bảng" : clean.Length <= 31 ? clean : clean[..31].TrimEnd();
    }
}
