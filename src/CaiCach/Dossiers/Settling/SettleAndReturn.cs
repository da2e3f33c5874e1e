using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Settling;

/// <summary>Records the result and hands it over at once, as a counter does with certified copies while the applicant waits.</summary>
public sealed class SettleAndReturn(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.settle-and-return";

    /// <param name="resultDigitised">The result was filed as a digital copy.</param>
    /// <param name="resultNumber">Number of the document that is the result; null when it has none.</param>
    /// <exception cref="RefusedException">The dossier cannot be settled, or cannot be returned (fees are due); neither is done then.</exception>
    public async Task Run(string number, bool resultDigitised, Officer officer, string? resultNumber = null, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.Fees).SingleAsync(d => d.Number == number, ct);

        dossier.Settle(clock.Now, resultDigitised, resultNumber);
        dossier.Return(clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
