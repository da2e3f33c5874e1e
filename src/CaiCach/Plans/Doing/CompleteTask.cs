using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Doing;

/// <summary>Reports a task done, with the document that proves its output. Nothing counts as done without one.</summary>
public sealed class CompleteTask(CaiCachDb db, Acts acts, Clock clock, ProvingDocument documents)
{
    public const string Act = "plans.complete-task";

    public sealed record Input(DateOnly DoneOn, RecordKey Evidence);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        (input.DoneOn > clock.Today
            ? new Refusal("task.later", $"Ngày {VietnameseDate.Print(input.DoneOn)} chưa đến.", nameof(input.DoneOn)) : null).Enforce();
        (await documents.WhyNot(input.Evidence, nameof(input.Evidence), ct)).Enforce();

        task.Complete(input.DoneOn, input.Evidence, officer.Account);

        await acts.Commit(Act, officer.Actor, document: input.Evidence, ct: ct);
    }
}
