using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Asking;

/// <summary>Asks the applicant for a supplement or a payment; from now on the applicant is waited for.</summary>
public sealed class AskApplicant(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.ask";

    public async Task Run(string number, Request request, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.Waits).SingleAsync(d => d.Number == number, ct);

        dossier.Ask(request, clock.Now);

        await acts.Commit(Act, officer.Actor, request.Why, ct: ct);
    }
}
