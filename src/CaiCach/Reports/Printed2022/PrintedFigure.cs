using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Reports.Printed2022;

/// <summary>How a figure of the printed report stands up to arithmetic.</summary>
public enum PrintedCheck { Holds, Truncated, Conflict, Suspicious, UnitMismatch, Ambiguous, NotPrinted, NotCheckable }

/// <summary>A figure as the half-year report of 2022 printed it.</summary>
/// <param name="Quote">The printed words.</param>
/// <param name="Codes">Indicators that count it here; empty when none does.</param>
/// <param name="Now">What is printed here instead and why; null for figures that hold.</param>
public sealed record PrintedFigure(string Id, string Section, string Quote, PrintedCheck Check, IReadOnlyList<string> Codes, string? Now);

/// <summary>A fault found in the printed report.</summary>
/// <param name="Evidence">The printed words; null when the fault has no single place.</param>
public sealed record PrintedIssue(string Id, string Section, string? Evidence, string Was, string Now);

/// <summary>What the report of 2022 printed, read against what is printed here: <c>data/seed-figures.json</c> with our answers.</summary>
public static class PrintedReport
{
    private static readonly Lazy<(IReadOnlyList<PrintedFigure> Figures, IReadOnlyList<PrintedIssue> Issues)> Known = new(Read);

    public static IReadOnlyList<PrintedFigure> Figures => Known.Value.Figures;

    /// <summary>The figures whose check does not simply hold.</summary>
    public static IEnumerable<PrintedFigure> Differing => Figures.Where(f => f.Check != PrintedCheck.Holds);

    public static IReadOnlyList<PrintedIssue> Issues => Known.Value.Issues;

    private static (IReadOnlyList<PrintedFigure>, IReadOnlyList<PrintedIssue>) Read()
    {
        var printed = DataFile.ReadPart<PrintedFile>("seed-figures.json");
        var answers = DataFile.Read<AnswerFile>("report-2022-differences.json");
        var figures = answers.Figures.ToDictionary(f => f.Id, f => f.Now, StringComparer.Ordinal);
        var issues = answers.Issues.ToDictionary(i => i.Id, StringComparer.Ordinal);
        return (
            [.. printed.Figures.Select(f => new PrintedFigure(
                f.Id, f.Section, f.Quote, f.Check.Status,
                f.Indicator is { ValueKind: JsonValueKind.Object } codes ? [.. codes.EnumerateObject().Select(c => c.Value.GetString()!)] : [], figures.GetValueOrDefault(f.Id)))],
            [.. printed.Issues.Select(i => new PrintedIssue(i.Id, i.Section, i.Evidence, issues[i.Id].Was, issues[i.Id].Now))]);
    }

    private sealed record PrintedFile(IReadOnlyList<FigureLine> Figures, IReadOnlyList<IssueLine> Issues);

    private sealed record FigureLine(string Id, string Section, string Quote, CheckLine Check, JsonElement? Indicator = null);

    private sealed record CheckLine([property: JsonConverter(typeof(SnakeCase))] PrintedCheck Status);

    private sealed record IssueLine(string Id, string Section, string? Evidence = null);

    private sealed record AnswerFile(IReadOnlyList<FigureAnswer> Figures, IReadOnlyList<IssueAnswer> Issues);

    private sealed record FigureAnswer(string Id, string Now);

    private sealed record IssueAnswer(string Id, string Was, string Now);

    private sealed class SnakeCase() : JsonStringEnumConverter<PrintedCheck>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
}
