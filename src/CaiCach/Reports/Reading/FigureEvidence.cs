using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Records;
using CaiCach.Reports.Building;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Reading;

/// <summary>One part of a whole, as the bar shows it.</summary>
public sealed record EvidencePart(ReportFigure Figure, string Name);

/// <summary>What stands behind a figure of a report.</summary>
/// <param name="Parts">Of the whole, or the figures that were added up; empty when it has none.</param>
/// <param name="Whole">What the parts make up; null when they are only added.</param>
/// <param name="RecordsCode">The code whose records are listed; null for a sum.</param>
/// <param name="Sample">The first few records this officer may open.</param>
public sealed record FigureEvidence(
    ReportFigure Figure, IReadOnlyList<EvidencePart> Parts, ReportFigure? Whole, string? RecordsCode, ReportFigure? Records, IReadOnlyList<FoundCard> Sample)
{
    public long PartsSum => Parts.Sum(p => p.Figure.Value ?? 0);

    /// <summary>Null when there is no whole to hold the parts against.</summary>
    public bool? Holds => Whole?.Value is { } whole ? PartsSum == whole : null;

    /// <summary>The denominator of a ratio; null otherwise.</summary>
    public string? Denominator { get; init; }
}

/// <summary>Reads what stands behind a figure: live from the registers, locked from the report's own keys.</summary>
public sealed class EvidenceReader(IndicatorCatalogue catalogue, FigureMeasure measure, ReportBuilder builder, DriftFinder locked, RecordDirectory directory)
{
    private const int Shown = 4;

    /// <param name="code">A code, or several joined by <c>+</c>.</param>
    /// <returns>Null when the report has no such figure, or the officer may not open its records.</returns>
    public async Task<FigureEvidence?> Read(ReportOnScreen shown, string code, Officer officer, CancellationToken ct = default)
    {
        var figures = shown.Paper.Figures;
        var codes = code.Split('+');
        if ((codes.Length == 1 ? figures.Find(code) : figures.Sum(codes)) is not { } figure || !codes.All(c => May(c, figures, officer)))
        {
            return null;
        }

        var ratio = IndicatorCodes.Find(code) is { Figure: FigureKind.Ratio } found ? found : null;
        var whole = figures.Find(ratio?.Denominator ?? code);
        var parts = codes.Length > 1 ? codes : PartsOf(whole, figures);
        var records = codes.Length > 1 ? null : ReportPaper.RecordsOf(code);
        return new(
            figure, [.. parts.Select(figures.Find).OfType<ReportFigure>().Select(f => new EvidencePart(f, f.Name))],
            codes.Length > 1 || parts.Count == 0 ? null : whole, records, records is null ? null : figures.Find(records),
            records is null ? [] : await Sample(shown, records, officer, ct))
        {
            Denominator = ratio is null ? null : whole?.Name,
        };
    }

    /// <summary>Whether an officer may see what stands behind a figure.</summary>
    public bool May(string code, ReportFigures figures, Officer officer)
    {
        var records = ReportPaper.RecordsOf(code);
        return officer.May(Permission.ReadFigures) && figures.Find(records) is not null
            && (catalogue.Find(records) is not { } indicator || officer.May(indicator.Reads));
    }

    private IReadOnlyList<string> PartsOf(ReportFigure? whole, ReportFigures figures) =>
        whole is not null && catalogue.Find(whole.Code) is { Parts: { Count: > 0 } parts } && parts.All(p => figures.Find(p)?.Value is not null) ? parts : [];

    private async Task<IReadOnlyList<FoundCard>> Sample(ReportOnScreen shown, string code, Officer officer, CancellationToken ct)
    {
        if (shown.Paper.Figures.Find(code)?.Value is null)
        {
            return [];
        }

        var keys = shown.IsLocked
            ? (await locked.LockedRows(shown.Report.Id, code, ct)).Take(Shown).Select(r => r.Key)
            : (await measure.Rows(code, await builder.Ask(shown.Paper.Subject, ct), Shown, ct)).Select(r => r.Key);
        return await directory.Cards([.. keys.Select(RecordKey.Parse)], officer, ct);
    }
}
