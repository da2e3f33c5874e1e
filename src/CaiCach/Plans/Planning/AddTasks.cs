using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Planning;

/// <summary>Adds tasks to a plan, all or none; each gets the next number of the plan.</summary>
public sealed class AddTasks(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "plans.add-tasks";

    /// <summary>Most tasks that one act adds.</summary>
    public const int Limit = 500;

    /// <returns>The ids of the tasks, in the order given.</returns>
    public async Task<IReadOnlyList<string>> Run(string planId, IReadOnlyList<TaskFacts> tasks, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(Plan.Lock(planId), ct);
        var plan = await db.Set<Plan>().In(officer.Scope).SingleAsync(p => p.Id == planId, ct);
        WhyNot(tasks, plan).Enforce();
        var present = await db.Set<PlanTask>().Where(t => t.Plan == planId).Select(t => new { t.Number, t.Title, t.DroppedOn }).ToListAsync(ct);
        Repeated(tasks, [.. present.Where(t => t.DroppedOn is null).Select(t => SearchText.Fold(t.Title))]).Enforce();
        var areas = await db.Set<PlanArea>().Where(a => a.Plan == planId).Select(a => a.Area).ToListAsync(ct);

        var number = present.Select(t => t.Number).DefaultIfEmpty().Max();
        var added = tasks.Select(facts => PlanTask.Of(plan, ++number, facts, clock.Today)).ToList();
        db.AddRange(added);
        db.AddRange(tasks.Select(t => t.Area).Distinct().Except(areas).Select(area => PlanArea.Of(plan, area)));

        await acts.Commit(Act, officer.Actor, document: RecordKey.Parse(plan.Document), ct: ct);
        await transaction.Done(ct);
        return [.. added.Select(t => t.Id)];
    }

    /// <summary>Those that the plan does not have under the same words; dropped tasks do not count.</summary>
    public async Task<IReadOnlyList<TaskFacts>> Fresh(string planId, IEnumerable<TaskFacts> tasks, CancellationToken ct = default)
    {
        var titles = await db.Set<PlanTask>().Where(t => t.Plan == planId && t.DroppedOn == null).Select(t => t.Title).ToListAsync(ct);
        var known = titles.Select(SearchText.Fold).ToHashSet();
        return [.. tasks.Where(t => !known.Contains(SearchText.Fold(t.Title)))];
    }

    private static Refusal? WhyNot(IReadOnlyList<TaskFacts> tasks, Plan plan) => tasks.Count switch
    {
        0 => new("plan.no-tasks", "Chưa có nhiệm vụ nào để thêm."),
        > Limit => new("plan.too-many-tasks", $"Mỗi lần thêm nhiều nhất {Limit} nhiệm vụ."),
        _ => tasks.Select(t => t.WhyNot(plan)).FirstOrDefault(r => r is not null),
    };

    private static Refusal? Repeated(IEnumerable<TaskFacts> tasks, HashSet<string> titles)
    {
        var twice = tasks.FirstOrDefault(t => !titles.Add(SearchText.Fold(t.Title)));
        return twice is null ? null : new("task.twice", $"Kế hoạch đã có nhiệm vụ “{twice.Title}”.", nameof(TaskFacts.Title));
    }
}
