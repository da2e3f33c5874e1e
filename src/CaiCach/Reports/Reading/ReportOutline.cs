using CaiCach.Foundation.Web.Kit;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Reading;

/// <summary>The outline of a report with the state of each section.</summary>
internal static class ReportOutline
{
    /// <param name="here">The section on the screen; null when the whole paper is.</param>
    public static IReadOnlyList<OutlineSection> Of(ReportOnScreen shown, string? here) => Of(shown, shown.Report.Form.Sections, here);

    private static IReadOnlyList<OutlineSection> Of(ReportOnScreen shown, IReadOnlyList<TemplateSection> sections, string? here) =>
        [.. sections.Select(s => new OutlineSection($"{s.Number}. {s.Short}", ReportAddress.Section(shown.Report.Id, s.Code), StateOf(shown, s), s.Code == here)
        {
            Parts = Of(shown, s.Sections, here),
        })];

    // A heading is as far as the last of its sections.
    private static SectionState? StateOf(ReportOnScreen shown, TemplateSection section)
    {
        var written = section.WithChildren.Where(s => s.Sections.Count == 0).Select(s => s.Code).ToList();
        return written.Exists(c => shown.Report.Section(c)?.ConfirmedOn is null) ? SectionState.Open
            : section.Sections.Count == 0 && shown.Drift.Sections.Contains(section.Code) ? SectionState.Drifted
            : SectionState.Confirmed;
    }
}
