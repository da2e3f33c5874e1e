using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers;

/// <summary>What an applicant is promised at acceptance, with all it was reckoned from.</summary>
/// <param name="DaysOff">The dates from receipt to due day that differ from the ordinary week: <c>-2022-04-11 +2022-04-16</c>, off or worked.</param>
public sealed record Promise(DateTime ReceivedAt, int LimitDays, DateOnly DueOn, string Regime, string DaysOff, bool IsProvisional)
{
    public static Promise For(DateTime receivedAt, int limitDays, WorkingCalendar calendar)
    {
        var deadline = Deadline.For(receivedAt, new(limitDays, LimitUnit.WorkingDays), calendar, DayHours.Standard);
        var special = deadline.Explain
            .Where(line => line.Why.Working == WorkingCalendar.IsWeeklyRest(line.Date))
            .Select(line => $"{(line.Why.Working ? '+' : '-')}{Day(line.Date)}");
        return new(receivedAt, limitDays, deadline.DueOn!.Value, Regimes.On(Clock.DayOf(receivedAt)), string.Join(' ', special), deadline.IsProvisional);
    }

    /// <summary>
    /// The deadline day by day, under the calendar as it was known at acceptance. Names of the days off are those the
    /// calendar of today still gives.
    /// </summary>
    public static Deadline Explain(Dossier dossier, WorkingCalendar today)
    {
        var frozen = dossier.DaysOff.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => Special(mark, today));
        return Deadline.For(
            Clock.StartOf(dossier.CountedFrom), new(dossier.LimitDays, LimitUnit.WorkingDays), WorkingCalendar.Of(frozen), DayHours.Standard);
    }

    private static SpecialDay Special(string mark, WorkingCalendar today)
    {
        var day = DateOnly.ParseExact(mark.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var works = mark[0] == '+';
        return today.Special(day) is { } special && special.Working == works
            ? special
            : new(day, works ? DayKind.SwapWork : DayKind.PublicHoliday, works ? "Làm bù theo lịch lúc tiếp nhận" : "Nghỉ theo lịch lúc tiếp nhận", "");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The rules on one-stop service by the day of receipt: a dossier stays under those it was received under.</summary>
public static class Regimes
{
    private static readonly (DateOnly From, string Name)[] All =
    [
        (new(2025, 7, 1), "118/2025/NĐ-CP"),
        (new(2021, 12, 6), "61/2018/NĐ-CP, 107/2021/NĐ-CP"),
        (new(2018, 6, 21), "61/2018/NĐ-CP"),
    ];

    /// <summary>The decrees; “trước 61/2018/NĐ-CP” for older days.</summary>
    public static string On(DateOnly day) => Array.Find(All, r => r.From <= day).Name ?? "trước 61/2018/NĐ-CP";
}
