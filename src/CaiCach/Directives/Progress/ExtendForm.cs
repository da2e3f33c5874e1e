using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Progress;

/// <summary>A later due day, its reason and, where there is one, the document that grants it, kept as typed.</summary>
public sealed class ExtendForm
{
    public string? Day { get; set; }
    public string? Reason { get; set; }

    /// <summary>Symbol of the document; empty when none is registered.</summary>
    public string? Document { get; set; }

    public sealed record Input(DateOnly To, string Reason, RecordKey? Document);

    /// <summary>Null when a field has a problem.</summary>
    public async Task<Input?> Read(FormState form, RecordLookup documents, Officer officer)
    {
        form.Need(VietnameseDate.TryRead(Day, out var day, out var problem), () => Day, problem);
        var reason = VietnameseText.CleanLines(Reason);
        if (form.Need(reason != "", () => Reason, "Ghi lý do."))
        {
            form.Need(reason.Length <= DirectiveTables.MaxReason, () => Reason, $"Lý do dài quá {DirectiveTables.MaxReason} chữ.");
        }

        RecordKey? document = null;
        if (VietnameseText.Clean(Document) != "")
        {
            (document, var unknown) = await documents.Find(Proof.Kind, Document, officer);
            form.Need(document is not null, () => Document, unknown ?? "");
        }

        return form.IsFine ? new(day, reason, document) : null;
    }
}
