using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>Notes that who assigned it has cancelled it.</summary>
public sealed class CancelDirective(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.cancel";

    public async Task Run(string number, string reason, RecordKey? document, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.Cancel(reason, clock.Today);

        await acts.Commit(Act, officer.Actor, reason, document, ct: ct);
    }
}
