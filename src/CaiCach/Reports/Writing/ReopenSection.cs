using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Writing;

/// <summary>Opens a confirmed section again, before the report is locked.</summary>
public sealed class ReopenSection(CaiCachDb db, Acts acts)
{
    public const string Act = "reports.reopen-section";

    public async Task Run(string id, string code, string reason, Officer officer, CancellationToken ct = default)
    {
        var report = await db.Set<Report>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        report.WhyNotReopen(code).Enforce();

        report.Section(code)!.Reopen();

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
