using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.HandingOver;

/// <summary>Signs for a dossier that was handed over.</summary>
public sealed class TakeDossier(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.take";

    public async Task Run(string number, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.HandOvers).SingleAsync(d => d.Number == number, ct);
        (dossier.HandOvers is [.., { TakenAt: null } last] && !officer.Scope.Holds(last.ToUnit)
            ? new Refusal("dossier.given-to-other", "Hồ sơ giao cho đơn vị khác; người của đơn vị đó ký nhận.")
            : null).Enforce();

        dossier.Take(officer.Account, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
