using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Planning;

/// <summary>Grants a task a later day, on a document of the unit whose plan it is.</summary>
public sealed class ExtendTask(CaiCachDb db, Acts acts, Clock clock, ProvingDocument documents)
{
    public const string Act = "plans.extend-task";

    public sealed record Input(DateOnly To, DateOnly DecidedOn, RecordKey Document, string Reason);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        WhyNot(task, input, officer, clock.Today).Enforce();
        (await documents.WhyNot(input.Document, nameof(input.Document), ct)).Enforce();

        task.Extend(input.To, input.DecidedOn, input.Document);

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
    }

    private static Refusal? WhyNot(PlanTask task, Input input, Officer officer, DateOnly today) => input switch
    {
        _ when !officer.Scope.Holds(task.PlanUnit) => new("task.plan-unit", "Chỉ đơn vị ban hành kế hoạch mới gia hạn."),
        { Reason: "" } => new("plan.reason", "Ghi lý do gia hạn.", nameof(input.Reason)),
        _ when input.DecidedOn > today => new("task.decided-later", $"Ngày {VietnameseDate.Print(input.DecidedOn)} chưa đến.", nameof(input.DecidedOn)),
        _ => null,
    };
}
