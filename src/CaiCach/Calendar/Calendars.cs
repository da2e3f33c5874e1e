using System.Collections.Concurrent;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar;

/// <summary>The newest calendar with the number to freeze; 0 when nothing was ever entered.</summary>
public sealed record NewestCalendar(int Edition, WorkingCalendar Calendar);

/// <summary>Editions that were read once; they never change.</summary>
public sealed class KnownEditions : ConcurrentDictionary<int, WorkingCalendar>;

/// <summary>The calendar as it stands and as it stood, read once and kept.</summary>
public sealed class Calendars(CaiCachDb db, Snapshot<NewestCalendar> newest, KnownEditions known)
{
    public async Task<WorkingCalendar> Current(CancellationToken ct = default) => (await Newest(ct)).Calendar;

    public Task<NewestCalendar> Newest(CancellationToken ct = default) => newest.Get(db, [CalendarEdition.KindName], ReadNewest, ct);

    /// <summary>The calendar under which a record with this number was promised.</summary>
    public async Task<WorkingCalendar> Edition(int number, CancellationToken ct = default)
    {
        if (number == 0 || known.TryGetValue(number, out _))
        {
            return number == 0 ? WorkingCalendar.Of([]) : known[number];
        }

        var calendar = (await db.Set<CalendarEdition>().SingleAsync(e => e.Number == number, ct)).Calendar();

        // What an open transaction added may be undone, and its number used again.
        return db.Database.CurrentTransaction is null ? known.GetOrAdd(number, calendar) : calendar;
    }

    /// <summary>The hours of the first unit that has some on the day; null when nobody has set any.</summary>
    /// <param name="units">The unit and those above it, nearest first.</param>
    public async Task<OfficeHours?> HoursOf(IReadOnlyList<string> units, DateOnly day, CancellationToken ct = default)
    {
        var found = await db.Set<OfficeHours>()
            .Where(h => units.Contains(h.Unit) && h.From <= day && (h.Until == null || h.Until > day)).ToListAsync(ct);
        return units.Select(u => found.Find(h => h.Unit == u)).FirstOrDefault(h => h is not null);
    }

    private async Task<NewestCalendar> ReadNewest(CancellationToken ct)
    {
        var edition = await db.Set<CalendarEdition>().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        return edition is null ? new(0, WorkingCalendar.Of([])) : new(edition.Number, edition.Calendar());
    }
}
