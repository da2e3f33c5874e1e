using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.HandingOver;

/// <summary>Hands the dossier to a unit, signed by the giver; the taker signs with <see cref="TakeDossier"/>.</summary>
public sealed class HandOverDossier(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.hand-over";

    /// <param name="Step">The step of the internal process; null when there is none.</param>
    /// <param name="AllowedMinutes">Office minutes the taker has; null when the process does not say.</param>
    public sealed record Input(string ToUnit, string? Step = null, int? AllowedMinutes = null, string? Note = null);

    public async Task Run(string number, Input input, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.HandOvers).SingleAsync(d => d.Number == number, ct);

        dossier.HandOver(new(officer.Unit, officer.Account, input.ToUnit, null, input.Step, input.AllowedMinutes, input.Note), clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
