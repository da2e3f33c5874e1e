using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Units.Changes;

/// <summary>
/// Merges units into a new one: the old ones end with their councils and offices, the new one begins on the same day
/// and sees their records. Its own council and offices are founded as units of their own.
/// </summary>
public sealed class MergeUnits(CaiCachDb db, Acts acts)
{
    public const string Act = "units.merge";

    public async Task Run(IReadOnlyCollection<string> predecessors, NewUnit input, Officer officer, CancellationToken ct = default)
    {
        (predecessors.Count > 0 ? null : new Refusal("unit.merge-nothing", "Hãy chọn ít nhất một đơn vị được sáp nhập.", "Predecessors")).Enforce();
        var unit = await input.Begin(db, ct);
        foreach (var before in predecessors.Distinct())
        {
            await Ending.End(db, before, input.From, input.Basis, ct);
            unit.Succeed(before, SuccessionPart.Full, input.Basis);
        }

        db.Add(unit);

        await acts.Commit(Act, officer.Actor, reason: input.Basis, ct: ct);
    }
}
