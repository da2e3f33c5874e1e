using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;

namespace CaiCach.Calendar;

/// <summary>
/// Which days a kind of period holds, as long as the rule stands (Nghị định 09/2019/NĐ-CP, Điều 12): from a day of a
/// month before its first month to a day of its last month.
/// </summary>
/// <param name="MonthsBefore">How many months before the period's first month the data begin.</param>
/// <param name="From">First day on which the rule holds.</param>
/// <param name="Until">First day on which it no longer holds; null while it does.</param>
/// <param name="Source">The text that says so, or from which it was inferred.</param>
/// <param name="Confirmed">False when no text was read that says it in so many words.</param>
public sealed record PeriodRule(
    PeriodKind Kind, int MonthsBefore, int FirstDay, int LastDay,
    [property: JsonPropertyName("valid_from")] DateOnly From, [property: JsonPropertyName("valid_until")] DateOnly? Until, string Source, bool Confirmed)
{
    internal Period Of(ReportPeriod period)
    {
        var first = new DateOnly(period.Year, period.FirstMonth, 1).AddMonths(-MonthsBefore);
        return new(first.AddDays(FirstDay - 1), new DateOnly(period.Year, period.LastMonth, LastDay));
    }
}

/// <summary>The rules that come with the product, <c>data/report-periods.json</c>.</summary>
public static class PeriodRules
{
    private static readonly Lazy<IReadOnlyList<PeriodRule>> Known = new(Read);

    public static IReadOnlyList<PeriodRule> All => Known.Value;

    /// <summary>The rule that stands on the first day of the period's last month; null when none does.</summary>
    public static PeriodRule? For(ReportPeriod period)
    {
        var day = new DateOnly(period.Year, period.LastMonth, 1);
        return All.FirstOrDefault(r => r.Kind == period.Kind && r.From <= day && (r.Until is not { } until || day < until));
    }

    /// <summary>The days whose data belong to the period.</summary>
    /// <exception cref="RefusedException">No rule says it for that year.</exception>
    public static Period Window(this ReportPeriod period) =>
        For(period)?.Of(period)
        ?? throw new RefusedException(new("report.no-period-rule", $"Chưa có quy định kỳ số liệu cho {period.Name}.", "Period"));

    /// <summary>The day the figures of a draft look from: today, but never after the window, so that a late draft does not count more.</summary>
    public static DateOnly AsOf(this ReportPeriod period, DateOnly today)
    {
        var window = period.Window();
        return today < window.From ? window.From : today > window.To ? window.To : today;
    }

    /// <summary>The half-year whose report is written now: a month into the next one it is still the one before.</summary>
    public static ReportPeriod Reported(DateOnly today)
    {
        var day = today.AddMonths(-1);
        ReportPeriod[] around = [new(PeriodKind.HalfOne, day.Year), new(PeriodKind.HalfTwo, day.Year), new(PeriodKind.HalfOne, day.Year + 1)];
        return around.First(p => p.Window().Holds(day));
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static List<PeriodRule> Read()
    {
        using var file = typeof(PeriodRules).Assembly.GetManifestResourceStream("data/report-periods.json")!;
        return JsonSerializer.Deserialize<List<PeriodRule>>(file, Json)!;
    }
}
