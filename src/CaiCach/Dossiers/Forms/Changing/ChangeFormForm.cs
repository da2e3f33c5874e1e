using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Forms.Changing;

/// <summary>The new text of a form, as typed.</summary>
public sealed class ChangeFormForm
{
    /// <summary>Value of the button that only shows how the paper will look.</summary>
    public const string Look = "xem";

    public string? Text { get; set; }
    public string? From { get; set; }
    public string? Reason { get; set; }

    /// <summary>Version that was open.</summary>
    public string? After { get; set; }

    /// <summary>Which button was pressed.</summary>
    public string? Do { get; set; }

    /// <summary>The text with clean lines, as it would be stored.</summary>
    public string Lines => VietnameseText.CleanLines(Text);

    /// <summary>What the form says, or null when a field has a problem or the person only wants to look.</summary>
    public ChangeForm.Input? Read(FormState form, DossierForm changed)
    {
        form.Ask(FormTemplate.WhyNot(changed, Lines));
        if (Do == Look)
        {
            return null;
        }

        form.Need(VietnameseDate.TryRead(From, out var from, out var problem), () => From, problem);
        var reason = VietnameseText.CleanLines(Reason);
        form.Need(reason.Length is > 0 and <= DossierTable.MaxReason, () => Reason, $"Ghi lý do, không quá {DossierTable.MaxReason} chữ.");
        return form.IsFine ? new(Lines, from, reason, int.TryParse(After, CultureInfo.InvariantCulture, out var after) ? after : 0) : null;
    }
}
