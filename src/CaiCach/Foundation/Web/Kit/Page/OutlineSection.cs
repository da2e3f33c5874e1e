namespace CaiCach.Foundation.Web.Kit;

/// <summary>How far a section of a report is.</summary>
public enum SectionState { Open, Confirmed, Drifted }

/// <summary>A section of a report.</summary>
/// <param name="State">Null for a heading that only groups.</param>
public sealed record OutlineSection(string Title, string Address, SectionState? State, bool Here = false)
{
    public IReadOnlyList<OutlineSection> Parts { get; init; } = [];
}
