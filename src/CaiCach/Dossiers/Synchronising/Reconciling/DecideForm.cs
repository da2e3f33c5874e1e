using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>A decision and its reason, kept as typed.</summary>
public sealed class DecideForm
{
    public string? Decision { get; set; }
    public string? Note { get; set; }

    /// <summary>What the form says, or null when a field has a problem.</summary>
    public DecideDifference.Input? Read(FormState form)
    {
        form.Need(Enum.TryParse<Decision>(Decision, out var decision) && Enum.IsDefined(decision), () => Decision, "Chọn một quyết định.");
        var note = VietnameseText.CleanLines(Note);
        form.Need(note.Length <= ReconciliationTable.MaxNote, () => Note, $"Lý do dài quá {ReconciliationTable.MaxNote} chữ.");
        return form.IsFine ? new(decision, note == "" ? null : note) : null;
    }
}
