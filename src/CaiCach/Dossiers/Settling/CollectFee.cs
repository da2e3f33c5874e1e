using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Settling;

/// <summary>Collects the fees that are due with the result.</summary>
public sealed class CollectFee(CaiCachDb db, Acts acts)
{
    public const string Act = "dossiers.collect-fee";

    /// <param name="receipt">Number of the receipt; null when there is none.</param>
    public async Task Run(string number, string? receipt, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.Fees).SingleAsync(d => d.Number == number, ct);

        dossier.Collect(receipt);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
