using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Reports.Building;

namespace CaiCach.Reports.Locking;

/// <summary>
/// Reads all keys behind the figures of a paper and holds them against the figures: the sum must be the value, no
/// record may count twice, and parts must make up their whole record by record. What is missing is named.
/// </summary>
public sealed class EvidenceCheck(IndicatorCatalogue catalogue, FigureMeasure measure)
{
    private const int Named = 5;

    public FigureMeasure Measure => measure;

    /// <returns>Packed keys by code, and the first gap; null when everything holds.</returns>
    public async Task<(IReadOnlyDictionary<string, (byte[] Packed, string Digest)> Packed, Refusal? Gap)> Read(
        ReportPaper paper, Question question, CancellationToken ct)
    {
        var packed = new Dictionary<string, (byte[] Packed, string Digest)>(StringComparer.Ordinal);
        var rows = new Dictionary<string, IReadOnlyList<Evidence>>(StringComparer.Ordinal);
        foreach (var figure in paper.Figures.All.Where(f => f.Value is not null && catalogue.Find(f.Code) is not null))
        {
            rows[figure.Code] = await measure.Rows(figure.Code, question, ct: ct);
            packed[figure.Code] = EvidenceKeys.Pack(rows[figure.Code]);
        }

        var gap = rows.Select(r => WhyNotHeld(paper.Figures.Find(r.Key)!, r.Value)).FirstOrDefault(g => g is not null)
            ?? rows.Keys.Select(code => WhyNotWhole(code, rows, paper.Figures)).FirstOrDefault(g => g is not null);
        return (packed, gap ?? await WhyNotSummed(paper, question, ct));
    }

    private static Refusal? WhyNotHeld(ReportFigure figure, IReadOnlyList<Evidence> rows)
    {
        var twice = rows.GroupBy(r => r.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        var sum = rows.Sum(r => r.Weight);
        return twice.Count > 0 ? new("report.evidence-twice", $"“{figure.Name}” đếm hai lần: {Names(twice)}.")
            : sum != figure.Value ? new("report.evidence-sum", $"“{figure.Name}” là {figure.Printed} nhưng căn cứ cộng lại {VietnameseNumber.Print(sum)}.")
            : null;
    }

    private Refusal? WhyNotWhole(string code, Dictionary<string, IReadOnlyList<Evidence>> rows, ReportFigures figures)
    {
        var whole = catalogue.All[code];
        if (whole.Parts.Count == 0 || !whole.Parts.All(rows.ContainsKey) || whole.Parts.Append(code).Any(c => figures.Find(c)!.Declared))
        {
            return null; // declarations are amounts, not records in common; they and parts the form lacks are checked by their sums
        }

        var left = rows[code].Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var keys = whole.Parts.SelectMany(p => rows[p]).Select(r => r.Key).ToList();
        var foreign = keys.Where(k => !left.Remove(k)).ToList();
        return left.Count > 0 ? new("report.parts-gap", $"“{whole.Name}” có bản ghi không thuộc phần nào: {Names(left.Order(StringComparer.Ordinal).ToList())}.")
            : foreign.Count > 0 ? new("report.parts-gap", $"Các phần của “{whole.Name}” có bản ghi thừa hoặc trùng: {Names(foreign)}.")
            : null;
    }

    private async Task<Refusal?> WhyNotSummed(ReportPaper paper, Question question, CancellationToken ct)
    {
        var codes = paper.Figures.All.Select(f => f.Code).Where(c => catalogue.Find(c) is not null);
        var gaps = await catalogue.CheckParts(codes, question, ct);
        return gaps is [var gap, ..]
            ? new("report.parts-gap", $"“{gap.Whole.Name}” là {VietnameseNumber.Print(gap.WholeValue)} nhưng các phần cộng lại {VietnameseNumber.Print(gap.PartsValue)}.")
            : null;
    }

    private static string Names(List<string> keys) =>
        string.Join("; ", keys.Take(Named)) + (keys.Count > Named ? $" và {keys.Count - Named} bản ghi khác" : "");
}
