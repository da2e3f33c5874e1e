using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Outer;

/// <summary>Writes down, word for word, what the superior's system says. Our own status is not touched.</summary>
public sealed class ReadOuterStatus(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.read-outer-status";

    public async Task Run(string number, string status, OuterMeaning meaning, DateOnly? doneOn, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.ReadOuter(status, meaning, doneOn, clock.Today);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
