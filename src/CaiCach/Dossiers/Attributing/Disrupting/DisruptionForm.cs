using System.Globalization;
using System.Linq.Expressions;
using CaiCach.Dossiers.Correcting;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Attributing.Disrupting;

/// <summary>A disruption, kept as typed.</summary>
public sealed class DisruptionForm
{
    public string? Kind { get; set; } = nameof(DisruptionKind.Outage);
    public string? Unit { get; set; }
    public string? What { get; set; }
    public string? FromDay { get; set; }
    public string? FromTime { get; set; }

    /// <summary>Empty while it lasts.</summary>
    public string? UntilDay { get; set; }
    public string? UntilTime { get; set; }

    /// <summary>Symbol of the document.</summary>
    public string? Document { get; set; }

    /// <summary>Why it is taken back; asked for only then.</summary>
    public string? Reason { get; set; }

    /// <summary>What the form says, or null when a field has a problem.</summary>
    public async Task<RecordDisruption.Input?> Read(FormState form, RecordLookup documents, Officer officer)
    {
        form.Need(Enum.TryParse<DisruptionKind>(Kind, out var kind) && Enum.IsDefined(kind), () => Kind, "Chọn loại gián đoạn.");
        form.Need(!string.IsNullOrEmpty(Unit), () => Unit, "Chọn đơn vị bị gián đoạn.");
        var what = VietnameseText.Clean(What);
        form.Need(what is { Length: > 0 and <= Disruption.MaxWhat }, () => What, "Ghi việc gì đã xảy ra, không quá 300 ký tự.");
        var from = Instant(form, FromDay, () => FromDay, FromTime, () => FromTime);
        var until = IsOpen ? null : Instant(form, UntilDay, () => UntilDay, UntilTime, () => UntilTime);
        var (document, unknown) = await documents.Find(CorrectDossier.DocumentKind, Document, officer);
        form.Need(document is not null, () => Document, unknown ?? "");
        return form.IsFine ? new(kind, Unit!, what, from!.Value, until, document!.Value) : null;
    }

    /// <summary>When it ended; null when a field has a problem.</summary>
    public DateTime? ReadUntil(FormState form) => Instant(form, UntilDay, () => UntilDay, UntilTime, () => UntilTime);

    public string? ReadReason(FormState form)
    {
        var reason = VietnameseText.CleanLines(Reason);
        return form.Need(reason is { Length: > 0 and <= DossierTable.MaxReason }, () => Reason, "Ghi lý do.") ? reason : null;
    }

    private bool IsOpen => VietnameseText.Clean(UntilDay) == "" && VietnameseText.Clean(UntilTime) == "";

    private static DateTime? Instant(FormState form, string? typedDay, Expression<Func<string?>> dayField, string? typedTime, Expression<Func<string?>> timeField)
    {
        var isDay = form.Need(VietnameseDate.TryRead(typedDay, out var day, out var problem), dayField, problem);
        var isTime = form.Need(
            TimeOnly.TryParseExact(VietnameseText.Clean(typedTime), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time),
            timeField, "Ghi giờ và phút, như 15:30.");
        return isDay && isTime ? Clock.At(day, time) : null;
    }
}
