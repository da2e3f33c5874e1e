using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation.Indicators;

namespace CaiCach.Declarations;

/// <summary>Which units one answer is about: the unit with its offices, the tier beneath, or both.</summary>
public enum CodeReach { Own, Below, OwnAndBelow }

/// <summary>A code of the catalogue of figures that can be declared while no register counts it.</summary>
/// <param name="Parts">Codes that sum to this one; empty when it has no parts.</param>
/// <param name="OfOne">For a below-code: the code with which each unit beneath states its own; null when there is none.</param>
public sealed record DeclaredCode(
    string Code, string Name, IndicatorKind Kind, string UnitOfMeasure, CodeReach Reach, IReadOnlyList<string> Parts, string? OfOne)
{
    /// <summary>What a declaration under the code states.</summary>
    public string Definition => Reach switch
    {
        CodeReach.Below => "Số do đơn vị khai báo kèm văn bản, tính cho các đơn vị cấp dưới của đơn vị.",
        CodeReach.OwnAndBelow => "Số do đơn vị khai báo kèm văn bản, tính cho đơn vị, các cơ quan trực thuộc và các đơn vị cấp dưới.",
        _ => "Số do đơn vị khai báo kèm văn bản, tính cho đơn vị và các cơ quan trực thuộc.",
    } + " Kỳ khai báo phải nằm trong kỳ được hỏi; kỳ rộng hơn thay cho các kỳ nằm trong nó.";
}

/// <summary>The catalogue of codes that comes with the house (<c>data/indicator-codes.json</c>): counts and money.</summary>
public static class DeclaredCodes
{
    private const string BelowSuffix = "-below";

    public static IReadOnlyList<DeclaredCode> All { get; } = Read();

    private static List<DeclaredCode> Read()
    {
        using var stream = typeof(DeclaredCodes).Assembly.GetManifestResourceStream("data/indicator-codes.json")!;
        var file = JsonSerializer.Deserialize<CodeFile>(stream, JsonSerializerOptions.Web)!;
        var parts = file.Parts.ToDictionary(p => p.Whole, p => p.Parts);
        var known = file.Codes.Select(c => c.Code).ToHashSet();
        // Ratios are printed from two codes, dates and yes/no are facts with their own record: none of them is a sum.
        return [.. file.Codes.Where(c => c.Kind is "count" or "money").Select(c => new DeclaredCode(
            c.Code, c.Name, c.Kind == "money" ? IndicatorKind.Money : IndicatorKind.Count, c.Unit,
            c.Reach switch { "below" => CodeReach.Below, "own+below" => CodeReach.OwnAndBelow, _ => CodeReach.Own },
            parts.GetValueOrDefault(c.Code) ?? [],
            c.Code.EndsWith(BelowSuffix, StringComparison.Ordinal) && known.Contains(c.Code[..^BelowSuffix.Length]) ? c.Code[..^BelowSuffix.Length] : null))];
    }

    private sealed record CodeFile(List<CodeRow> Codes, List<PartsRow> Parts);

    private sealed record CodeRow(string Code, [property: JsonPropertyName("name_vi")] string Name, string Kind, string Unit, string Reach);

    private sealed record PartsRow(string Whole, List<string> Parts);
}
