using System.Globalization;
using System.Xml;

namespace CaiCach.Foundation.Sheets;

/// <summary>
/// Reads the first sheet of an .xlsx file row by row. A file that is too large, damaged, not .xlsx by its content, or
/// that holds formulas is refused with a sentence: a formula's last value may be stale, so nobody could say what was
/// imported.
/// </summary>
public sealed class SheetReader : IDisposable
{
    private const int MaxColumns = 16_384;

    private readonly SheetPackage _package;
    private readonly SheetBook _book;
    private readonly SheetLimits _limits;

    private SheetReader(SheetPackage package, SheetBook book, SheetLimits limits) => (_package, _book, _limits) = (package, book, limits);

    /// <exception cref="UnreadableSheetException">With the sentence to show.</exception>
    public static async Task<SheetReader> Open(Stream file, SheetLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= new();
        SheetPackage? package = null;
        try
        {
            package = await SheetPackage.Open(file, limits, ct);
            return new(package, SheetBook.Read(package), limits);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or NotSupportedException)
        {
            package?.Dispose();
            throw new UnreadableSheetException(SheetPackage.Broken);
        }
        catch (UnreadableSheetException)
        {
            package?.Dispose();
            throw;
        }
    }

    /// <summary>Rows with content. Only when the last one was read is it certain that the file is not refused.</summary>
    /// <exception cref="UnreadableSheetException">With the sentence to show.</exception>
    public IEnumerable<SheetRow> Rows(CancellationToken ct = default)
    {
        using var xml = Guarded(() => _package.Read(_book.FirstSheet));
        var (number, count) = (0, 0);
        while (Guarded(() => ToNextRow(xml)))
        {
            ct.ThrowIfCancellationRequested();
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r > 0 ? r : number + 1;
            var row = Guarded(() => ReadRow(xml, number));
            if (row.Cells.Count == 0)
            {
                continue;
            }

            // Beyond the limit rows are only counted, so that the sentence can say how many there are.
            if (count++ <= _limits.Rows)
            {
                yield return row;
            }
        }

        if (count - 1 > _limits.Rows)
        {
            throw new UnreadableSheetException(
                $"Tệp có {VietnameseNumber.Print(count - 1)} dòng, mỗi lần nhập nhiều nhất {VietnameseNumber.Print(_limits.Rows)} dòng. Chia tệp rồi nhập lại.");
        }
    }

    public void Dispose() => _package.Dispose();

    private static bool ToNextRow(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                return true;
            }
        }

        return false;
    }

    private SheetRow ReadRow(XmlReader xml, int number)
    {
        var cells = new List<SheetCell>();
        if (!xml.IsEmptyElement)
        {
            var (depth, column) = (xml.Depth, 0);
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                {
                    column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                    var cell = ReadCell(xml, number, column);
                    if (!cell.IsEmpty)
                    {
                        cells.Add(cell);
                    }
                }
            }
        }

        return new(number, cells);
    }

    private SheetCell ReadCell(XmlReader xml, int row, int column)
    {
        var (type, style, text, depth) = (xml.GetAttribute("t"), xml.GetAttribute("s"), "", xml.Depth);
        if (column > MaxColumns)
        {
            throw new UnreadableSheetException(SheetPackage.Broken);
        }

        if (xml.IsEmptyElement)
        {
            return SheetCell.None(row, column);
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                throw new UnreadableSheetException($"Ô {SheetText.Address(row, column)} là công thức. Dán lại thành giá trị rồi nhập lại.");
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                text = SheetBook.TextOf(xml, SheetText.MaxCell);
            }
        }

        return Value(row, column, type, style, text);
    }

    private SheetCell Value(int row, int column, string? type, string? style, string text)
    {
        text = type switch
        {
            "s" => _book.Text(text) ?? throw new UnreadableSheetException(SheetPackage.Broken),
            "inlineStr" or "str" => SheetText.Read(text),
            _ => text,
        };
        if (text.Length > SheetText.MaxCell)
        {
            throw new UnreadableSheetException($"Ô {SheetText.Address(row, column)} dài hơn {VietnameseNumber.Print(SheetText.MaxCell)} chữ.");
        }

        return (type, text) switch
        {
            (_, "") => SheetCell.None(row, column),
            ("s" or "inlineStr" or "str", _) => string.IsNullOrWhiteSpace(text) ? SheetCell.None(row, column) : new(row, column, SheetCellKind.Text, text),
            ("b", _) => new(row, column, SheetCellKind.Truth, text == "1" ? "TRUE" : "FALSE"),
            ("e", _) => new(row, column, SheetCellKind.Error, text),
            ("d", _) => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? DayCell(row, column, moment)
                : new(row, column, SheetCellKind.Text, text),
            _ => NumberCell(row, column, style, text),
        };
    }

    private SheetCell NumberCell(int row, int column, string? style, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return new(row, column, SheetCellKind.Text, text);
        }

        if (_book.IsDay(style) && SheetDates.Read(value, _book.Since1904) is { } moment)
        {
            return DayCell(row, column, moment);
        }

        // Through double on purpose: 0.10000000000000001 in the file is what the program shows as 0,1.
        return Math.Abs(value) < 1e27
            ? new(row, column, SheetCellKind.Number, ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture), (decimal)value)
            : new(row, column, SheetCellKind.Text, text);
    }

    private static SheetCell DayCell(int row, int column, DateTime moment) =>
        new(row, column, SheetCellKind.Day, SheetDates.Print(moment), Day: DateOnly.FromDateTime(moment));

    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in (address ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = column * 26 + (c - 'A' + 1);
        }

        return column == 0 ? null : column;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or NotSupportedException)
        {
            throw new UnreadableSheetException(SheetPackage.Broken);
        }
    }
}
