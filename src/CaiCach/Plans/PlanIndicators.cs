using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans;

/// <summary>
/// What reform plans can be asked. A question about any period of a year looks at the plan of the year in which the
/// period ends (the half-year window begins in December before), as it was known on the day the figures look from.
/// </summary>
public sealed class PlanIndicators(CaiCachDb db) : IIndicatorSource
{
    public IEnumerable<Indicator> Indicators =>
    [
        Of("plans.tasks", "Nhiệm vụ trong kế hoạch CCHC năm",
            "Nhiệm vụ thuộc kế hoạch của năm có ngày cuối kỳ, tính đến ngày chốt số liệu; nhiệm vụ đã đưa ra khỏi kế hoạch không tính.", "nhiệm vụ",
            q => Count(Planned(q))),
        Of("plans.fields", "Lĩnh vực có nhiệm vụ trong kế hoạch CCHC năm",
            "Lĩnh vực của chương trình CCHC có ít nhất một nhiệm vụ được tính ở “plans.tasks”.", "lĩnh vực", Fields),
        Of("plans.tasks-done", "Nhiệm vụ kế hoạch CCHC đã hoàn thành",
            "Nhiệm vụ được tính ở “plans.tasks”, có ngày hoàn thành không sau ngày chốt số liệu và có văn bản chứng minh.", "nhiệm vụ",
            q => Count(Done(q))),
        Of("plans.tasks-due", "Nhiệm vụ kế hoạch CCHC đã đến hạn",
            "Nhiệm vụ được tính ở “plans.tasks”, có hạn (kể cả gia hạn đã quyết định) không sau ngày chốt số liệu.", "nhiệm vụ",
            q => Count(Due(q))),
        Of("plans.tasks-due-done", "Nhiệm vụ kế hoạch CCHC đã đến hạn và hoàn thành",
            "Nhiệm vụ được tính ở “plans.tasks-due”, có ngày hoàn thành không sau ngày chốt số liệu.", "nhiệm vụ",
            q => Count(Due(q).Where(t => t.DoneOn <= q.AsOf))),
        Of("plans.tasks-done-on-time", "Nhiệm vụ kế hoạch CCHC hoàn thành đúng hạn",
            "Nhiệm vụ được tính ở “plans.tasks-done”, có ngày hoàn thành không sau hạn đang có vào ngày chốt số liệu.", "nhiệm vụ",
            q => Count(OnTime(q))),
    ];

    private static Indicator Of(string code, string name, string definition, string unit, Func<Question, Figure> measure) =>
        new(code, 1, name, definition, unit, IndicatorKind.Count, measure) { Reads = Permission.ReadPlans };

    private IQueryable<PlanTask> Planned(Question q)
    {
        var year = q.Period.To.Year;
        return db.Set<PlanTask>().Where(t => t.Year == year && q.Own.Contains(t.PlanUnit)
            && t.AddedOn <= q.AsOf && (t.DroppedOn == null || t.DroppedOn > q.AsOf));
    }

    private IQueryable<PlanTask> Done(Question q) => Planned(q).Where(t => t.DoneOn <= q.AsOf);

    // The day that was owed as far as the day of the question knew: the last extension decided by then, else the first day.
    private IQueryable<PlanTask> Due(Question q) => Planned(q).Where(t =>
        (t.Extensions.Where(e => e.DecidedOn <= q.AsOf).OrderByDescending(e => e.Number).Select(e => (DateOnly?)e.To).FirstOrDefault() ?? t.FirstDueOn) <= q.AsOf);

    private IQueryable<PlanTask> OnTime(Question q) => Done(q).Where(t => t.DoneOn <=
        (t.Extensions.Where(e => e.DecidedOn <= q.AsOf).OrderByDescending(e => e.Number).Select(e => (DateOnly?)e.To).FirstOrDefault() ?? t.FirstDueOn));

    private Figure Fields(Question q)
    {
        var tasks = Planned(q);
        return Figure.Of(db.Set<PlanArea>().Where(a => tasks.Any(t => t.Plan == a.Plan && t.Area == a.Area))
            .Select(a => new Evidence { Key = PlanArea.KindName + "/" + a.Id, Weight = 1 }));
    }

    private static Figure Count(IQueryable<PlanTask> tasks) =>
        Figure.Of(tasks.Select(t => new Evidence { Key = PlanTask.KindName + "/" + t.Id, Weight = 1 }));
}
