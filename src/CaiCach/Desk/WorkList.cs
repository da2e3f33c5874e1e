using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Desk;

/// <summary>When something is owed, seen from today.</summary>
public enum WorkTerm
{
    Late,
    Today,

    /// <summary>Within the next three working days.</summary>
    Soon,

    /// <summary>Later than that, or on no day at all.</summary>
    Later,
}

/// <summary>One row of the work list.</summary>
/// <param name="Days">Working days left, or late; null when it is owed on no day, or the calendar of that year is not known.</param>
/// <param name="Provisional">True when the working days of the due year are not issued yet.</param>
public sealed record OwedWork(WorkItem Item, WorkTerm Term, int? Days, bool Provisional);

/// <summary>What an officer owes, in order of urgency.</summary>
/// <param name="Rows">The most urgent first; within a day as the registers gave them.</param>
/// <param name="More">True when a register has more than it was asked for.</param>
public sealed record OwedList(IReadOnlyList<OwedWork> Rows, bool More)
{
    public int Count(WorkTerm term) => Rows.Count(r => r.Term == term);
}

/// <summary>Asks every register what the officer owes, and puts the answers together.</summary>
public sealed class WorkList(IEnumerable<IWorkSource> sources, Calendars calendars, Clock clock)
{
    /// <summary>Rows asked of one register. Nobody works through more on one screen.</summary>
    public const int MostOfEach = 200;

    private const int SoonDays = 3;

    public async Task<OwedList> Of(Officer officer, CancellationToken ct = default)
    {
        var (today, calendar) = (clock.Today, await calendars.Current(ct));
        var rows = new List<OwedWork>();
        var more = false;
        foreach (var source in sources)
        {
            var items = await source.For(officer, today, MostOfEach, ct);
            more |= items.Count >= MostOfEach;
            rows.AddRange(items.Select(i => Placed(i, today, calendar)));
        }

        return new([.. rows.OrderBy(r => r.Term).ThenBy(r => r.Item.Due ?? DateOnly.MaxValue)], more);
    }

    /// <summary>Where an item stands on a day.</summary>
    internal static OwedWork Placed(WorkItem item, DateOnly today, WorkingCalendar calendar)
    {
        if (item.Due is not { } due)
        {
            return new(item, WorkTerm.Later, null, Provisional: false);
        }

        var term = due < today ? WorkTerm.Late
            : due == today ? WorkTerm.Today
            : due <= calendar.Add(today, SoonDays) ? WorkTerm.Soon
            : WorkTerm.Later;

        // A late day that was followed by rest days only is late by no working day; its words then only say "late".
        var days = Math.Abs(calendar.Between(today, due));
        var known = calendar.Knows(due.Year) || due.Year <= today.Year;
        return new(item, term, term is WorkTerm.Late && days == 0 ? null : days, Provisional: !known);
    }
}
