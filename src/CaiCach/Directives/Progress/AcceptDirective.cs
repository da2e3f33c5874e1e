using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>The lead unit takes the work on.</summary>
public sealed class AcceptDirective(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.accept";

    public async Task Run(string number, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.Accept(clock.Today);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
