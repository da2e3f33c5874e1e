using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Apologising;

/// <summary>Says sorry for the day that will be missed and names one new day.</summary>
public sealed class Apologise(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.apologise";

    public async Task Run(string number, DateOnly day, string reason, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.DueChanges).SingleAsync(d => d.Number == number, ct);

        dossier.Apologise(day, reason, clock.Now);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
