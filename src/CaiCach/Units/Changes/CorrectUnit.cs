using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Changes;

/// <summary>Puts slips in what is written about a unit right; nothing happened to the unit itself.</summary>
public sealed class CorrectUnit(CaiCachDb db, Acts acts)
{
    public const string Act = "units.correct";

    public sealed record Input(string Name, string ShortName, UnitKind Kind, bool Assumed);

    public async Task Run(string id, Input input, string reason, Officer officer, CancellationToken ct = default)
    {
        var unit = await db.Set<Unit>().ForChange().SingleAsync(u => u.Id == id, ct);

        unit.CorrectName(input.Name, input.ShortName);
        (unit.Kind, unit.Assumed) = (input.Kind, input.Assumed);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
