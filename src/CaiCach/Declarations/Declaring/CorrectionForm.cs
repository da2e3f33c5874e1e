using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web;

namespace CaiCach.Declarations.Declaring;

/// <summary>What the officer types to put a declaration right: the value, its document, and why.</summary>
public sealed class CorrectionForm : DeclareForm
{
    public string? Reason { get; set; }

    internal CorrectDeclaration.Input? ReadCorrection(FormState form, Indicator? indicator)
    {
        var reason = VietnameseText.CleanLines(Reason);
        form.Need(reason != "", () => Reason, "Ghi lý do đính chính.");
        form.Need(reason.Length <= DeclaredFigure.MaxReason, () => Reason, "Lý do quá dài, ghi ngắn hơn.");
        var (value, source) = (ReadValue(form, indicator), Written(form, DeclaredFigure.MaxSource));
        return form.IsFine ? new(value, source, VietnameseText.CleanLines(Note) is { Length: > 0 } note ? note : null, reason, Keep) : null;
    }
}
