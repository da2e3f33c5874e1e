using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Locking;

/// <summary>Measures a locked report again and compares the key lists.</summary>
public sealed class DriftFinder(CaiCachDb db, IndicatorCatalogue catalogue, FigureMeasure measure, ReportBuilder builder)
{
    /// <param name="paper">As locked.</param>
    public async Task<Drift> Find(Report report, ReportPaper paper, CancellationToken ct = default)
    {
        var question = await builder.Ask(paper.Subject, ct);
        var digests = report.Figures.Where(f => f.EvidenceDigest is not null).ToDictionary(f => f.Code, f => f.EvidenceDigest!, StringComparer.Ordinal);
        var now = await measure.Measure([.. paper.Figures.All.Select(f => new TemplateFigure(f.Code, null, f.Decimals))], question, ct);
        var moved = new List<DriftedFigure>();
        foreach (var locked in paper.Figures.All.Where(f => f.Kind != FigureKind.Ratio))
        {
            var rows = catalogue.Find(locked.Code) is null ? [] : await catalogue.EvidenceOf(locked.Code, question).ToListAsync(ct);
            if (digests.TryGetValue(locked.Code, out var digest) ? digest == EvidenceKeys.Pack(rows).Digest : rows.Count == 0)
            {
                continue; // the common case reads no locked keys at all
            }

            moved.Add(new(locked, now.Find(locked.Code)!, Drift.Between(await LockedRows(report.Id, locked.Code, ct), rows)));
        }

        return WithRatios(moved, paper, now);
    }

    /// <summary>The records behind a locked figure, as they were locked.</summary>
    public async Task<IReadOnlyList<Evidence>> LockedRows(string report, string code, CancellationToken ct = default)
    {
        var packed = await db.Set<LockedEvidence>().Where(e => e.Report == report && e.Code == code).Select(e => e.Keys).SingleOrDefaultAsync(ct);
        return packed is null ? [] : EvidenceKeys.Unpack(packed);
    }

    // A ratio has no records of its own: it moved when one of its two figures did.
    private static Drift WithRatios(List<DriftedFigure> moved, ReportPaper paper, ReportFigures now)
    {
        var codes = moved.Select(m => m.Locked.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var ratio in paper.Figures.All.Where(f => f.Kind == FigureKind.Ratio).ToList())
        {
            var code = IndicatorCodes.All[ratio.Code];
            if (codes.Contains(code.Numerator!) || codes.Contains(code.Denominator!))
            {
                codes.Add(ratio.Code);
                moved.Add(new(ratio, now.Find(ratio.Code)!, []));
            }
        }

        var sections = paper.Sections
            .Where(s => s.Paragraphs.SelectMany(p => p.Pieces).OfType<FigureShown>().SelectMany(f => f.Codes).Any(codes.Contains))
            .Select(s => s.Form.Code).ToHashSet(StringComparer.Ordinal);
        return new(moved, codes, sections);
    }
}
