using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Procedures;

/// <summary>How a rule stands from a day on.</summary>
/// <param name="Status">In the words of the source: “còn hiệu lực”, “hết hiệu lực toàn bộ” …</param>
/// <param name="By">The text that changed it; null when it began so.</param>
public sealed record LegalStatus(DateOnly? From, string Status, string? By, string Source, string Confidence);

/// <summary>
/// Which legal texts hold on a day, as far as <c>data/legal-status.json</c> tells. A text that is not in it has no
/// status here, and pages say so.
/// </summary>
public sealed class LegalStatuses
{
    private const string Resource = "data/legal-status.json";
    private const string Unconfirmed = "unconfirmed";

    private static readonly JsonSerializerOptions Reading = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly Dictionary<string, IReadOnlyList<LegalStatus>> _histories;

    public LegalStatuses()
    {
        using var file = typeof(LegalStatuses).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        _histories = JsonSerializer.Deserialize<Rules>(file, Reading)!.All
            .GroupBy(r => r.Number, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<LegalStatus>)[.. g.SelectMany(r => r.StatusHistory).OrderBy(s => s.From)], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The status of a text on a day; null when it is unknown.</summary>
    public LegalStatus? On(string number, DateOnly day) =>
        _histories.TryGetValue(number.Trim(), out var history)
        && history.LastOrDefault(s => s.From is { } from && from <= day) is { } status && status.Status != Unconfirmed ? status : null;

    /// <summary>The day on which a text first took effect; null when it is unknown.</summary>
    public DateOnly? EffectiveFrom(string number) =>
        _histories.TryGetValue(number.Trim(), out var history) ? history.FirstOrDefault(s => s.Status.StartsWith("còn hiệu lực", StringComparison.Ordinal))?.From : null;

    private sealed record Rules([property: JsonPropertyName("rules")] List<Rule> All);

    private sealed record Rule(string Number, List<LegalStatus> StatusHistory);
}
