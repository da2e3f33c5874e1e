using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>Sends an instruction back to who assigned it: not ours to do, or not clear.</summary>
public sealed class ReturnDirective(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.return";

    public async Task Run(string number, string reason, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.Return(reason, clock.Today);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
