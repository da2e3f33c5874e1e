using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Progress;

/// <summary>The day it was done and the document that proves it, kept as typed.</summary>
public sealed class ProofForm
{
    public string? Day { get; set; }

    /// <summary>Symbol of the document.</summary>
    public string? Document { get; set; }

    /// <summary>Nulls when a field has a problem.</summary>
    public async Task<(DateOnly? Day, RecordKey? Document)> Read(FormState form, RecordLookup documents, Officer officer)
    {
        form.Need(VietnameseDate.TryRead(Day, out var day, out var problem), () => Day, problem);
        var (document, unknown) = await documents.Find(Proof.Kind, Document, officer);
        form.Need(document is not null, () => Document, unknown ?? "");
        return form.IsFine ? (day, document) : (null, null);
    }
}
