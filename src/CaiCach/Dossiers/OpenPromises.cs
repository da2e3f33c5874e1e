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
        var held = db.Set<Dossier>().Where(d => d.SettledAt == null && d.EndedAt == null && !d.PromisedElsewhere && d.DueOn >= date && d.CountedFrom < end);
        var open = await held.Select(d => new { d.Number, d.CountedFrom, d.LimitAmount, d.LimitUnit, d.OfficeHours, d.PausePolicy }).ToListAsync(ct);

        // Asked on their own: together with the dossiers they would be sorted by number, and for that all dossiers be read.
        var numbers = held.Select(d => d.Number);
        var waits = (await db.Set<DossierWait>().Where(w => numbers.Contains(w.Dossier)).Select(w => new { w.Dossier, w.AskedAt, w.DoneAt }).ToListAsync(ct))
            .ToLookup(w => w.Dossier, w => new Pause(w.AskedAt, w.DoneAt));
        return [.. open.Select(d => new FrozenDeadline(
            Dossier.KeyOf(d.Number), d.CountedFrom, new(d.LimitAmount, d.LimitUnit), DayHours.Parse(d.OfficeHours), d.PausePolicy, [.. waits[d.Number]]))];
    }
}
