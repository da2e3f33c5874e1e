using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Outer;

/// <summary>Why the superior's system is wrong and what proves it, kept as typed.</summary>
public sealed class CorrectStatusForm
{
    public string? Reason { get; set; }

    /// <summary>Symbol of the document.</summary>
    public string? Document { get; set; }

    /// <summary>Nulls when a field has a problem.</summary>
    public async Task<(string? Reason, RecordKey? Document)> Read(FormState form, RecordLookup documents, Officer officer)
    {
        var reason = VietnameseText.CleanLines(Reason);
        if (form.Need(reason != "", () => Reason, "Ghi vì sao hệ thống cấp trên ghi sai."))
        {
            form.Need(reason.Length <= DirectiveTables.MaxReason, () => Reason, $"Lý do dài quá {DirectiveTables.MaxReason} chữ.");
        }

        var (document, unknown) = await documents.Find(Proof.Kind, Document, officer);
        form.Need(document is not null, () => Document, unknown ?? "");
        return form.IsFine ? (reason, document) : (null, null);
    }
}
