using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers;

/// <summary>What the counter owes: open dossiers that are overdue or due soon, then results that wait to be handed over.</summary>
public sealed class DossierWork(CaiCachDb db, Calendars calendars) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.SettleDossiers))
        {
            return [];
        }

        var soon = (await calendars.Current(ct)).Add(today, Dossier.SoonDays);
        var dossiers = db.Set<Dossier>().In(officer.Scope);
        var open = await dossiers.Where(d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn <= soon)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Number).Take(limit).ToListAsync(ct);
        var waiting = open.Count >= limit ? [] : await dossiers.Where(d => d.SettledAt != null && d.ReturnedAt == null)
            .OrderBy(d => d.SettledAt).ThenBy(d => d.Number).Take(limit - open.Count).ToListAsync(ct);
        return [.. open.Select(d => Item(d, d.DueOn, "Ghi nhận kết quả")), .. waiting.Select(d => Item(d, null, "Trả kết quả"))];

        WorkItem Item(Dossier dossier, DateOnly? due, string act) => new(
            dossier.ProcedureName, $"{dossier.Number} · {Masked.OwnerFor(dossier, officer)}", $"{DossiersModule.Address}/{dossier.Number}",
            "Hồ sơ một cửa", due, DossierWords.Of(dossier.StatusOn(today, soon)), act);
    }
}
