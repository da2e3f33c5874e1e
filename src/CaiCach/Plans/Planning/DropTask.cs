using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Planning;

/// <summary>Takes a task out of the plan from today on, on a document; earlier days still count it.</summary>
public sealed class DropTask(CaiCachDb db, Acts acts, Clock clock, ProvingDocument documents)
{
    public const string Act = "plans.drop-task";

    public sealed record Input(string Reason, RecordKey Document);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        (officer.Scope.Holds(task.PlanUnit) ? null : new Refusal("task.plan-unit", "Chỉ đơn vị ban hành kế hoạch mới đưa nhiệm vụ ra khỏi kế hoạch.")).Enforce();
        (input.Reason == "" ? new Refusal("plan.reason", "Ghi lý do.", nameof(input.Reason)) : null).Enforce();
        (await documents.WhyNot(input.Document, nameof(input.Document), ct)).Enforce();

        task.Drop(clock.Today);

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
    }
}
