using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers.Forms;

/// <summary>Office minutes between two instants: only hours in which the office works count.</summary>
internal static class OfficeTime
{
    /// <param name="pauses">Do not count; they may overlap.</param>
    public static int Between(DateTime from, DateTime until, WorkingCalendar calendar, DayHours hours, params IReadOnlyList<Pause> pauses)
    {
        var minutes = 0;
        for (var day = Clock.DayOf(from); day <= Clock.DayOf(until); day = day.AddDays(1))
        {
            var worked = calendar.Why(day).Worked;
            minutes += worked.HasFlag(DayPart.Morning) ? Within(day, hours.MorningStarts, hours.MorningEnds) : 0;
            minutes += worked.HasFlag(DayPart.Afternoon) ? Within(day, hours.AfternoonStarts, hours.AfternoonEnds) : 0;
        }

        return minutes;

        int Within(DateOnly day, TimeOnly opens, TimeOnly closes)
        {
            var (start, end) = (Later(from, Clock.At(day, opens)), Earlier(until, Clock.At(day, closes)));
            return start >= end ? 0 : (int)((end - start) - Waited(start, end)).TotalMinutes;
        }

        TimeSpan Waited(DateTime start, DateTime end)
        {
            var (waited, at) = (TimeSpan.Zero, start);
            foreach (var pause in pauses.OrderBy(p => p.From))
            {
                var (begins, ends) = (Later(at, pause.From), Earlier(end, pause.Until ?? end));
                if (begins < ends)
                {
                    (waited, at) = (waited + (ends - begins), ends);
                }
            }

            return waited;
        }
    }

    /// <summary>“16 giờ”, “1 giờ 30 phút”, “45 phút”.</summary>
    public static string Print(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} phút",
        (var whole, 0) => $"{whole} giờ",
        var (whole, rest) => $"{whole} giờ {rest} phút",
    };

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
