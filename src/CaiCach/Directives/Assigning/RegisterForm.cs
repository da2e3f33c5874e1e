using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Assigning;

/// <summary>An instruction from above as it is typed.</summary>
public sealed class RegisterForm
{
    public string? Content { get; set; }

    /// <summary>The instructing document: its symbol when it is registered here, else as it is cited.</summary>
    public string? Source { get; set; }
    public string? AssignedOn { get; set; }

    /// <summary>Empty when no day was set.</summary>
    public string? DueOn { get; set; }
    public string? LeadUnit { get; set; }
    /// <summary>The binder gives null when no box is ticked.</summary>
    public List<string> Cooperating { get; set => field = value ?? []; } = [];

    /// <param name="units">The units that can lead.</param>
    /// <returns>Null when a field has a problem.</returns>
    public async Task<DirectiveText?> Read(FormState form, IReadOnlyCollection<string> units, RecordLookup documents, Officer officer)
    {
        var (content, source) = (VietnameseText.Clean(Content), VietnameseText.Clean(Source));
        if (form.Need(content != "", () => Content, "Ghi nội dung ý kiến chỉ đạo."))
        {
            form.Need(content.Length <= DirectiveTables.MaxContent, () => Content, $"Nội dung dài quá {DirectiveTables.MaxContent} chữ.");
        }

        if (form.Need(source != "", () => Source, "Ghi văn bản giao việc."))
        {
            form.Need(source.Length <= DirectiveTables.MaxSource, () => Source, $"Tên văn bản dài quá {DirectiveTables.MaxSource} chữ.");
        }

        form.Need(VietnameseDate.TryRead(AssignedOn, out var assigned, out var problem), () => AssignedOn, problem);
        var dueGiven = VietnameseText.Clean(DueOn) != "";
        var due = default(DateOnly);
        form.Need(!dueGiven || VietnameseDate.TryRead(DueOn, out due, out problem), () => DueOn, problem);
        form.Need(!dueGiven || !form.IsFine || due >= assigned, () => DueOn, "Hạn không thể trước ngày giao.");
        form.Need(units.Contains(LeadUnit ?? ""), () => LeadUnit, "Chọn đơn vị chủ trì.");
        var cooperating = Cooperating.Where(units.Contains).ToList();
        return form.IsFine
            ? new(content, source, (await documents.Find(Proof.Kind, source, officer)).Key, assigned, LeadUnit!, cooperating, dueGiven ? due : null)
            : null;
    }
}
