using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Submitting;

/// <summary>T3: the counter does not accept the submission, and says why.</summary>
public sealed class RefuseSubmission(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.refuse-submission";

    public async Task Run(string number, string reason, Officer officer, CancellationToken ct = default)
    {
        var submission = await db.Set<Submission>().In(officer.Scope).ForChange().SingleAsync(s => s.Number == number, ct);

        submission.Refuse(reason, clock.Now);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}

/// <summary>T4: the counter says once, wholly and in writing what is missing.</summary>
public sealed class GuideSubmission(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.guide-submission";

    public async Task Run(string number, string content, Officer officer, CancellationToken ct = default)
    {
        var submission = await db.Set<Submission>().In(officer.Scope).ForChange().SingleAsync(s => s.Number == number, ct);

        submission.Guide(content, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}

/// <summary>It came again, completed: a new term to answer begins.</summary>
public sealed class CompleteSubmission(CaiCachDb db, Acts acts, SubmissionTerms terms, Clock clock)
{
    public const string Act = "dossiers.complete-submission";

    public async Task Run(string number, Officer officer, CancellationToken ct = default)
    {
        var submission = await db.Set<Submission>().In(officer.Scope).ForChange().SingleAsync(s => s.Number == number, ct);
        var (_, ends) = await terms.From(clock.Now, submission.Unit, ct);

        submission.Complete(clock.Now, ends);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
