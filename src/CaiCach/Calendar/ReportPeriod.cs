using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Calendar;

/// <summary>How long a reporting period is.</summary>
public enum PeriodKind { Month, Quarter, HalfOne, HalfTwo, NineMonths, Year }

/// <summary>
/// A reporting period by its name: <c>2022-06</c>, <c>2022-Q1</c>, <c>2022-H1</c>, <c>2022-H2</c>, <c>2022-9M</c>,
/// <c>2022</c>. Which days it holds is a rule of law, see <see cref="PeriodRules"/>.
/// </summary>
/// <param name="Number">The month 1–12 or the quarter 1–4; 0 for the other kinds.</param>
public readonly partial record struct ReportPeriod(PeriodKind Kind, int Year, int Number = 0)
{
    private const int FirstYear = 2000, LastYear = 2099;

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>The name as stored and typed, <c>2022-H1</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Tail}");

    /// <summary>“6 tháng đầu năm 2022”, as the title of a report says it.</summary>
    public string Name => Kind switch
    {
        PeriodKind.Month => $"tháng {Number} năm {Year}",
        PeriodKind.Quarter => $"quý {Roman[Number - 1]} năm {Year}",
        PeriodKind.HalfOne => $"6 tháng đầu năm {Year}",
        PeriodKind.HalfTwo => $"6 tháng cuối năm {Year}",
        PeriodKind.NineMonths => $"9 tháng đầu năm {Year}",
        _ => $"năm {Year}",
    };

    /// <summary>The calendar month in which it begins, 1–12.</summary>
    public int FirstMonth => Kind switch
    {
        PeriodKind.Month => Number,
        PeriodKind.Quarter => (3 * Number) - 2,
        PeriodKind.HalfTwo => 7,
        _ => 1,
    };

    /// <summary>The calendar month in which it ends, 1–12.</summary>
    public int LastMonth => Kind switch
    {
        PeriodKind.Month => Number,
        PeriodKind.Quarter => 3 * Number,
        PeriodKind.HalfOne => 6,
        PeriodKind.NineMonths => 9,
        _ => 12,
    };

    private string Tail => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"-{Number:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"-Q{Number}"),
        PeriodKind.HalfOne => "-H1",
        PeriodKind.HalfTwo => "-H2",
        PeriodKind.NineMonths => "-9M",
        _ => "",
    };

    [GeneratedRegex("^(?<y>[0-9]{4})(-(?<m>0[1-9]|1[0-2])|-Q(?<q>[1-4])|-(?<k>H1|H2|9M))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    /// <summary>Reads the name; letters in either case.</summary>
    public static bool TryParse(string? text, out ReportPeriod period)
    {
        var match = Shape().Match((text ?? "").Trim().ToUpperInvariant());
        period = default;
        if (!match.Success || int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is not (>= FirstYear and <= LastYear and var year))
        {
            return false;
        }

        period = match switch
        {
            _ when match.Groups["m"] is { Success: true } month => new(PeriodKind.Month, year, int.Parse(month.ValueSpan, CultureInfo.InvariantCulture)),
            _ when match.Groups["q"] is { Success: true } quarter => new(PeriodKind.Quarter, year, int.Parse(quarter.ValueSpan, CultureInfo.InvariantCulture)),
            _ => match.Groups["k"].Value switch
            {
                "H1" => new(PeriodKind.HalfOne, year),
                "H2" => new(PeriodKind.HalfTwo, year),
                "9M" => new(PeriodKind.NineMonths, year),
                _ => new(PeriodKind.Year, year),
            },
        };
        return true;
    }

    /// <exception cref="FormatException">It is not the name of a period.</exception>
    public static ReportPeriod Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a reporting period.");

    public override string ToString() => Code;
}
