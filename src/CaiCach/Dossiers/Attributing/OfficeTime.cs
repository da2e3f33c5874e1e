using CaiCach.Calendar;

namespace CaiCach.Dossiers.Attributing;

/// <summary>Office minutes: how many lie between two instants, and where the n-th of them ends. Instants are cut to whole minutes.</summary>
public sealed class OfficeTime(WorkingCalendar calendar, DayHours hours)
{
    /// <summary>Office minutes from an instant to another; 0 when the second is not later.</summary>
    public int Between(DateTime from, DateTime until)
    {
        var count = 0L;
        foreach (var (opens, closes) in Open(Minutes.Of(from), Minutes.Of(until)))
        {
            count += closes - opens;
        }

        return (int)count;
    }

    /// <summary>The instant at which so many office minutes have passed; the start itself for 0.</summary>
    /// <param name="minutes">No more than lie before <paramref name="until"/>.</param>
    public DateTime After(DateTime from, int minutes, DateTime until)
    {
        var left = (long)minutes;
        foreach (var (opens, closes) in left == 0 ? [] : Open(Minutes.Of(from), Minutes.Of(until)))
        {
            if (left <= closes - opens)
            {
                return Minutes.Utc(opens + left);
            }

            left -= closes - opens;
        }

        return left == 0 ? from : until;
    }

    private IEnumerable<(long Opens, long Closes)> Open(long from, long until)
    {
        for (var day = Minutes.DayOf(from); Minutes.Of(day, TimeOnly.MinValue) < until; day = day.AddDays(1))
        {
            var worked = calendar.Why(day).Worked;
            foreach (var (part, starts, ends) in Halves())
            {
                var (opens, closes) = (Math.Max(from, Minutes.Of(day, starts)), Math.Min(until, Minutes.Of(day, ends)));
                if (worked.HasFlag(part) && opens < closes)
                {
                    yield return (opens, closes);
                }
            }
        }
    }

    private (DayPart Part, TimeOnly Starts, TimeOnly Ends)[] Halves() =>
        [(DayPart.Morning, hours.MorningStarts, hours.MorningEnds), (DayPart.Afternoon, hours.AfternoonStarts, hours.AfternoonEnds)];
}
