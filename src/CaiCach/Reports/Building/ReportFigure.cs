using CaiCach.Foundation;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Building;

/// <summary>A figure of a report, measured or locked.</summary>
public sealed record ReportFigure
{
    /// <summary>The rounding of the house, as stored with locked figures.</summary>
    public const string HalfUp = "half-up";

    public required string Code { get; init; }
    public required FigureKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>“hồ sơ”, “đồng”, “%”.</summary>
    public required string Unit { get; init; }

    /// <summary>The definition it was counted by; null for a ratio and where nothing is published.</summary>
    public int? Edition { get; init; }

    /// <summary>Records or whole đồng; null for a ratio and when nothing is kept.</summary>
    public long? Value { get; init; }

    /// <summary>The part and the whole, only of a ratio; null when one of them is not kept.</summary>
    public long? Numerator { get; init; }
    public long? Denominator { get; init; }

    /// <summary>Of a ratio, rounded half up; null otherwise.</summary>
    public int? Decimals { get; init; }

    /// <summary>Records, vouchers or declarations behind the value; null for a ratio and when nothing is kept.</summary>
    public long? EvidenceCount { get; init; }

    /// <summary>An office declared it with a document; of a ratio, one of the two was declared.</summary>
    public bool Declared { get; init; }

    /// <summary>Why there is no figure, a Vietnamese sentence; null when there is one.</summary>
    public string? NotKeptBecause { get; init; }

    /// <summary>What exactly is counted; null for a ratio.</summary>
    public string? Definition { get; init; }
    public string? LegalBasis { get; init; }

    /// <summary>What may open the records behind it.</summary>
    public Permission Reads { get; init; } = Permission.ReadFigures;

    /// <summary>True when there is something to print.</summary>
    public bool Kept => Kind == FigureKind.Ratio ? Numerator is not null && Denominator is > 0 : Value is not null;

    /// <summary>What the paper says: “4.063”, “96,68 %”, “81.889.689.373 đ”, a dash when there is no figure.</summary>
    public string Printed => (Kind, Value) switch
    {
        (FigureKind.Ratio, _) when Numerator is { } part && Denominator is { } whole => new Share(part, whole).Print(Decimals ?? 2),
        (FigureKind.Money, { } dong) => Money.Print(dong),
        (FigureKind.Count, { } count) => VietnameseNumber.Print(count),
        _ => Share.Dash,
    };

    /// <summary>The percentage to print, as a number; null when it is no ratio or there is none.</summary>
    public decimal? Percent => Kind == FigureKind.Ratio && Kept
        ? decimal.Round(100m * Numerator!.Value / Denominator!.Value, Decimals ?? 2, MidpointRounding.AwayFromZero)
        : null;
}

/// <summary>The figures of a report, in the order of its form.</summary>
public sealed class ReportFigures(IEnumerable<ReportFigure> figures)
{
    private readonly Dictionary<string, ReportFigure> _all = figures.ToDictionary(f => f.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<ReportFigure> All => _all.Values;

    public ReportFigure? Find(string code) => _all.GetValueOrDefault(code);

    /// <summary>What the paper prints for one code or the sum of several; a dash when one of them is not kept.</summary>
    public string Print(IReadOnlyList<string> codes) => codes.Count == 1 ? Find(codes[0])?.Printed ?? Share.Dash : Sum(codes)?.Printed ?? Share.Dash;

    /// <summary>The sum of several figures as one figure without a code of its own; null when one is missing.</summary>
    public ReportFigure? Sum(IReadOnlyList<string> codes)
    {
        var parts = codes.Select(Find).OfType<ReportFigure>().Where(f => f.Value is not null).ToList();
        return parts.Count < codes.Count ? null : new()
        {
            Code = string.Join('+', codes), Kind = parts[0].Kind, Name = string.Join("; ", parts.Select(p => p.Name)), Unit = parts[0].Unit,
            Value = parts.Sum(p => p.Value!.Value), EvidenceCount = parts.Sum(p => p.EvidenceCount ?? 0), Declared = parts.Exists(p => p.Declared),
        };
    }
}
