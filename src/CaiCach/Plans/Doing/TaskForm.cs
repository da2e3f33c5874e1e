using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Plans.Doing;

/// <summary>What is typed on the pages of one task; each page shows the fields that it needs.</summary>
public sealed class TaskForm
{
    public string? On { get; set; }
    public string? DoneOn { get; set; }
    public string? To { get; set; }
    public string? DecidedOn { get; set; }
    public string? Note { get; set; }
    public string? Reason { get; set; }

    /// <summary>The document that proves or orders it, as cited.</summary>
    public string? Document { get; set; }

    public DateOnly? ReadDay(FormState form, Expression<Func<string?>> field, string? typed) =>
        form.Need(VietnameseDate.TryRead(typed, out var day, out var problem), field, problem) ? day : null;

    public string? ReadReason(FormState form) =>
        form.Need(VietnameseText.Clean(Reason) != "", () => Reason, "Ghi lý do.") ? VietnameseText.Clean(Reason) : null;

    public string? ReadNote(FormState form) =>
        form.Need(VietnameseText.Clean(Note) != "", () => Note, "Ghi tình hình thực hiện.") ? VietnameseText.Clean(Note) : null;

    /// <summary>Null when no document, or more than one, answers to what was typed; the form then says so.</summary>
    public async Task<RecordKey?> ReadDocument(FormState form, RecordLookup lookup, Officer officer)
    {
        var found = await lookup.Find(ProvingDocument.Kind, Document, officer);
        return form.Need(found.Key is not null, () => Document, found.Problem) ? found.Key : null;
    }
}
