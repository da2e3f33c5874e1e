using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Outer;

/// <summary>States with reason and proof that the superior's system is wrong. Both statuses stay as they are.</summary>
public sealed class CorrectStatus(CaiCachDb db, Acts acts, RecordDirectory directory, Clock clock)
{
    public const string Act = "directives.correct-status";

    public async Task Run(string number, string reason, RecordKey evidence, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        await Proof.Enforce(directory, evidence, officer, ct);

        directive.Correct(reason, evidence, officer.Account, clock.Today);

        await acts.Commit(Act, officer.Actor, reason, evidence, ct);
    }
}
