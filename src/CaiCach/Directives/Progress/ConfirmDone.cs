using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Progress;

/// <summary>Confirms on which day a directive was done, with the record that proves it.</summary>
public sealed class ConfirmDone(CaiCachDb db, Acts acts, RecordDirectory directory, Clock clock)
{
    public const string Act = "directives.confirm-done";

    public async Task Run(string number, DateOnly doneOn, RecordKey evidence, Officer officer, CancellationToken ct = default)
    {
        var directive = await db.Set<Directive>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        await Proof.Enforce(directory, evidence, officer, ct);

        directive.Confirm(doneOn, evidence, clock.Today);

        await acts.Commit(Act, officer.Actor, document: evidence, ct: ct);
    }
}
