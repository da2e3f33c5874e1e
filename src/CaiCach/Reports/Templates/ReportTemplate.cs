using System.Text.Json.Serialization;
using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Reports.Templates;

/// <summary>
/// The form of a report: outline, words and figures. A change of the form is a new edition in a file of its own;
/// editions that were used never change.
/// </summary>
/// <param name="Title">Short title for screens, with placeholders.</param>
/// <param name="From">First day on which reports are begun on it.</param>
/// <param name="Until">First day on which they no longer are; null while it stands.</param>
/// <param name="Source">The text that asks for the report.</param>
/// <param name="Symbol">What follows the number, <c>BC-UBND</c>.</param>
/// <param name="Subject">Trích yếu, with placeholders; a line feed chooses where the line breaks.</param>
/// <param name="Addressees">By level of the unit: permanent unit ids, <c>{parent}</c> being the superior's.</param>
/// <param name="Figures">All figures that the report holds, in their order; its text may use more.</param>
public sealed record ReportTemplate(
    string Code, int Edition, string Name, string Title,
    [property: JsonPropertyName("valid_from")] DateOnly From, [property: JsonPropertyName("valid_until")] DateOnly? Until, string Source,
    string TypeName, string Symbol, string Subject, IReadOnlyDictionary<string, IReadOnlyList<string>> Addressees,
    IReadOnlyList<string> Recipients, IReadOnlyList<string> Signature,
    IReadOnlyList<TemplateParagraph> Opening, string Closing,
    IReadOnlyList<TemplateSection> Sections, IReadOnlyList<TemplateFigure> Figures)
{
    /// <summary>All sections in their order, parents before children.</summary>
    public IEnumerable<TemplateSection> Outline => Sections.SelectMany(s => s.WithChildren);

    /// <summary>The sections that hold text.</summary>
    public IEnumerable<TemplateSection> Written => Outline.Where(s => s.Sections.Count == 0);

    public TemplateSection? Section(string code) => Outline.FirstOrDefault(s => s.Code == code);
}

/// <summary>A section of the outline: a heading with sections under it, or one with text.</summary>
/// <param name="Code">Permanent inside the edition: <c>II.2</c>.</param>
/// <param name="Number">As printed before the title: <c>II</c>, <c>2</c>, <c>2.1</c>.</param>
/// <param name="Short">Title for the outline on screens.</param>
/// <param name="Responsible">Last part of the id of the office that writes it; null for headings.</param>
/// <param name="Hint">What the writer should mind; null when there is nothing to say.</param>
public sealed record TemplateSection(
    string Code, string Number, string Title, string Short, string? Responsible = null, string? Hint = null)
{
    public IReadOnlyList<TemplateParagraph> Paragraphs { get; init; } = [];
    public IReadOnlyList<TemplateSection> Sections { get; init; } = [];

    /// <summary>1 for “II.”, 2 for “1.”, 3 for “2.1.”.</summary>
    [JsonIgnore]
    public int Level => Code.Count(c => c == '.') + 1;

    [JsonIgnore]
    public IEnumerable<TemplateSection> WithChildren => Sections.SelectMany(s => s.WithChildren).Prepend(this);

    /// <summary>The text a new report of this unit and period begins with; empty when there is nothing to begin with.</summary>
    public string TextFor(string unit, ReportPeriod period) => string.Join('\n', Paragraphs.Where(p => p.Fits(unit, period)).Select(p => p.Text));
}

/// <summary>A paragraph or, beginning with a dash, an item of a list.</summary>
/// <param name="Text">With placeholders, see <see cref="Narrative"/>.</param>
/// <param name="Unit">The only unit it is for; null for all.</param>
/// <param name="Period">The only period it is for; null for all.</param>
/// <param name="NotFor">What it is not for, because another paragraph stands there; null when it has no exception.</param>
public sealed record TemplateParagraph(string Text, string? Unit = null, string? Period = null, TemplateParagraph.Exception? NotFor = null)
{
    public bool Fits(string unit, ReportPeriod period) =>
        (Unit is null || Unit == unit) && (Period is null || Period == period.Code)
        && !(NotFor is { } not && not.Unit == unit && not.Period == period.Code);

    public sealed record Exception(string Unit, string Period);
}

/// <summary>A figure of the form.</summary>
/// <param name="Edition">The definition the form asks for; null for a ratio, whose two figures have theirs.</param>
/// <param name="Decimals">Of a ratio, printed half up; null otherwise.</param>
public sealed record TemplateFigure(string Code, int? Edition = null, int? Decimals = null);

/// <summary>The forms that come with the product.</summary>
public static class ReportTemplates
{
    private static readonly Lazy<IReadOnlyList<ReportTemplate>> Known = new(() => [DataFile.Read<ReportTemplate>("report-cchc.json")]);

    public static IReadOnlyList<ReportTemplate> All => Known.Value;

    /// <summary>The edition that stands at the end of a period.</summary>
    /// <exception cref="RefusedException">There is no such form, or none for that time.</exception>
    public static ReportTemplate For(string code, ReportPeriod period)
    {
        var day = period.Window().To;
        return All.Where(t => t.Code == code && t.From <= day && (t.Until is not { } until || day < until)).MaxBy(t => t.Edition)
            ?? throw new RefusedException(new("report.no-template", $"Không có mẫu báo cáo “{code}” cho {period.Name}.", "Template"));
    }

    /// <summary>The edition a report was begun on.</summary>
    /// <exception cref="KeyNotFoundException">The edition was taken out of the product, which never happens.</exception>
    public static ReportTemplate Get(string code, int edition) =>
        All.FirstOrDefault(t => t.Code == code && t.Edition == edition) ?? throw new KeyNotFoundException($"{code} edition {edition}");
}
