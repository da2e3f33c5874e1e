using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Writing;

/// <summary>An office says that its section is as it should be. The report can be locked when all are.</summary>
public sealed class ConfirmSection(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reports.confirm-section";

    public async Task Run(string id, string code, Officer officer, CancellationToken ct = default)
    {
        var report = await db.Set<Report>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        report.WhyNotConfirm(code).Enforce();

        report.Section(code)!.Confirm(officer.Account, clock.Today);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
