using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.HandingOver;

/// <summary>To whom a dossier goes, kept as typed.</summary>
public sealed class HandOverForm
{
    private const int MostHours = 2000, MaxStep = 300;

    public string? ToUnit { get; set; }
    public string? Step { get; set; }

    /// <summary>Office hours the taker has.</summary>
    public string? Hours { get; set; }
    public string? Note { get; set; }

    /// <summary>Null when a field has a problem.</summary>
    public HandOverDossier.Input? Read(IReadOnlyCollection<string> units, FormState form)
    {
        form.Need(units.Contains(ToUnit ?? ""), () => ToUnit, "Chọn đơn vị nhận hồ sơ.");
        var (step, note) = (form.Optional(Step, MaxStep, () => Step), form.Optional(Note, DossierTable.MaxReason, () => Note));
        long hours = 0;
        form.Need(
            VietnameseText.Clean(Hours) == "" || (VietnameseNumber.TryRead(Hours, out hours) && hours is >= 1 and <= MostHours), () => Hours,
            $"Số giờ là số nguyên từ 1 đến {MostHours}.");
        return form.IsFine ? new(ToUnit!, step, hours == 0 ? null : (int)hours * 60, note) : null;
    }
}
