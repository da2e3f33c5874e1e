using System.Text.Json.Serialization;

namespace CaiCach.Reports.Templates;

/// <summary>What kind of figure a report can print.</summary>
public enum FigureKind { Count, Money, Ratio }

/// <summary>A code of the one list of indicators, as far as a report needs it before any register publishes it.</summary>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Numerator">The part, only of a ratio.</param>
/// <param name="Denominator">The whole, only of a ratio.</param>
public sealed record IndicatorCode(
    string Code, [property: JsonPropertyName("name_vi")] string Name, string Kind, string Unit,
    string? Numerator = null, string? Denominator = null)
{
    /// <summary>Null for dates and facts, which reports of this kind do not print.</summary>
    public FigureKind? Figure => Kind switch
    {
        "count" => FigureKind.Count,
        "money" => FigureKind.Money,
        "ratio" => FigureKind.Ratio,
        _ => null,
    };
}

/// <summary>
/// The one list of codes, <c>data/indicator-codes.json</c>. Ratios stand only here: no register measures them, they are
/// two figures that the reader divides.
/// </summary>
public static class IndicatorCodes
{
    private static readonly Lazy<IReadOnlyDictionary<string, IndicatorCode>> Known = new(() =>
        DataFile.ReadPart<CodeFile>("indicator-codes.json").Codes.ToDictionary(c => c.Code, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, IndicatorCode> All => Known.Value;

    public static IndicatorCode? Find(string code) => All.GetValueOrDefault(code);

    /// <summary>The ratio of a part and a whole; null when none is defined.</summary>
    public static IndicatorCode? Ratio(string numerator, string denominator) =>
        All.Values.FirstOrDefault(c => c.Numerator == numerator && c.Denominator == denominator);

    private sealed record CodeFile(IReadOnlyList<IndicatorCode> Codes);
}
