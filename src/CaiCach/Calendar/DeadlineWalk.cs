using CaiCach.Foundation;

namespace CaiCach.Calendar;

/// <summary>Instants as whole minutes of Vietnamese wall time; a day is minutes divided by <see cref="Day"/>.</summary>
internal static class Minutes
{
    public const int Day = 24 * 60;

    public static long Of(DateTime utc) => Clock.Local(utc).Ticks / TimeSpan.TicksPerMinute;

    public static long Of(DateOnly day, TimeOnly time) => ((long)day.DayNumber * Day) + (time.Ticks / TimeSpan.TicksPerMinute);

    public static DateTime Utc(long minutes) => Clock.At(DayOf(minutes), new(minutes % Day * TimeSpan.TicksPerMinute));

    public static DateOnly DayOf(long minutes) => DateOnly.FromDayNumber((int)(minutes / Day));
}

/// <summary>A pause in minutes; <see cref="Never"/> stands after the last one, and an open one ends never.</summary>
internal readonly record struct Wait(long From, long Until)
{
    /// <summary>The last minute .NET has a date for: no walk comes there.</summary>
    private const long End = 3_155_378_975_999_999_999 / TimeSpan.TicksPerMinute;

    public static Wait Never { get; } = new(End, End);

    public bool IsOpen => Until == End;
    public DateOnly FromDay => Minutes.DayOf(From);
    public DateOnly UntilDay => Minutes.DayOf(Until);

    /// <summary>In order of time; those that overlap or touch are one.</summary>
    public static Wait[] Merged(IReadOnlyList<Pause> pauses)
    {
        var merged = new List<Wait>();
        foreach (var wait in pauses.Select(p => new Wait(Minutes.Of(p.From), p.Until is { } until ? Minutes.Of(until) : End)).OrderBy(w => w.From))
        {
            if (merged.Count > 0 && wait.From <= merged[^1].Until)
            {
                merged[^1] = new(merged[^1].From, Math.Max(merged[^1].Until, wait.Until));
            }
            else
            {
                merged.Add(wait);
            }
        }

        return [.. merged];
    }
}

/// <summary>Goes from receipt to the due instant, date by date, and writes a line for each.</summary>
internal sealed class DeadlineWalk(long received, TimeLimit limit, WorkingCalendar calendar, DayHours hours, bool restarts, Wait[] waits)
{
    private readonly List<DeadlineLine> _lines = new(32);

    /// <summary>The wait that runs or comes next.</summary>
    private Wait _next = waits.Length > 0 ? waits[0] : Wait.Never;
    private int _passed;

    // Of a limit in hours: minutes left, minutes used on the date, from when they count, until when the office waited.
    private int _left = limit.Amount * 60, _used;
    private long _counts, _waited, _end;

    public Deadline Run() => limit.Unit is LimitUnit.Hours ? InHours() : InDays();

    private Deadline InDays()
    {
        var first = Minutes.DayOf(received);
        var start = Minutes.DayOf(Counted(received));
        var (counted, needed) = (0, Days(start));
        for (var day = first; ; day = day.AddDays(1))
        {
            var why = calendar.Why(day);
            var isOver = counted == needed;
            var waits = _next.FromDay < day && (restarts || !isOver);
            if (waits && _next.IsOpen)
            {
                return Held(restarts ? needed : needed - counted);
            }

            var role = day == first || (day <= start && why.Working) ? DateRole.Received
                : !why.Working && (limit.Unit is LimitUnit.WorkingDays || day <= start) ? DateRole.DayOff
                : waits ? DateRole.Paused
                : isOver ? DateRole.Moved
                : DateRole.Counted;
            counted += role is DateRole.Counted ? 1 : 0;
            _lines.Add(new(day, role, role is DateRole.Counted ? counted : null, null, why));
            for (; _next.UntilDay <= day; Pass())
            {
                if (restarts)
                {
                    Drop();
                    start = Minutes.DayOf(Counted(_next.Until));
                    (counted, needed) = (0, Days(start));
                }
            }

            if (counted == needed && why.Working && !(restarts && _next.FromDay <= day))
            {
                return Owed(Minutes.Of(day, hours.EndOf(why.Worked)));
            }
        }
    }

    private Deadline InHours()
    {
        _counts = Counted(received);
        for (var day = Minutes.DayOf(received); ; day = day.AddDays(1))
        {
            if (_next.IsOpen && _next.FromDay < day)
            {
                return Held(restarts ? limit.Amount * 60 : _left);
            }

            var why = calendar.Why(day);
            _used = 0;
            var isHeld = why.Worked.HasFlag(DayPart.Morning) && !Use(day, hours.MorningStarts, hours.MorningEnds);
            isHeld = isHeld || (why.Worked.HasFlag(DayPart.Afternoon) && !Use(day, hours.AfternoonStarts, hours.AfternoonEnds));
            var role = !why.Working ? DateRole.DayOff : _used > 0 ? DateRole.Counted
                : _waited > Minutes.Of(day, TimeOnly.MinValue) ? DateRole.Paused : DateRole.Received;
            _lines.Add(new(day, role, null, _used, why));
            if (isHeld)
            {
                return Held(restarts ? limit.Amount * 60 : _left);
            }

            if (_left == 0)
            {
                return Owed(_end);
            }
        }
    }

    /// <summary>Uses what it may of one office interval; false when an open wait holds the clock in it.</summary>
    private bool Use(DateOnly day, TimeOnly opens, TimeOnly closes)
    {
        var end = Minutes.Of(day, closes);
        for (var at = Math.Max(Minutes.Of(day, opens), _counts); at < end && _left > 0;)
        {
            if (_next.From > at)
            {
                _end = Math.Min(Math.Min(end, at + _left), _next.From);
                _used += (int)(_end - at);
                _left -= (int)(_end - at);
                at = _end;
                continue;
            }

            _waited = _next.Until;
            if (_next.IsOpen)
            {
                return false;
            }

            if (restarts)
            {
                Drop();
                (_left, _used) = (limit.Amount * 60, 0);
            }

            _counts = restarts ? Counted(_next.Until) : _next.Until;
            at = Math.Max(at, _counts);
            Pass();
        }

        return true;
    }

    /// <summary>From when a receipt counts: the next working morning when it came late.</summary>
    private long Counted(long at)
    {
        var day = Minutes.DayOf(at);
        return hours.LateAfter is { } late && (at > Minutes.Of(day, late) || !calendar.IsWorking(day))
            ? Minutes.Of(calendar.Next(day), TimeOnly.MinValue)
            : at;
    }

    /// <summary>The limit in days from a start.</summary>
    private int Days(DateOnly start) =>
        limit.Unit is LimitUnit.Months ? start.AddMonths(limit.Amount).DayNumber - start.DayNumber : limit.Amount;

    private void Pass() => _next = ++_passed < waits.Length ? waits[_passed] : Wait.Never;

    /// <summary>What was counted so far is lost: the limit runs anew.</summary>
    private void Drop()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Role is DateRole.Counted or DateRole.Moved)
            {
                _lines[i] = _lines[i] with { Role = DateRole.Dropped, Number = null, Minutes = _lines[i].Minutes is null ? null : 0 };
            }
        }
    }

    private Deadline Held(int left) => new(null, left, IsProvisional(), _lines);

    private Deadline Owed(long due) => new(Minutes.Utc(due), 0, IsProvisional(), _lines);

    private bool IsProvisional()
    {
        for (var year = _lines[0].Date.Year; year <= _lines[^1].Date.Year; year++)
        {
            if (!calendar.Knows(year))
            {
                return true;
            }
        }

        return false;
    }
}
