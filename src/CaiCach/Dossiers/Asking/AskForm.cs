using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Asking;

/// <summary>What is asked of the applicant, kept as typed.</summary>
public sealed class AskForm
{
    public string? Kind { get; set; } = nameof(WaitKind.Supplement);
    public string? Content { get; set; }
    public string? Stage { get; set; } = nameof(SupplementStage.Appraisal);
    public string? Basis { get; set; }
    public string? Until { get; set; }
    public string? Why { get; set; }

    /// <summary>Null when a field has a problem.</summary>
    public Request? Read(FormState form)
    {
        form.Need(Enum.TryParse<WaitKind>(Kind, out var kind) && Enum.IsDefined(kind), () => Kind, "Chọn bổ sung giấy tờ hay nghĩa vụ tài chính.");
        form.Need(Enum.TryParse<SupplementStage>(Stage, out var stage) && Enum.IsDefined(stage), () => Stage, "Chọn yêu cầu ở bước nào.");
        var content = form.Required(Content, DossierTable.MaxText, () => Content, "Ghi rõ người nộp cần bổ sung hoặc nộp gì, mỗi dòng một việc.");
        var (basis, why) = (form.Optional(Basis, 300, () => Basis), form.Optional(Why, DossierTable.MaxReason, () => Why));
        var (day, problem) = (default(DateOnly), "");
        var none = VietnameseText.Clean(Until) == "";
        form.Need(none || VietnameseDate.TryRead(Until, out day, out problem), () => Until, problem);
        return form.IsFine ? new(kind, content, kind == WaitKind.Supplement ? stage : null, basis, none ? null : day, why) : null;
    }
}
