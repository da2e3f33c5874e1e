using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Posting;

/// <summary>A check of a posting place as typed.</summary>
public sealed class PostingForm
{
    public string? Unit { get; set; }
    public string? Place { get; set; }
    public string? CheckedOn { get; set; }
    public string? Checker { get; set; }
    public string? Note { get; set; }

    /// <summary>Codes of the procedures that are not posted, by commas or lines; as the next two.</summary>
    public string? Absent { get; set; }
    public string? Outdated { get; set; }
    public string? Incomplete { get; set; }

    /// <summary>The facts, or null with a sentence at each wrong field.</summary>
    public PostingFacts? Read(FormState form)
    {
        form.Need(!string.IsNullOrEmpty(Unit), () => Unit, "Chọn đơn vị.");
        form.Need(VietnameseDate.TryRead(CheckedOn, out var on, out var problem), () => CheckedOn, problem);
        List<PostingFinding> findings =
        [
            .. Codes(form, Absent, () => Absent, PostingFault.Absent), .. Codes(form, Outdated, () => Outdated, PostingFault.Outdated),
            .. Codes(form, Incomplete, () => Incomplete, PostingFault.Incomplete),
        ];
        return form.IsFine
            ? new(Unit!, VietnameseText.Clean(Place), on, VietnameseText.Clean(Checker), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), findings)
            : null;
    }

    private static List<PostingFinding> Codes(FormState form, string? typed, System.Linq.Expressions.Expression<Func<string?>> field, PostingFault fault)
    {
        var words = (typed ?? "").Split(['\n', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = Array.Find(words, w => NationalCode.Of(w) is null);
        form.Need(wrong is null, field, $"“{wrong}” không phải mã thủ tục.");
        return [.. words.Select(w => new PostingFinding(NationalCode.Of(w) ?? w, fault))];
    }
}
