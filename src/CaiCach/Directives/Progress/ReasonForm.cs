using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Progress;

/// <summary>One text that says why or what, kept as typed.</summary>
public sealed class ReasonForm
{
    public string? Text { get; set; }

    /// <summary>Null when it is missing or too long.</summary>
    public string? Read(FormState form)
    {
        var text = VietnameseText.CleanLines(Text);
        if (form.Need(text != "", () => Text, "Ghi rõ nội dung."))
        {
            form.Need(text.Length <= DirectiveTables.MaxReason, () => Text, $"Dài quá {DirectiveTables.MaxReason} chữ.");
        }

        return form.IsFine ? text : null;
    }
}
