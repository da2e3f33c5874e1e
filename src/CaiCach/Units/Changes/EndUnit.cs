using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Units.Changes;

/// <summary>Ends a unit, its council and its offices. Its records stay; who takes them over is said by a merger.</summary>
public sealed class EndUnit(CaiCachDb db, Acts acts)
{
    public const string Act = "units.end";

    public async Task Run(string id, DateOnly until, string basis, Officer officer, CancellationToken ct = default)
    {
        await Ending.End(db, id, until, basis, ct);

        await acts.Commit(Act, officer.Actor, reason: basis, ct: ct);
    }
}
