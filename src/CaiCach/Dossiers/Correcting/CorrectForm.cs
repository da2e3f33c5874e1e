using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Correcting;

/// <summary>A date to put right, its reason and its document, kept as typed.</summary>
public sealed class CorrectForm
{
    public string? Date { get; set; } = nameof(DossierDate.Settled);
    public string? Day { get; set; }

    /// <summary>Hour and minute, <c>15:30</c>.</summary>
    public string? Time { get; set; }
    public string? Reason { get; set; }

    /// <summary>Symbol of the document.</summary>
    public string? Document { get; set; }

    /// <summary>What the form says, or null when a field has a problem.</summary>
    public async Task<CorrectDossier.Input?> Read(FormState form, RecordLookup documents, Officer officer)
    {
        form.Need(Enum.TryParse<DossierDate>(Date, out var date) && Enum.IsDefined(date), () => Date, "Chọn mốc cần đính chính.");
        form.Need(VietnameseDate.TryRead(Day, out var day, out var problem), () => Day, problem);
        form.Need(
            TimeOnly.TryParseExact(VietnameseText.Clean(Time), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time),
            () => Time, "Ghi giờ và phút, như 15:30.");
        var reason = VietnameseText.CleanLines(Reason);
        if (form.Need(reason != "", () => Reason, "Ghi lý do đính chính."))
        {
            form.Need(reason.Length <= DossierTable.MaxReason, () => Reason, $"Lý do dài quá {DossierTable.MaxReason} chữ.");
        }

        var (document, unknown) = await documents.Find(CorrectDossier.DocumentKind, Document, officer);
        form.Need(document is not null, () => Document, unknown ?? "");
        return form.IsFine ? new(date, Clock.At(day, time), reason, document!.Value) : null;
    }
}
