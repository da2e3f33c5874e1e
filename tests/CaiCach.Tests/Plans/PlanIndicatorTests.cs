using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using CaiCach.Plans.Doing;
using CaiCach.Plans.Planning;
using CaiCach.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Plans.PlanSamples;

namespace CaiCach.Tests.Plans;

public sealed class PlanIndicatorTests
{
    private static readonly Question Half = new(
        Registers.District, new(new(2021, 12, 15), new(2022, 6, 14)), new(2022, 6, 14), [Registers.District, Justice], []);

    [Fact]
    public async Task The_last_second_of_the_data_window_counts_and_the_first_after_does_not()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task("Một"), Task("Hai"), Task("Ba"));
        await Done(house, 1, new(2022, 6, 14), new(23, 59, 59));
        await Done(house, 2, new(2022, 6, 15), new(0, 0, 0));

        Assert.Equal(1, await Value(house, "plans.tasks-done", Half));
        Assert.Equal(2, await Value(house, "plans.tasks-done", Half with { AsOf = new(2022, 6, 15) }));
    }

    [Fact]
    public async Task Tasks_and_fields_are_those_of_the_plan_of_the_year_in_which_the_period_ends()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task("Một"), Task("Hai", ReformArea.Finance), Task("Ba", ReformArea.Finance));

        Assert.Equal(3, await Value(house, "plans.tasks", Half));
        Assert.Equal(2, await Value(house, "plans.fields", Half));
        Assert.Equal(0, await Value(house, "plans.tasks", Half with { AsOf = new(2021, 12, 29) }));
        Assert.Equal(0, await Value(house, "plans.tasks", Half with { Period = new(new(2020, 12, 15), new(2021, 6, 14)) }));
        Assert.Equal(0, await Value(house, "plans.tasks", Half with { Own = ["tth.quang-dien.quang-tho"] }));
    }

    [Fact]
    public async Task A_dropped_task_leaves_the_plan_and_its_field_from_that_day_on()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task("Một"), Task("Hai", ReformArea.Finance));
        house.Time.Set(new(2022, 5, 4), new(9, 0));
        var proof = await house.HasProof();
        await house.Do<DropTask>(act => act.Run("tth.quang-dien.2022.02", new("Tỉnh bỏ nhiệm vụ", proof), Planner));

        Assert.Equal((1, 1), (await Value(house, "plans.tasks", Half), await Value(house, "plans.fields", Half)));
        var before = Half with { AsOf = new(2022, 5, 3) };
        Assert.Equal((2, 2), (await Value(house, "plans.tasks", before), await Value(house, "plans.fields", before)));
    }

    [Fact]
    public async Task Due_and_on_time_look_at_the_day_owed_as_it_was_known()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task("Một", due: new(2022, 3, 31)), Task("Hai", due: new(2022, 3, 31)), Task("Ba", due: new(2022, 3, 31)), Task("Bốn", due: new(2022, 12, 1)));
        house.Time.Set(new(2022, 3, 30), new(9, 0));
        var proof = await house.HasProof();
        await house.Do<ExtendTask>(act => act.Run("tth.quang-dien.2022.01", new(new(2022, 9, 30), new(2022, 3, 30), proof, "Chờ tỉnh"), Planner));
        await house.Do<ExtendTask>(act => act.Run("tth.quang-dien.2022.02", new(new(2022, 4, 30), new(2022, 3, 30), proof, "Chờ tỉnh"), Planner));
        await Done(house, 2, new(2022, 4, 15), new(9, 0));
        await Done(house, 3, new(2022, 4, 15), new(9, 0));
        await Done(house, 4, new(2022, 4, 15), new(9, 0));

        Assert.Equal(
            (2, 2, 3, 2),
            (await Value(house, "plans.tasks-due", Half), await Value(house, "plans.tasks-due-done", Half),
             await Value(house, "plans.tasks-done", Half), await Value(house, "plans.tasks-done-on-time", Half)));
        var before = Half with { AsOf = new(2022, 3, 31), Period = new(new(2021, 12, 15), new(2022, 3, 14)) };
        Assert.Equal((1, 0), (await Value(house, "plans.tasks-due", before), await Value(house, "plans.tasks-due-done", before)));
    }

    /// <summary>The value, after checking that it equals the number of records behind it.</summary>
    private static async Task<long> Value(Support.House house, string code, Question question)
    {
        var measured = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question));
        var evidence = await house.Ask<IndicatorCatalogue, List<Evidence>>(c => c.EvidenceOf(code, question).ToListAsync());
        Assert.Equal(measured.Value, evidence.Select(e => RecordKey.Parse(e.Key)).Distinct().Count());
        return measured.Value!.Value;
    }

    private static async Task Done(Support.House house, int number, DateOnly day, TimeOnly at)
    {
        house.Time.Set(day, at);
        var proof = await house.HasProof();
        await house.Do<CompleteTask>(act => act.Run($"tth.quang-dien.2022.{number:00}", new(day, proof), Planner));
    }
}
