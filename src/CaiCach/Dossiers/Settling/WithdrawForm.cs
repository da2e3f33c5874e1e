using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Settling;

/// <summary>How and why a dossier ends, kept as typed.</summary>
public sealed class WithdrawForm
{
    public string? Ending { get; set; }
    public string? Reason { get; set; }

    /// <summary>Nulls when a field has a problem.</summary>
    public (Ending? Ending, string? Reason) Read(FormState form)
    {
        var reason = VietnameseText.CleanLines(Reason);
        form.Need(Enum.TryParse<Ending>(Ending, out var ending) && Enum.IsDefined(ending), () => Ending, "Chọn cách kết thúc hồ sơ.");
        if (form.Need(reason != "", () => Reason, "Ghi lý do."))
        {
            form.Need(reason.Length <= DossierTable.MaxReason, () => Reason, $"Lý do dài quá {DossierTable.MaxReason} chữ.");
        }

        return form.IsFine ? (ending, reason) : (null, null);
    }
}
