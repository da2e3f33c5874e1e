using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Surveys;

/// <summary>What people said about one unit or one factor. Only sums: the rate is divided where it is printed.</summary>
/// <param name="Of">Id of the unit, or the words of the factor.</param>
/// <param name="Invited">Invitations of the same days; 0 for a factor.</param>
/// <param name="Answered">Answers; of a factor those that marked it.</param>
/// <param name="Given">Marks.</param>
/// <param name="Satisfied">Marks of four or five.</param>
public sealed record SurveySum(string Of, int Invited, int Answered, int Given, int Satisfied)
{
    /// <summary>Satisfied marks among those given; a dash where none was.</summary>
    public Share Rate => new(Satisfied, Given);
}

/// <summary>Adds the answers up, in the database.</summary>
public sealed class SurveySums(CaiCachDb db)
{
    /// <summary>By unit; units without an invitation or an answer are not there.</summary>
    public async Task<IReadOnlyList<SurveySum>> ByUnit(SurveyFilter filter, Scope scope, CancellationToken ct = default)
    {
        var answered = await filter.Answers(db, scope).GroupBy(s => s.Unit)
            .Select(g => new SurveySum(g.Key, 0, g.Count(), g.Sum(s => s.GivenMarks), g.Sum(s => s.SatisfiedMarks))).ToListAsync(ct);
        var invited = await filter.Invitations(db, scope).GroupBy(s => s.Unit).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. answered.Select(a => a with { Invited = invited.GetValueOrDefault(a.Of) }),
            .. invited.Where(i => answered.TrueForAll(a => a.Of != i.Key)).Select(i => new SurveySum(i.Key, i.Value, 0, 0, 0)),
        ];
    }

    /// <summary>By factor, in the order of the scheme.</summary>
    public async Task<IReadOnlyList<SurveySum>> ByFactor(SurveyFilter filter, Scope scope, CancellationToken ct = default)
    {
        const int From = Marks.Satisfied;
        var answers = filter.Answers(db, scope);
        var sums = await answers.GroupBy(_ => 1).Select(g => new
        {
            Given = new[] { g.Count(s => s.Access != null), g.Count(s => s.Procedure != null), g.Count(s => s.Officer != null), g.Count(s => s.Result != null), g.Count(s => s.Feedback != null) },
            Satisfied = new[] { g.Count(s => s.Access >= From), g.Count(s => s.Procedure >= From), g.Count(s => s.Officer >= From), g.Count(s => s.Result >= From), g.Count(s => s.Feedback >= From) },
        }).SingleOrDefaultAsync(ct);
        return [.. Factors.All.Select((f, i) => new SurveySum(f.Question, 0, sums?.Given[i] ?? 0, sums?.Given[i] ?? 0, sums?.Satisfied[i] ?? 0))];
    }
}
