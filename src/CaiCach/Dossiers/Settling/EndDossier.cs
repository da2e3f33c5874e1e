using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Settling;

/// <summary>Ends a dossier without a result: the applicant took it back, or the agency stopped or rejected it.</summary>
public sealed class EndDossier(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.withdraw";

    public async Task Run(string number, Ending ending, string reason, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        dossier.End(ending, reason, clock.Now);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
