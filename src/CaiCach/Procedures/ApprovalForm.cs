using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures;

/// <summary>A day and the registered document that decides something, as typed.</summary>
public sealed class ApprovalForm
{
    public string? On { get; set; }

    /// <summary>The document as cited; it must be in the register.</summary>
    public string? Document { get; set; }

    /// <summary>Day and document, or null with a sentence at each wrong field.</summary>
    public async Task<(DateOnly On, RecordKey Document)?> Read(FormState form, RecordLookup lookup, Officer officer)
    {
        form.Need(VietnameseDate.TryRead(On, out var day, out var problem), () => On, problem);
        var found = await lookup.Find(ApprovingDocument.Kind, Document, officer);
        form.Need(found.Key is not null, () => Document, found.Problem);
        return form.IsFine && found.Key is { } document ? (day, document) : null;
    }
}
