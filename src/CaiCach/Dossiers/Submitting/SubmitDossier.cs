using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Submitting;

/// <summary>T1: somebody sends a dossier to a counter, and the counter's term to answer begins.</summary>
public sealed class SubmitDossier(CaiCachDb db, Acts acts, SubmissionTerms terms, Clock clock)
{
    public const string Act = "dossiers.submit";

    /// <param name="unit">Whose counter it is sent to.</param>
    /// <param name="submittedAt">When it was sent, where the clerk types in what came through another system; null for now.</param>
    /// <returns>The submission's number.</returns>
    public async Task<string> Run(SubmissionFacts facts, string unit, Actor actor, DateTime? submittedAt = null, CancellationToken ct = default)
    {
        var (counter, at) = (await db.Set<Counter>().SingleOrDefaultAsync(c => c.Unit == unit, ct), submittedAt ?? clock.Now);
        (counter is null ? new("dossier.no-counter", "Đơn vị của tài khoản này chưa mở bộ phận tiếp nhận hồ sơ.")
            : at > clock.Now ? new Refusal("submission.future", "Lúc nộp không thể muộn hơn bây giờ.", "Day")
            : null).Enforce();
        var (term, ends) = await terms.From(at, unit, ct);

        var series = DossierNumber.SeriesOf(counter!.Code, Clock.DayOf(at));
        await using var transaction = await acts.Begin($"submissions/{series}", ct);
        (facts.OuterNumber is { } outer && await db.Set<Submission>().AnyAsync(s => s.Unit == unit && s.OuterNumber == outer, ct)
            ? new Refusal("submission.known", $"Lượt nộp {outer} đã có trong danh sách.", nameof(SubmissionFacts.OuterNumber))
            : null).Enforce();
        var last = await db.Set<Submission>().Where(s => s.Series == series).MaxAsync(s => (int?)s.Sequence, ct) ?? 0;
        var submission = Submission.Send(series, last + 1, unit, facts, at, term, ends);
        db.Add(submission);
        await acts.Commit(Act, actor, ct: ct);
        await transaction.Done(ct);
        return submission.Number;
    }
}
