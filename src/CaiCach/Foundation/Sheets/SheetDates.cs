using System.Globalization;

namespace CaiCach.Foundation.Sheets;

/// <summary>Days in a spreadsheet are numbers; only the number format of the cell says that they are days.</summary>
internal static class SheetDates
{
    public static readonly DateTime Epoch = new(1899, 12, 30);
    private const int Days1904 = 1462;
    private const double LastSerial = 2_958_465;

    /// <summary>Whether a number format shows a calendar day (with or without the time).</summary>
    public static bool IsDay(int format, string? code) =>
        code is null ? format is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58 : IsDay(code);

    /// <summary>The moment that a serial number means; null when there is none, or only a time of the day.</summary>
    public static DateTime? Read(double serial, bool since1904)
    {
        var days = since1904 ? serial + Days1904 : serial;
        if (!(days >= 1 && days < LastSerial + 1))
        {
            return null;
        }

        var whole = Math.Floor(days);
        // 60 is the 29/02/1900 that never was.
        return Epoch.AddDays(days < 60 ? whole + 1 : whole).AddSeconds(Math.Round((days - whole) * 86_400));
    }

    public static string Print(DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero
            ? VietnameseDate.Print(DateOnly.FromDateTime(moment))
            : moment.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private static bool IsDay(string code)
    {
        var letters = new HashSet<char>();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Skip(code, i, '"');
                    break;
                case '[':
                    var end = Skip(code, i, ']');
                    // [Red] and [$-42A] say nothing about days, [h] and [mm] are lengths of time.
                    letters.UnionWith(code[i..end].Trim('[').ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss" ? ['h'] : []);
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    letters.Add(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        // m is minutes beside h or s, months otherwise.
        return letters.Contains('y') || letters.Contains('d') || letters.Contains('m') && !letters.Contains('h') && !letters.Contains('s');
    }

    private static int Skip(string code, int start, char end) =>
        code.IndexOf(end, start + 1) is >= 0 and var found ? found : code.Length;
}
