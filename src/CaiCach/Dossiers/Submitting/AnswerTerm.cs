using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers.Submitting;

/// <summary>Within how many office hours the counter answers a submission, by the day of submission.</summary>
/// <param name="Source">The rule it was read from, with a remark while nobody has read the article.</param>
public sealed record AnswerTerm(DateOnly From, TimeLimit Limit, string Source)
{
    private static readonly AnswerTerm[] All =
    [
        new(new(2020, 5, 22), new(8, LimitUnit.Hours), "Nghị định 45/2020/NĐ-CP, Nghị định 107/2021/NĐ-CP (chưa kiểm chứng)"),
        new(DateOnly.MinValue, new(8, LimitUnit.Hours), "chưa rõ quy định trước 22/05/2020"),
    ];

    /// <summary>The term of a day.</summary>
    public static AnswerTerm On(DateOnly day) => Array.Find(All, t => t.From <= day)!;

    /// <summary>The last instant to answer in time.</summary>
    public DateTime Ends(DateTime submittedAt, WorkingCalendar calendar, DayHours hours) => Deadline.For(submittedAt, Limit, calendar, hours).Due!.Value;
}
