using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Building;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Templates;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Reading;

/// <summary>A report ready to be shown.</summary>
/// <param name="Drift">Nothing for a report that is not locked.</param>
/// <param name="Offices">Names of the offices that write, by their ids.</param>
/// <param name="LockedIn">Position of the act that locked it; null while there is none or it is not sealed.</param>
public sealed record ReportOnScreen(Report Report, ReportPaper Paper, Drift Drift, IReadOnlyDictionary<string, string> Offices, long? LockedIn)
{
    public bool IsLocked => Report.LockedAt is not null;
}

/// <summary>Loads a report for an officer. Out of scope means not found.</summary>
public sealed class ReportView(CaiCachDb db, ReportBuilder builder, DriftFinder drifts, FigureMeasure measure, DocumentLinks documents, UnitDirectories units)
{
    /// <returns>Null when there is no such report for this officer.</returns>
    /// <param name="withDrift">True to compare a locked report with the registers as well.</param>
    public async Task<ReportOnScreen?> Load(string id, Officer officer, bool withDrift = false, CancellationToken ct = default)
    {
        var report = await db.Set<Report>().In(officer.Scope).Include(r => r.Figures).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (report is null)
        {
            return null;
        }

        var paper = await builder.Of(report, ct);
        var locked = report.LockedAt is null ? null
            : await db.Set<JournalEntry>().Where(e => e.Id == report.LastAct).Select(e => e.Position).SingleOrDefaultAsync(ct);
        var drift = withDrift && report.LockedAt is not null ? await drifts.Find(report, paper, ct) : Drift.Nothing;
        var directory = await units.Current(ct);
        var offices = report.Sections.Select(s => s.Responsible).Distinct().ToDictionary(o => o, o => directory.ShortNameOn(o, paper.Subject.AsOf));
        return new(report, paper, drift, offices, locked);
    }

    /// <summary>What a text would print in this report.</summary>
    public async Task<IReadOnlyList<PaperParagraph>> Preview(ReportOnScreen shown, string text, CancellationToken ct = default)
    {
        var narrative = Narrative.Read(text, measure.Knows);
        var subject = shown.Paper.Subject;
        var figures = await measure.Measure(measure.Wanted(shown.Report.Form, narrative.Codes), await builder.Ask(subject, ct), ct);
        return new PaperText(subject, figures, await builder.Documents([narrative], subject, ct), documents.AddressOf).Paragraphs(narrative);
    }
}
