using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Doing;

/// <summary>The unit whose plan it is accepts the output of a task; not the person who reported it.</summary>
public sealed class ConfirmTask(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "plans.confirm-task";

    public async Task Run(string id, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        (officer.Scope.Holds(task.PlanUnit) ? null : new Refusal("task.plan-unit", "Chỉ đơn vị ban hành kế hoạch mới xác nhận kết quả.")).Enforce();

        task.Confirm(clock.Today, officer.Account);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
