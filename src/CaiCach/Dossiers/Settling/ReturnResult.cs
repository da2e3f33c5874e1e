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

    public async Task Run(string number, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        dossier.Return(clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
