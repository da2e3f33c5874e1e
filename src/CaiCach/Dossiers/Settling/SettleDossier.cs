using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Settling;

/// <summary>Records that the result is signed and has come to the counter. Early, on time or late is decided now.</summary>
public sealed class SettleDossier(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.settle";

    /// <param name="resultDigitised">The result was filed as a digital copy.</param>
    /// <param name="resultNumber">Number of the document that is the result; null when it has none.</param>
    public async Task Run(string number, bool resultDigitised, Officer officer, string? resultNumber = null, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        dossier.Settle(clock.Now, resultDigitised, resultNumber);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
