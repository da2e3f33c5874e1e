using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Doing;

/// <summary>Takes back a completion that was reported by mistake: a correction, with its reason and document.</summary>
public sealed class ReopenTask(CaiCachDb db, Acts acts, ProvingDocument documents)
{
    public const string Act = "plans.reopen-task";

    public sealed record Input(string Reason, RecordKey Document);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        (input.Reason == "" ? new Refusal("plan.reason", "Ghi lý do mở lại.", nameof(input.Reason)) : null).Enforce();
        (await documents.WhyNot(input.Document, nameof(input.Document), ct)).Enforce();

        task.Reopen();

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
    }
}
