using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Writing;

/// <summary>Begins a unit's report for a period, with the words of the form.</summary>
public sealed class StartReport(CaiCachDb db, Acts acts, Clock clock, UnitDirectories directories, ReportBuilder builder)
{
    public const string Act = "reports.start";

    public sealed record Input(string Unit, ReportPeriod Period, string Template = ReportBuilder.DefaultTemplate);

    /// <returns>Id of the report.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        var form = ReportTemplates.For(input.Template, input.Period);
        var subject = await builder.Subject(input.Unit, input.Period, input.Period.AsOf(clock.Today), ct);
        var unit = subject.Unit.Id;
        (officer.Scope.Holds(unit) ? null : new Refusal("report.foreign-unit", "Đơn vị này ngoài phạm vi của tài khoản.", nameof(Input.Unit))).Enforce();
        var id = Report.IdOf(form.Code, input.Period, unit, 1);
        (await db.Set<Report>().In(officer.Scope).AnyAsync(r => r.Id == id, ct)
            ? new Refusal("report.exists", $"Đã có báo cáo {input.Period.Name} của {subject.ShortName}. Mở báo cáo đó để viết tiếp.", nameof(Input.Period)) : null).Enforce();

        var report = new Report
        {
            Id = id, Unit = unit, Template = form.Code, Edition = form.Edition, Period = input.Period.Code, Version = 1, StartedOn = clock.Today,
        };
        var directory = await directories.Current(ct);
        foreach (var section in form.Written)
        {
            var office = $"{unit}.{section.Responsible}";
            report.Add(new ReportSection
            {
                Report = id, Code = section.Code, Text = section.TextFor(unit, input.Period),
                Responsible = section.Responsible is not null && directory.ById(office) is not null ? office : unit,
            });
        }

        db.Add(report);
        await acts.Commit(Act, officer.Actor, ct: ct);
        return id;
    }
}
