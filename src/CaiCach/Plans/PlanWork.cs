using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans;

/// <summary>Plan tasks that the officer's unit owes: what is late first, then what is due within a month.</summary>
public sealed class PlanWork(CaiCachDb db) : IWorkSource
{
    private const int AheadDays = 30;

    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.WritePlans))
        {
            return [];
        }

        var last = today.AddDays(AheadDays);
        var tasks = await db.Set<PlanTask>().In(officer.Scope)
            .Where(t => t.Unit == officer.Unit && t.DoneOn == null && t.DroppedOn == null && t.DueOn <= last)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(limit).ToListAsync(ct);
        return [.. tasks.Select(t => new WorkItem(
            t.Title, t.Output, $"{PlansModule.TaskAddress}/{t.Id}", $"Kế hoạch CCHC {t.Year}", t.DueOn, t.StatusOn(today).Words(), "Báo hoàn thành"))];
    }
}
