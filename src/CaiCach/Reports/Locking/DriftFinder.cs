using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Locking;

/// <summary>Measures a locked report again and compares the key lists.</summary>
public sealed class DriftFinder(CaiCachDb db, FigureMeasure measure, ReportBuilder builder)
{
    /// <param name="paper">As locked.</param>
    public async Task<Drift> Find(Report report, ReportPaper paper, CancellationToken ct = default)
    {
        var question = await builder.Ask(paper.Subject, ct);
        var digests = report.Figures.Where(f => f.EvidenceDigest is not null).ToDictionary(f => f.Code, f => f.EvidenceDigest!, StringComparer.Ordinal);
        var moved = new List<(ReportFigure Locked, IReadOnlyList<DriftedRecord> Records)>();
        foreach (var locked in paper.Figures.All.Where(f => f.Kind != FigureKind.Ratio))
        {
            var rows = await measure.Rows(locked.Code, question, ct: ct);
            if (digests.TryGetValue(locked.Code, out var digest) ? digest != EvidenceKeys.DigestOf(rows) : rows.Count > 0)
            {
                moved.Add((locked, Drift.Between(await LockedRows(report.Id, locked.Code, ct), rows)));
            }
        }

        return moved.Count == 0 ? Drift.Nothing : await MeasureAgain(moved, paper, question, ct);
    }

    /// <summary>The records behind a locked figure, as they were locked.</summary>
    public async Task<IReadOnlyList<Evidence>> LockedRows(string report, string code, CancellationToken ct = default)
    {
        var packed = await db.Set<LockedEvidence>().Where(e => e.Report == report && e.Code == code).Select(e => e.Keys).SingleOrDefaultAsync(ct);
        return packed is null ? [] : EvidenceKeys.Unpack(packed);
    }

    // A ratio has no records of its own: it moved when one of its two figures did.
    private async Task<Drift> MeasureAgain(
        List<(ReportFigure Locked, IReadOnlyList<DriftedRecord> Records)> moved, ReportPaper paper, Question question, CancellationToken ct)
    {
        var codes = moved.Select(m => m.Locked.Code).ToHashSet(StringComparer.Ordinal);
        var ratios = paper.Figures.All.Where(f => f.Kind == FigureKind.Ratio)
            .Where(f => IndicatorCodes.All[f.Code] is var code && (codes.Contains(code.Numerator!) || codes.Contains(code.Denominator!))).ToList();
        moved.AddRange(ratios.Select(r => (r, (IReadOnlyList<DriftedRecord>)[])));
        codes.UnionWith(ratios.Select(r => r.Code));
        var parts = ratios.Select(r => IndicatorCodes.All[r.Code]).SelectMany(c => new[] { c.Numerator!, c.Denominator! });
        var now = await measure.Measure(
            [.. codes.Union(parts).Select(code => new TemplateFigure(code, null, paper.Figures.Find(code)?.Decimals))], question, ct);
        var sections = paper.Sections
            .Where(s => s.Paragraphs.SelectMany(p => p.Pieces).OfType<FigureShown>().SelectMany(f => f.Codes).Any(codes.Contains))
            .Select(s => s.Form.Code).ToHashSet(StringComparer.Ordinal);
        return new([.. moved.Select(m => new DriftedFigure(m.Locked, now.Find(m.Locked.Code)!, m.Records))], codes, sections);
    }
}
