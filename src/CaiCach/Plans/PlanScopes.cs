using CaiCach.Foundation;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans;

/// <summary>
/// Who reaches what of a plan: its unit reaches all of it, the unit that leads a task reaches that task and sees the
/// plan it belongs to.
/// </summary>
public static class PlanScopes
{
    /// <summary>Tasks that the scope leads or whose plan it holds.</summary>
    public static IQueryable<PlanTask> In(this IQueryable<PlanTask> tasks, Scope scope)
    {
        if (scope.Everywhere)
        {
            return tasks;
        }

        var units = scope.Units.ToArray();
        return tasks.Where(t => units.Contains(t.Unit) || units.Contains(t.PlanUnit));
    }

    /// <summary>Plans that the scope holds or in which it leads a task; for reading only.</summary>
    public static IQueryable<Plan> ReadableIn(this DbContext db, Scope scope)
    {
        var led = db.Set<PlanTask>().In(scope);
        return scope.Everywhere ? db.Set<Plan>() : db.Set<Plan>().Where(p => scope.Units.Contains(p.Unit) || led.Any(t => t.Plan == p.Id));
    }
}
