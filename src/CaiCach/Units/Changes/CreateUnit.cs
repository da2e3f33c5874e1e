using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Units.Changes;

/// <summary>Founds a unit that grew out of no other.</summary>
public sealed class CreateUnit(CaiCachDb db, Acts acts)
{
    public const string Act = "units.create";

    public async Task Run(NewUnit input, Officer officer, CancellationToken ct = default)
    {
        db.Add(await input.Begin(db, ct));

        await acts.Commit(Act, officer.Actor, reason: input.Basis, ct: ct);
    }
}
