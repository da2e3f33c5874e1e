using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Announcing;

/// <summary>A decision as typed.</summary>
public sealed class DecisionForm
{
    public const string DocumentKind = ApprovingDocument.Kind;

    public string? Number { get; set; }
    public string? DecidedOn { get; set; }
    public string? From { get; set; }
    public bool ByMinistry { get; set; }
    public string? BasisFrom { get; set; }

    /// <summary>The registered document as cited; empty when it is not in the register.</summary>
    public string? Document { get; set; }
    public string? Reason { get; set; }

    /// <summary>The decision, or null with a sentence at each wrong field.</summary>
    public async Task<DecisionInput?> Read(FormState form, RecordLookup lookup, Officer officer)
    {
        form.Need(!string.IsNullOrWhiteSpace(Number), () => Number, "Chưa ghi số quyết định công bố.");
        form.Need(VietnameseDate.TryRead(DecidedOn, out var decided, out var dayProblem), () => DecidedOn, dayProblem);
        form.Need(VietnameseDate.TryRead(From, out var from, out var fromProblem), () => From, fromProblem);
        var basis = Typing.Day(form, BasisFrom, () => BasisFrom);
        RecordKey? document = null;
        if (!string.IsNullOrWhiteSpace(Document))
        {
            var found = await lookup.Find(DocumentKind, Document, officer);
            form.Need(found.Key is not null, () => Document, found.Problem);
            document = found.Key;
        }

        return form.IsFine ? new(VietnameseText.Clean(Number), decided, from, ByMinistry, basis, document) : null;
    }
}
