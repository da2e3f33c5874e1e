using CaiCach.Foundation.Indicators;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Building;

/// <summary>Asks the catalogue for the figures of a form. Ratios are divided here: no register knows them.</summary>
public sealed class FigureMeasure(IndicatorCatalogue catalogue)
{
    private const string Nobody = "Chưa có sổ nào đếm số này.";

    /// <summary>Whether a text may use the code.</summary>
    public bool Knows(string code) => IndicatorCodes.Find(code) is { } listed ? listed.Figure is not null : catalogue.Find(code) is not null;

    /// <summary>The figures of the form and what else the text uses.</summary>
    public IReadOnlyList<TemplateFigure> Wanted(ReportTemplate template, IEnumerable<string> used)
    {
        var wanted = template.Figures.ToDictionary(f => f.Code, StringComparer.Ordinal);
        foreach (var code in used.Where(Knows))
        {
            wanted.TryAdd(code, new(code));
        }

        foreach (var part in wanted.Keys.Select(IndicatorCodes.Find).Where(c => c?.Figure == FigureKind.Ratio).SelectMany(c => new[] { c!.Numerator!, c.Denominator! }).ToList())
        {
            wanted.TryAdd(part, new(part));
        }

        return [.. wanted.Values];
    }

    public async Task<ReportFigures> Measure(IReadOnlyList<TemplateFigure> wanted, Question question, CancellationToken ct = default)
    {
        var measured = new Dictionary<string, ReportFigure>(StringComparer.Ordinal);
        foreach (var figure in wanted.Where(f => !IsRatio(f)))
        {
            measured[figure.Code] = await Measure(figure, question, ct);
        }

        return new(wanted.Select(f => IsRatio(f) ? Divide(f, measured) : measured[f.Code]));
    }

    /// <summary>The records behind a figure, in order of their keys; none when nothing is kept or published.</summary>
    public async Task<IReadOnlyList<Evidence>> Rows(string code, Question question, int? most = null, CancellationToken ct = default)
    {
        if (catalogue.Find(code)?.Measure(question).Rows is not { } rows)
        {
            return [];
        }

        var ordered = rows.OrderBy(e => e.Key);
        return await (most is { } count ? ordered.Take(count) : ordered).ToListAsync(ct);
    }

    private static bool IsRatio(TemplateFigure figure) => IndicatorCodes.Find(figure.Code)?.Figure == FigureKind.Ratio;

    private async Task<ReportFigure> Measure(TemplateFigure figure, Question question, CancellationToken ct)
    {
        if (catalogue.Find(figure.Code) is not { } indicator)
        {
            var listed = IndicatorCodes.Find(figure.Code);
            return new()
            {
                Code = figure.Code, Kind = listed?.Figure ?? FigureKind.Count, Name = listed?.Name ?? figure.Code, Unit = listed?.Unit ?? "", NotKeptBecause = Nobody,
            };
        }

        var found = figure.Edition is { } edition && edition != indicator.Edition
            ? new Measured(indicator, null, null, false, $"Mẫu hỏi theo định nghĩa bản {edition}, sổ đang đếm theo bản {indicator.Edition}.")
            : await catalogue.Measure(figure.Code, question, ct);
        return new()
        {
            Code = figure.Code, Kind = indicator.Kind == IndicatorKind.Money ? FigureKind.Money : FigureKind.Count, Name = indicator.Name,
            Unit = indicator.UnitOfMeasure, Edition = indicator.Edition, Value = found.Value, EvidenceCount = found.EvidenceCount,
            Declared = found.Declared, NotKeptBecause = found.NotKeptBecause, Definition = indicator.Definition,
            LegalBasis = indicator.LegalBasis, Reads = indicator.Reads,
        };
    }

    private static ReportFigure Divide(TemplateFigure figure, Dictionary<string, ReportFigure> measured)
    {
        var ratio = IndicatorCodes.All[figure.Code];
        var (part, whole) = (measured[ratio.Numerator!], measured[ratio.Denominator!]);
        return new()
        {
            Code = figure.Code, Kind = FigureKind.Ratio, Name = ratio.Name, Unit = ratio.Unit, Decimals = figure.Decimals ?? 2,
            Numerator = part.Value, Denominator = whole.Value, Declared = part.Declared || whole.Declared,
            NotKeptBecause = part.NotKeptBecause ?? whole.NotKeptBecause ?? (whole.Value == 0 ? $"Mẫu số “{whole.Name}” bằng 0." : null),
        };
    }
}
