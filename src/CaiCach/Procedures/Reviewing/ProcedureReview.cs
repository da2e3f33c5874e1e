using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures.Reviewing;

/// <summary>What a proposal makes simpler.</summary>
public enum SimplificationKind
{
    /// <summary>The procedure is to end.</summary>
    Drop,
    Papers,
    Time,
    Fee,
    Steps,
    Other,
}

/// <summary>What a review found and proposes. Costs are compliance costs of the applicant, whole đồng for one dossier.</summary>
/// <param name="DaysBefore">Days one dossier takes now; null when time is not part of it, as the next.</param>
/// <param name="CostBefore">Null when cost was not reckoned, as the next.</param>
/// <param name="DossiersPerYear">Null when unknown: nothing is saved per year then.</param>
public sealed record ReviewFacts(
    string Procedure, DateOnly ReviewedOn, string Finding, string Proposal, SimplificationKind Kind, int? DaysBefore, int? DaysAfter, long? CostBefore, long? CostAfter,
    int? DossiersPerYear);

/// <summary>
/// A procedure that was reviewed, and what is proposed to make it simpler (rà soát, phương án đơn giản hóa): found, sent to
/// the authority that decides, decided.
/// </summary>
public sealed class ProcedureReview : IRecord, IOfUnit
{
    public const string KindName = "procedure-review";
    public const int MaxText = 4_000;

    /// <summary><c>tth.quang-dien.2022.3</c>: unit, year, running number.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required int Year { get; init; }
    public required string Procedure { get; init; }

    /// <summary>Name of the procedure at the review.</summary>
    public required string Title { get; init; }
    public required DateOnly ReviewedOn { get; init; }
    public required string Finding { get; init; }
    public required string Proposal { get; init; }
    public required SimplificationKind Kind { get; init; }
    public int? DaysBefore { get; init; }
    public int? DaysAfter { get; init; }

    /// <summary>Whole đồng for one dossier.</summary>
    public long? CostBefore { get; init; }
    public long? CostAfter { get; init; }
    public int? DossiersPerYear { get; init; }

    /// <summary>Whole đồng that applicants save in a year; 0 when it was not reckoned.</summary>
    public long SavedPerYear { get; init; }

    /// <summary>When the proposal went to the authority that decides; null while it did not.</summary>
    public DateOnly? SentOn { get; private set; }
    public string? SentTo { get; private set; }
    public string? SentBy { get; private set; }

    /// <summary>When it was decided; null while it is not.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Whether it was accepted; null while undecided.</summary>
    public bool? Accepted { get; private set; }
    public string? DecidedBy { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    /// <summary>Days one dossier takes less; null when not reckoned.</summary>
    public int? DaysSaved => DaysBefore - DaysAfter;

    public static ProcedureReview Of(string id, string unit, string title, ReviewFacts facts) => new()
    {
        Id = id, Unit = unit, Year = facts.ReviewedOn.Year, Procedure = facts.Procedure, Title = title, ReviewedOn = facts.ReviewedOn, Finding = facts.Finding,
        Proposal = facts.Proposal, Kind = facts.Kind, DaysBefore = facts.DaysBefore, DaysAfter = facts.DaysAfter, CostBefore = facts.CostBefore,
        CostAfter = facts.CostAfter, DossiersPerYear = facts.DossiersPerYear,
        SavedPerYear = (facts.CostBefore - facts.CostAfter) * facts.DossiersPerYear ?? 0,
    };

    /// <summary>Null when the facts may be recorded today.</summary>
    public static Refusal? WhyNot(ReviewFacts facts, DateOnly today) =>
        facts.ReviewedOn > today ? new("review.later", "Ngày rà soát không thể sau hôm nay.", nameof(facts.ReviewedOn))
        : facts.Finding.Trim() == "" ? new("review.finding", "Ghi kết quả rà soát.", nameof(facts.Finding))
        : facts.Proposal.Trim() == "" ? new("review.proposal", "Ghi phương án đơn giản hóa.", nameof(facts.Proposal))
        : facts.Finding.Length > MaxText || facts.Proposal.Length > MaxText ? new("review.long", $"Mỗi phần dài nhất {MaxText} chữ.", nameof(facts.Proposal))
        : (facts.DaysBefore is null) != (facts.DaysAfter is null) ? new("review.days", "Ghi số ngày cả trước và sau, hoặc để trống cả hai.", nameof(facts.DaysAfter))
        : (facts.CostBefore is null) != (facts.CostAfter is null) ? new("review.costs", "Ghi chi phí cả trước và sau, hoặc để trống cả hai.", nameof(facts.CostAfter))
        : facts.DaysAfter < 0 || facts.CostAfter < 0 || facts.DossiersPerYear < 0 ? new("review.negative", "Số ngày, chi phí và số hồ sơ không thể nhỏ hơn 0.", nameof(facts.CostAfter))
        : facts.DaysAfter > facts.DaysBefore ? new("review.days-more", "Số ngày sau khi đơn giản hóa không thể nhiều hơn trước.", nameof(facts.DaysAfter))
        : facts.CostAfter > facts.CostBefore ? new("review.cost-more", "Chi phí sau khi đơn giản hóa không thể cao hơn trước.", nameof(facts.CostAfter))
        : null;

    /// <summary>Null when the proposal may be sent on the day.</summary>
    public Refusal? WhyNotSend(DateOnly on, DateOnly today) =>
        SentOn is not null ? new("review.sent", "Kiến nghị này đã gửi.")
        : on < ReviewedOn || on > today ? new("review.sent-day", "Ngày gửi từ ngày rà soát đến hôm nay.", "On")
        : null;

    public void Send(DateOnly on, DateOnly today, string to, RecordKey document)
    {
        (WhyNotSend(on, today) ?? (to.Trim() == "" ? new("review.to", "Ghi nơi nhận kiến nghị.", "To") : null)).Enforce();
        (SentOn, SentTo, SentBy) = (on, to.Trim(), document.ToString());
    }

    /// <summary>Null when it may be decided on the day.</summary>
    public Refusal? WhyNotDecide(DateOnly on, DateOnly today) =>
        SentOn is not { } sent ? new("review.not-sent", "Kiến nghị chưa gửi nên chưa có kết quả.")
        : DecidedOn is not null ? new("review.decided", "Kiến nghị này đã có kết quả.")
        : on < sent || on > today ? new("review.decided-day", "Ngày có kết quả từ ngày gửi đến hôm nay.", "On")
        : null;

    public void Decide(DateOnly on, DateOnly today, bool accepted, RecordKey document)
    {
        WhyNotDecide(on, today).Enforce();
        (DecidedOn, Accepted, DecidedBy) = (on, accepted, document.ToString());
    }
}
