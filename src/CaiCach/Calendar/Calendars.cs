using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar;

/// <summary>The calendar as it stands, read once and kept until an act changes it.</summary>
public sealed class Calendars(CaiCachDb db, Snapshot<WorkingCalendar> snapshot)
{
    public Task<WorkingCalendar> Current(CancellationToken ct = default) => snapshot.Get(db, [DayOff.KindName], Read, ct);

    /// <summary>The hours of the first unit that has some on the day; null when nobody has set any.</summary>
    /// <param name="units">The unit and those above it, nearest first.</param>
    public async Task<OfficeHours?> HoursOf(IReadOnlyList<string> units, DateOnly day, CancellationToken ct = default)
    {
        var found = await db.Set<OfficeHours>()
            .Where(h => units.Contains(h.Unit) && h.From <= day && (h.Until == null || h.Until > day)).ToListAsync(ct);
        return units.Select(u => found.Find(h => h.Unit == u)).FirstOrDefault(h => h is not null);
    }

    private async Task<WorkingCalendar> Read(CancellationToken ct) => WorkingCalendar.Of(await db.Set<DayOff>()
        .Where(d => d.WithdrawnOn == null)
        .Select(d => new SpecialDay(d.Date, d.Kind, d.Name, d.Source)).ToListAsync(ct));
}
