using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers;

/// <summary>The dossiers that are not settled, for the question what a change of the calendar would have done to them.</summary>
public sealed class OpenPromises(CaiCachDb db) : IOpenPromises
{
    public async Task<IReadOnlyList<FrozenDeadline>> Around(DateOnly date, CancellationToken ct)
    {
        var end = Clock.StartOf(date.AddDays(1));
        var open = await db.Set<Dossier>()
            .Where(d => d.SettledAt == null && d.EndedAt == null && !d.PromisedElsewhere && d.DueOn >= date && d.CountedFrom < end)
            .Select(d => new
            {
                d.Number, d.CountedFrom, d.LimitAmount, d.LimitUnit, d.OfficeHours, d.PausePolicy,
                Waits = d.Waits.Select(w => new Pause(w.AskedAt, w.DoneAt)).ToList(),
            })
            .ToListAsync(ct);
        return [.. open.Select(d => new FrozenDeadline(
            Dossier.KeyOf(d.Number), d.CountedFrom, new(d.LimitAmount, d.LimitUnit), DayHours.Parse(d.OfficeHours), d.PausePolicy, d.Waits))];
    }
}
