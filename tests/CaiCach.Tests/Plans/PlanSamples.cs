using CaiCach.Documents;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using CaiCach.Plans.Planning;
using CaiCach.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Plans;

/// <summary>A plan with tasks; a test names only what matters to it.</summary>
internal static class PlanSamples
{
    public const string Justice = "tth.quang-dien.tu-phap";

    /// <summary>Reaches the whole district.</summary>
    public static Officer Planner { get; } = Registers.OfficerOf("noivu", Registers.District, "tth.quang-dien.noi-vu", Justice);

    /// <summary>Reaches only the justice office.</summary>
    public static Officer Jurist { get; } = Registers.OfficerOf("tuphap", Justice);

    public static TaskFacts Task(
        string title = "Kiểm tra văn bản", ReformArea area = ReformArea.Institutions, DateOnly? due = null, string lead = Justice, params string[] with) =>
        new(area, title, lead, with, due ?? new(2022, 6, 30), "Báo cáo");

    /// <summary>Makes a document on the day of the house and gives its key.</summary>
    public static async Task<RecordKey> HasProof(this Support.House house)
    {
        var day = house.App.Services.GetRequiredService<Clock>().Today;
        return (await house.Issues(Registers.Plan(issuedOn: day) with { Type = "BC" })).Key;
    }

    /// <summary>A plan issued and filled on 30/12/2021; the clock stands there afterwards.</summary>
    public static async Task<string> HasPlan(this Support.House house, params TaskFacts[] tasks)
    {
        house.Time.Set(new(2021, 12, 30), new(9, 0));
        var document = await house.Has(Direction.Outgoing, Registers.Plan("191/KH-UBND", new(2021, 12, 30)));
        var plan = await house.Ask<CreatePlan, string>(act => act.Run(
            new(Registers.District, 2022, "Kế hoạch CCHC năm 2022", document.Key, new(2021, 12, 30)), Planner));
        await house.Do<AddTasks>(act => act.Run(plan, tasks.Length == 0 ? [Task()] : tasks, Planner));
        return plan;
    }

    public static Task<PlanTask> Task(this Support.House house, string id) =>
        house.Ask<CaiCachDb, PlanTask>(db => db.Set<PlanTask>().SingleAsync(t => t.Id == id));
}
