using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Changes;

/// <summary>Gives a unit another name from a day on; records of before keep the name of before.</summary>
public sealed class RenameUnit(CaiCachDb db, Acts acts)
{
    public const string Act = "units.rename";

    public sealed record Input(string Name, string ShortName, DateOnly From, string Basis);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var unit = await db.Set<Unit>().ForChange().SingleAsync(u => u.Id == id, ct);

        unit.Rename(input.Name, input.ShortName, input.From, input.Basis);

        await acts.Commit(Act, officer.Actor, reason: input.Basis, ct: ct);
    }
}
