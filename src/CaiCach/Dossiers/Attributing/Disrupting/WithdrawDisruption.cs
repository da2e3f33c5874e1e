using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Attributing.Disrupting;

/// <summary>Takes back a disruption that was entered wrongly.</summary>
public sealed class WithdrawDisruption(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.withdraw-disruption";

    public async Task Run(string id, string reason, Officer officer, CancellationToken ct = default)
    {
        var disruption = await db.Set<Disruption>().In(officer.Scope).ForChange().SingleAsync(d => d.Id == id, ct);

        disruption.Withdraw(clock.Now);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
