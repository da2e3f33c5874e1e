using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Reception.Queue;

/// <summary>Opens a queue at the officer's unit.</summary>
public sealed class OpenGroup(CaiCachDb db, Acts acts)
{
    public const string Act = "reception.open-group";

    public async Task Run(string letter, string name, Officer officer, CancellationToken ct = default)
    {
        CounterGroup.WhyNot(letter, name).Enforce();
        db.Add(new CounterGroup { Id = CounterGroup.IdOf(officer.Unit, letter), Unit = officer.Unit, Letter = letter, Name = name });

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
