using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Declarations.Declaring;

/// <summary>Why a declaration is taken back, as typed.</summary>
public sealed class WithdrawalForm
{
    public string? Reason { get; set; }

    internal string? Read(FormState form)
    {
        var reason = VietnameseText.CleanLines(Reason);
        form.Need(reason != "", () => Reason, "Ghi lý do rút khai báo.");
        form.Need(reason.Length <= DeclaredFigure.MaxReason, () => Reason, "Lý do quá dài, ghi ngắn hơn.");
        return form.IsFine ? reason : null;
    }
}
