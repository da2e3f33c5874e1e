namespace CaiCach.Foundation.Sheets;

/// <summary>
/// Brings the texts of a whole sheet to Unicode. The sheet is judged as one: "Hoà" alone reads well, but means "Hồ" in a
/// list whose other names can only be VNI. Where Unicode and an old encoding stand side by side, only cells that are
/// certain by themselves are converted.
/// </summary>
internal sealed class SheetSpelling
{
    private readonly bool _mixed;
    private readonly HashSet<(int Row, int Column)> _converted = [];

    private SheetSpelling(TextEncoding encoding, bool mixed) => (Encoding, _mixed) = (encoding, mixed);

    public TextEncoding Encoding { get; }

    /// <summary>Cells of which the letters changed.</summary>
    public int Converted => _converted.Count;

    public static SheetSpelling Of(IEnumerable<SheetRow> rows)
    {
        var (found, unicode) = (new HashSet<TextEncoding>(), false);
        foreach (var cell in rows.SelectMany(r => r.Cells).Where(c => c.Kind == SheetCellKind.Text))
        {
            var reading = LegacyEncoding.Read(cell.Text);
            unicode |= reading.Verdict == TextEncoding.Unicode && LegacyEncoding.IsCertain(cell.Text);
            if (reading.Converted)
            {
                found.Add(reading.Verdict);
            }
        }

        return new(found.Count == 1 ? found.Single() : found.Count == 0 ? TextEncoding.Unicode : TextEncoding.Unsure, unicode || found.Count > 1);
    }

    /// <summary>The cell in Unicode and cleaned; a damaged one is left as it is, and said to be.</summary>
    public SheetCell Mend(SheetCell cell, out bool damaged)
    {
        damaged = false;
        if (cell.Kind != SheetCellKind.Text)
        {
            return cell;
        }

        var text = cell.Text;
        if (Encoding != TextEncoding.Unicode && !_mixed && LegacyEncoding.ReadAs(text, Encoding) is { } whole)
        {
            text = whole;
        }
        else
        {
            var reading = LegacyEncoding.Read(text);
            damaged = reading is { Verdict: TextEncoding.Mojibake, Converted: false };
            text = reading.Text;
        }

        if (text != cell.Text)
        {
            _converted.Add((cell.Row, cell.Column));
        }

        return cell with { Text = VietnameseText.CleanLines(text) };
    }
}
