using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>Reports the result upwards; whether it is done is confirmed apart.</summary>
public sealed class ReportDirective(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "directives.report";

    public async Task Run(string number, string result, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        directive.Report(clock.Today);

        await acts.Commit(Act, officer.Actor, reason: result, ct: ct);
    }
}
