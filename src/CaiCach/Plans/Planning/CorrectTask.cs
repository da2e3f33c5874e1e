using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Planning;

/// <summary>Puts right what the plan says of a task; the old values stay in the journal.</summary>
public sealed class CorrectTask(CaiCachDb db, Acts acts, ProvingDocument documents)
{
    public const string Act = "plans.correct-task";

    public sealed record Input(TaskFacts Facts, string Reason, RecordKey Document);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var planId = await db.Set<PlanTask>().In(officer.Scope).Where(t => t.Id == id).Select(t => t.Plan).SingleAsync(ct);
        await using var transaction = await acts.Begin(Plan.Lock(planId), ct);
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        (officer.Scope.Holds(task.PlanUnit) ? null : new Refusal("task.plan-unit", "Chỉ đơn vị ban hành kế hoạch mới đính chính nhiệm vụ.")).Enforce();
        var plan = await db.Set<Plan>().In(officer.Scope).SingleAsync(p => p.Id == planId, ct);
        (input.Reason == "" ? new Refusal("plan.reason", "Ghi lý do đính chính.", nameof(input.Reason)) : null).Enforce();
        input.Facts.WhyNot(plan).Enforce();
        (await documents.WhyNot(input.Document, nameof(input.Document), ct)).Enforce();

        task.Correct(input.Facts);
        if (!await db.Set<PlanArea>().AnyAsync(a => a.Plan == plan.Id && a.Area == task.Area, ct))
        {
            db.Add(PlanArea.Of(plan, task.Area));
        }

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
        await transaction.Done(ct);
    }
}
