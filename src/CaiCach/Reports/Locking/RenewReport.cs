using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Locking;

/// <summary>Begins a new version of a locked report, with its texts. The locked one stays as it is.</summary>
public sealed class RenewReport(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reports.renew";

    /// <returns>Id of the new version.</returns>
    public async Task<string> Run(string id, string reason, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin($"report/{id}", ct);
        var old = await db.Set<Report>().In(officer.Scope).SingleAsync(r => r.Id == id, ct);
        old.WhyNotRenew().Enforce();
        var last = await db.Set<Report>().In(officer.Scope)
            .Where(r => r.Template == old.Template && r.Unit == old.Unit && r.Period == old.Period).MaxAsync(r => r.Version, ct);
        (last > old.Version ? new Refusal("report.renewed", $"Đã có bản {last}, mở bản đó để sửa.") : null).Enforce();

        var renewed = new Report
        {
            Id = Report.IdOf(old.Template, ReportPeriod.Parse(old.Period), old.Unit, last + 1), Unit = old.Unit, Template = old.Template,
            Edition = old.Edition, Period = old.Period, Version = last + 1, StartedOn = clock.Today,
        };
        foreach (var section in old.Sections)
        {
            renewed.Add(new ReportSection
            {
                Report = renewed.Id, Code = section.Code, Responsible = section.Responsible, Text = Templates.Narrative.FreeDocuments(section.Text),
            });
        }

        db.Add(renewed);
        await acts.Commit(Act, officer.Actor, reason, ct: ct);
        await transaction.Done(ct);
        return renewed.Id;
    }
}
