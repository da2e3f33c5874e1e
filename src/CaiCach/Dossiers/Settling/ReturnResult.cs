using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Settling;

/// <summary>Hands the result to the applicant.</summary>
public sealed class ReturnResult(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.return-result";

    /// <param name="proof">Who took it, or the proof of its delivery; null when it was not noted.</param>
    public async Task Run(string number, Officer officer, string? proof = null, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.Fees).SingleAsync(d => d.Number == number, ct);

        dossier.Return(clock.Now, proof);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
