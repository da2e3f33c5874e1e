using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>Notes a later due day that was granted; the day before stays readable.</summary>
public sealed class ExtendDirective(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.extend";

    public async Task Run(string number, DateOnly to, string reason, RecordKey? document, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.Extend(to, reason, document, clock.Today);

        await acts.Commit(Act, officer.Actor, reason, document, ct: ct);
    }
}
