using CaiCach.Foundation.Web;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Writing;

/// <summary>The text of a section as typed; what cannot be read is said beside it.</summary>
public sealed class SectionForm
{
    public string? Text { get; set; }

    /// <summary>Which button was pressed: <c>xem</c> shows the text without writing it.</summary>
    public string? Wish { get; set; }

    public bool OnlyPreview => Wish == "xem";

    public string? Read(FormState form, FigureMeasure measure)
    {
        foreach (var problem in Narrative.Read(Text ?? "", measure.Knows).Problems)
        {
            form.Need(false, () => Text, problem);
        }

        form.Need((Text ?? "").Length <= ReportSection.MaxText, () => Text, $"Mục dài quá {ReportSection.MaxText} ký tự.");
        return form.IsFine ? (Text ?? "").ReplaceLineEndings("\n").Trim() : null;
    }
}
