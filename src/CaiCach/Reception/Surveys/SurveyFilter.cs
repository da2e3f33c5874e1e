using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;

namespace CaiCach.Reception.Surveys;

/// <summary>Which answers are asked for, as the address has it.</summary>
/// <param name="Unit">The unit that handed the result over; null for all in reach.</param>
/// <param name="From">First day of the answer; null for any.</param>
/// <param name="To">Last day of the answer; null for any.</param>
/// <param name="Problem">What is wrong with the days that were typed, in Vietnamese; a day that is none narrows nothing. Null when nothing is.</param>
public sealed record SurveyFilter(string? Unit, DateOnly? From, DateOnly? To, string? Problem)
{
    public const string UnitName = "don-vi", FromName = "tu", ToName = "den";

    /// <summary>Wider than any record.</summary>
    private static readonly DateOnly First = new(2000, 1, 1), Last = new(2199, 12, 31);

    public bool IsEmpty => (Unit, From, To) is (null, null, null);

    /// <param name="query">A query parameter by its name; null when it is not there.</param>
    public static SurveyFilter Read(Func<string, string?> query)
    {
        var (from, wrong) = Day(query(FromName));
        var (to, also) = Day(query(ToName));
        var crossed = from > to ? "Từ ngày phải đứng trước đến ngày." : null;
        return new(string.IsNullOrEmpty(query(UnitName)) ? null : query(UnitName), from, to, wrong ?? also ?? crossed);
    }

    /// <summary>The answers of these days, in the officer's scope.</summary>
    public IQueryable<Survey> Answers(CaiCachDb db, Scope scope)
    {
        var (start, end) = Bounds;
        return InUnit(db, scope).Where(s => s.AnsweredAt >= start && s.AnsweredAt < end);
    }

    /// <summary>The invitations of these days, answered or not.</summary>
    public IQueryable<Survey> Invitations(CaiCachDb db, Scope scope)
    {
        var (start, end) = Bounds;
        return InUnit(db, scope).Where(s => s.InvitedAt >= start && s.InvitedAt < end);
    }

    private (DateTime Start, DateTime End) Bounds => (Clock.StartOf(From ?? First), Clock.StartOf((To ?? Last).AddDays(1)));

    private IQueryable<Survey> InUnit(CaiCachDb db, Scope scope)
    {
        var surveys = db.Set<Survey>().In(scope);
        return Unit is { } unit ? surveys.Where(s => s.Unit == unit) : surveys;
    }

    private static (DateOnly? Day, string? Problem) Day(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (null, null) : VietnameseDate.TryRead(typed, out var day, out var problem) && day < Last ? (day, null) : (null, problem == "" ? "Năm này ngoài sổ." : problem);
}
