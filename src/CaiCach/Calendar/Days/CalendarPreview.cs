using CaiCach.Foundation.Records;

namespace CaiCach.Calendar.Days;

/// <summary>A promise as it was made, with the pauses since: all that its day is reckoned from, but the calendar.</summary>
public sealed record FrozenDeadline(
    RecordKey Record, DateTime ReceivedAt, TimeLimit Limit, DayHours Hours, PausePolicy Policy, IReadOnlyList<Pause> Pauses)
{
    /// <summary>Null while an open pause holds the clock.</summary>
    public DateOnly? DueUnder(WorkingCalendar calendar) => Deadline.For(ReceivedAt, Limit, calendar, Hours, Policy, Pauses).DueOn;
}

/// <summary>A module that promises days and knows which of its promises are open.</summary>
public interface IOpenPromises
{
    /// <summary>The open promises between whose receipt and due day the date lies: no others can feel it.</summary>
    Task<IReadOnlyList<FrozenDeadline>> Around(DateOnly date, CancellationToken ct);
}

/// <summary>A record that would have been promised another day.</summary>
public sealed record MovedDay(RecordKey Record, DateOnly Before, DateOnly After);

/// <summary>
/// What a change of the calendar would do to open promises, if they were made anew. It is shown before the change is
/// approved; promised days do not move.
/// </summary>
public sealed class CalendarPreview(Calendars calendars, IEnumerable<IOpenPromises> promises)
{
    /// <summary>Promises whose clock is held have no day yet that could move.</summary>
    public static IReadOnlyList<MovedDay> Moved(WorkingCalendar before, WorkingCalendar after, IEnumerable<FrozenDeadline> open)
    {
        var moved = new List<MovedDay>();
        foreach (var promise in open)
        {
            if (promise.DueUnder(before) is { } was && promise.DueUnder(after) is { } would && was != would)
            {
                moved.Add(new(promise.Record, was, would));
            }
        }

        return moved;
    }

    /// <param name="entry">What the calendar would say of the date; null when its entry is withdrawn.</param>
    public async Task<IReadOnlyList<MovedDay>> Of(DateOnly date, SpecialDay? entry, CancellationToken ct = default)
    {
        var (now, moved) = (await calendars.Current(ct), new List<MovedDay>());
        foreach (var source in promises)
        {
            moved.AddRange(Moved(now, now.With(date, entry), await source.Around(date, ct)));
        }

        return moved;
    }
}
