using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Locking;

/// <summary>
/// Closes a report: figures, printed texts, definitions, rounding and every evidence key are copied into it, documents
/// are fixed to their records, and the digest of the whole goes into the journal with the act. Nothing recomputes it.
/// </summary>
public sealed class LockReport(CaiCachDb db, Acts acts, Clock clock, ReportBuilder builder, EvidenceCheck check)
{
    public const string Act = "reports.lock";

    public async Task Run(string id, string? reason, Officer officer, CancellationToken ct = default)
    {
        // One transaction from the first count to the commit, so that values and keys are of one state.
        await using var transaction = await acts.Begin($"report/{id}", ct);
        var report = await db.Set<Report>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        report.WhyNotLock(clock.Today).Enforce();
        WhyNotReadable(report, check.Measure).Enforce();

        var paper = await builder.Of(report, ct);
        var (evidence, gap) = await check.Read(paper, await builder.Ask(paper.Subject, ct), ct);
        gap.Enforce();

        await FixDocuments(report, paper.Subject, ct);
        db.AddRange(evidence.Select(e => new LockedEvidence { Report = id, Code = e.Key, Keys = e.Value.Packed }));
        report.Lock(
            new(clock.Now, officer.Account, paper.Subject.AsOf, paper.Position, paper.House.ToString()),
            [.. paper.Figures.All.Select((f, place) => LockFigures.Write(id, place, f, evidence.TryGetValue(f.Code, out var e) ? e.Digest : null))]);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
        await transaction.Done(ct);
    }

    private static Refusal? WhyNotReadable(Report report, FigureMeasure measure)
    {
        var wrong = report.Sections.Select(s => (s.Code, Narrative.Read(s.Text, measure.Knows).Problems)).FirstOrDefault(s => s.Problems.Count > 0);
        return wrong.Code is null ? null : new("report.unreadable", $"Mục {wrong.Code}: {wrong.Problems[0]}");
    }

    private async Task FixDocuments(Report report, ReportSubject subject, CancellationToken ct)
    {
        var found = await builder.Documents(report.Sections.Select(s => Narrative.Read(s.Text, _ => true)), subject, ct);
        foreach (var section in report.Sections)
        {
            section.FixText(Narrative.FixDocuments(section.Text, found.GetValueOrDefault));
        }
    }
}
