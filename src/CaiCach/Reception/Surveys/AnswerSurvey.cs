using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Surveys;

/// <summary>Takes the one answer to an invitation. Who holds the code may answer; nobody is named.</summary>
public sealed class AnswerSurvey(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reception.answer-survey";

    public async Task Run(string code, Marks marks, string? comment, CancellationToken ct = default)
    {
        // The code is the right: an answer belongs to no officer's scope.
        var survey = await db.Set<Survey>().In(Scope.All).ForChange().SingleOrDefaultAsync(s => s.Code == code, ct)
            ?? throw new RefusedException(new("survey.unknown", "Không có mã đánh giá này."));

        survey.Answer(marks, comment, clock.Now);

        await acts.Commit(Act, new Actor(ActorKind.Citizen, "survey", survey.Unit), ct: ct);
    }
}
