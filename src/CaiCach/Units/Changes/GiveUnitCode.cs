using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Changes;

/// <summary>Gives a unit a code from a day on. Two units never bear one code on one day.</summary>
public sealed class GiveUnitCode(CaiCachDb db, Acts acts)
{
    public const string Act = "units.give-code";

    /// <param name="Scheme">One of <see cref="CodeSchemes"/>.</param>
    public sealed record Input(string Scheme, string Code, DateOnly From, string Basis);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var unit = await db.Set<Unit>().ForChange().SingleAsync(u => u.Id == id, ct);
        var bearer = await db.Set<UnitCode>().FirstOrDefaultAsync(
            c => c.Scheme == input.Scheme && c.Code == input.Code && c.Unit != id && (c.Until == null || c.Until > input.From), ct);
        (bearer is null ? null : new Refusal("unit.code-borne", $"Mã này đang là mã của {bearer.Unit}.", nameof(input.Code))).Enforce();

        unit.GiveCode(input.Scheme, input.Code, input.From);

        await acts.Commit(Act, officer.Actor, reason: input.Basis, ct: ct);
    }
}
