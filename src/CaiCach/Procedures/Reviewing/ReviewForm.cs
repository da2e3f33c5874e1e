using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Procedures.Announcing;

namespace CaiCach.Procedures.Reviewing;

/// <summary>A review as typed.</summary>
public sealed class ReviewForm
{
    public string? Procedure { get; set; }
    public string? ReviewedOn { get; set; }
    public string? Finding { get; set; }
    public string? Proposal { get; set; }
    public string? Kind { get; set; }
    public string? DaysBefore { get; set; }
    public string? DaysAfter { get; set; }
    public string? CostBefore { get; set; }
    public string? CostAfter { get; set; }
    public string? DossiersPerYear { get; set; }

    /// <summary>The facts, or null with a sentence at each wrong field.</summary>
    public ReviewFacts? Read(FormState form, DateOnly today)
    {
        form.Need(NationalCode.Of(Procedure) is not null, () => Procedure, "Ghi mã thủ tục như 1.012796.");
        form.Need(VietnameseDate.TryRead(ReviewedOn, out var on, out var problem), () => ReviewedOn, problem);
        form.Need(Enum.TryParse<SimplificationKind>(Kind, out var kind) && Enum.IsDefined(kind), () => Kind, "Chọn cách đơn giản hóa.");
        var facts = new ReviewFacts(
            NationalCode.Of(Procedure) ?? "", on, Finding?.Trim() ?? "", Proposal?.Trim() ?? "", kind, Typing.Whole(form, DaysBefore, () => DaysBefore),
            Typing.Whole(form, DaysAfter, () => DaysAfter), Cost(form, CostBefore, () => CostBefore), Cost(form, CostAfter, () => CostAfter),
            Typing.Whole(form, DossiersPerYear, () => DossiersPerYear));
        form.Ask(form.IsFine ? ProcedureReview.WhyNot(facts, today) : null);
        return form.IsFine ? facts : null;
    }

    private static long? Cost(FormState form, string? typed, System.Linq.Expressions.Expression<Func<string?>> field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return form.Need(Money.TryRead(typed, out var money, out var problem), field, problem) ? money.Dong : null;
    }
}

/// <summary>What is typed when a proposal is sent or decided.</summary>
public sealed class ProposalForm
{
    public string? To { get; set; }

    /// <summary>“co” for accepted, “khong” for not.</summary>
    public string? Accepted { get; set; }
    public ApprovalForm Approval { get; set; } = new();

    /// <summary>False with a sentence at the field while nothing was chosen.</summary>
    public bool IsDecided(FormState form) => form.Need(Accepted is "co" or "khong", () => Accepted, "Chọn kết quả.");
}
