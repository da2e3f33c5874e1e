using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaiCach.Foundation.Sheets;

/// <summary>Text inside a spreadsheet: characters that XML cannot hold are written _xHHHH_ (ECMA-376, ST_Xstring).</summary>
internal static partial class SheetText
{
    /// <summary>A cell holds no more characters than this; spreadsheet programs refuse the file otherwise.</summary>
    public const int MaxCell = 32_767;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4})")]
    private static partial Regex LooksLikeEscape();

    public static string Write(string text)
    {
        // A text that only looks like an escape is escaped at its first sign.
        var literal = LooksLikeEscape().Replace(text, "_x005F_");
        var written = new StringBuilder(literal.Length);
        foreach (var rune in literal.EnumerateRunes())
        {
            var forbidden = rune.Value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF;
            written.Append(forbidden ? $"_x{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}_" : rune.ToString());
        }

        return written.ToString();
    }

    public static string Read(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>"D7"</summary>
    public static string Address(int row, int column) => ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string ColumnName(int column)
    {
        var name = "";
        for (var left = column; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + (left - 1) % 26) + name;
        }

        return name;
    }
}
