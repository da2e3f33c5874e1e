using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Dossiers.Receiving;

/// <summary>Lets a unit receive dossiers, under a code of its own.</summary>
public sealed class OpenCounter(CaiCachDb db, Acts acts)
{
    public const string Act = "dossiers.open-counter";

    public async Task Run(string unit, string code, Actor actor, CancellationToken ct = default)
    {
        Counter.WhyNot(code).Enforce();
        db.Add(new Counter { Unit = unit, Code = code });

        await acts.Commit(Act, actor, ct: ct);
    }
}
