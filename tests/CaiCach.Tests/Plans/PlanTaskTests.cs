using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using CaiCach.Plans.Doing;
using CaiCach.Plans.Planning;
using CaiCach.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Plans.PlanSamples;

namespace CaiCach.Tests.Plans;

public sealed class PlanTaskTests
{
    private const string First = "tth.quang-dien.2022.01";

    [Fact]
    public async Task Tasks_are_numbered_through_the_plan_and_bring_their_fields()
    {
        await using var house = await Support.House.Open();
        var plan = await house.HasPlan(Task("Một"), Task("Hai", ReformArea.Finance));

        var more = await house.Ask<AddTasks, IReadOnlyList<string>>(act => act.Run(plan, [Task("Ba", ReformArea.Finance)], Planner));

        Assert.Equal(["tth.quang-dien.2022.03"], more);
        Assert.Equal(["tth.quang-dien.2022.tai-chinh", "tth.quang-dien.2022.the-che"],
            await house.Ask<CaiCachDb, List<string>>(db => db.Set<PlanArea>().Select(a => a.Id).OrderBy(i => i).ToListAsync()));
    }

    [Fact]
    public async Task A_repeated_task_stops_the_whole_addition()
    {
        await using var house = await Support.House.Open();
        var plan = await house.HasPlan(Task("Một"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<AddTasks>(act => act.Run(plan, [Task("Hai"), Task("MỘT")], Planner)));

        Assert.Equal("task.twice", refused.Refusal.Code);
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<PlanTask>().CountAsync()));
    }

    [Fact]
    public async Task Parallel_additions_give_each_task_a_number_of_its_own()
    {
        await using var house = await Support.House.Open();
        var plan = await house.HasPlan(Task("Một"));

        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(2, 8).Select(i => System.Threading.Tasks.Task.Run(
            () => house.Do<AddTasks>(act => act.Run(plan, [Task($"Việc {i}")], Planner)))));

        Assert.Equal(Enumerable.Range(1, 9), await house.Ask<CaiCachDb, List<int>>(db => db.Set<PlanTask>().Select(t => t.Number).OrderBy(n => n).ToListAsync()));
    }

    [Fact]
    public async Task A_unit_has_one_plan_a_year()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan();
        var document = await house.HasProof();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<CreatePlan>(
            act => act.Run(new(Registers.District, 2022, "Kế hoạch khác", document, new(2021, 12, 30)), Planner)));

        Assert.Equal("plan.exists", refused.Refusal.Code);
    }

    [Fact]
    public async Task Status_is_read_off_the_dates()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task(due: new(2022, 3, 31)));
        house.Time.Set(new(2022, 3, 10), new(9, 0));
        await house.Do<ReportProgress>(act => act.Run(First, new(new(2022, 3, 1), "Đã soạn dự thảo"), Jurist));
        house.Time.Set(new(2022, 4, 2), new(9, 0));
        var proof = await house.HasProof();
        await house.Do<CompleteTask>(act => act.Run(First, new(new(2022, 4, 2), proof), Jurist));

        var task = await house.Task(First);

        (DateOnly, PlanTaskStatus)[] expected =
        [
            (new(2022, 2, 28), PlanTaskStatus.NotStarted), (new(2022, 3, 1), PlanTaskStatus.UnderWay), (new(2022, 3, 24), PlanTaskStatus.DueSoon),
            (new(2022, 3, 31), PlanTaskStatus.DueSoon), (new(2022, 4, 1), PlanTaskStatus.Late), (new(2022, 4, 2), PlanTaskStatus.DoneLate),
        ];
        Assert.All(expected, e => Assert.Equal(e.Item2, task.StatusOn(e.Item1)));
    }

    [Fact]
    public async Task Nothing_is_done_without_a_document_of_the_register()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<CompleteTask>(
            act => act.Run(First, new(new(2021, 12, 30), new("document", "khong-co")), Jurist)));
        var otherKind = await Assert.ThrowsAsync<RefusedException>(() => house.Do<CompleteTask>(
            act => act.Run(First, new(new(2021, 12, 30), new("plan", "tth.quang-dien.2022")), Jurist)));

        Assert.Equal(("plan.document", "plan.document"), (refused.Refusal.Code, otherKind.Refusal.Code));
        Assert.Null((await house.Task(First)).DoneOn);
    }

    [Fact]
    public async Task Whoever_reported_it_done_does_not_confirm_it()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan();
        var proof = await house.HasProof();
        await house.Do<CompleteTask>(act => act.Run(First, new(new(2021, 12, 30), proof), Planner));

        var own = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ConfirmTask>(act => act.Run(First, Planner)));
        var notTheirs = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ConfirmTask>(act => act.Run(First, Jurist)));
        await house.Do<ConfirmTask>(act => act.Run(First, Planner with { Account = "lanhdao" }));

        Assert.Equal(("task.confirm-own", "task.plan-unit"), (own.Refusal.Code, notTheirs.Refusal.Code));
        Assert.Equal(new DateOnly(2021, 12, 30), (await house.Task(First)).ConfirmedOn);
    }

    [Fact]
    public async Task A_completion_is_taken_back_with_reason_and_document()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan();
        var proof = await house.HasProof();
        await house.Do<CompleteTask>(act => act.Run(First, new(new(2021, 12, 30), proof), Jurist));

        await house.Do<ReopenTask>(act => act.Run(First, new("Báo nhầm nhiệm vụ", proof), Jurist));

        var task = await house.Task(First);
        Assert.Equal((null, null, null), (task.DoneOn, task.Evidence, task.ConfirmedOn));
        Assert.Equal("task.not-done", (await Assert.ThrowsAsync<RefusedException>(
            () => house.Do<ReopenTask>(act => act.Run(First, new("Lần nữa", proof), Jurist)))).Refusal.Code);
    }

    [Fact]
    public async Task A_correction_can_move_a_task_to_a_field_that_the_plan_had_not()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task(with: "tth.quang-dien.noi-vu"));
        var proof = await house.HasProof();

        await house.Do<CorrectTask>(act => act.Run(First, new(Task("Rà soát thủ tục", ReformArea.Procedures, new(2022, 7, 1)), "Nhầm lĩnh vực", proof), Planner));

        var task = await house.Task(First);
        Assert.Equal((ReformArea.Procedures, new DateOnly(2022, 7, 1), 0), (task.Area, task.DueOn, task.Cooperators.Count));
        Assert.Equal(2, await house.Ask<CaiCachDb, int>(db => db.Set<PlanArea>().CountAsync()));
    }

    [Fact]
    public async Task The_leading_office_reaches_its_task_and_sees_its_plan_but_no_other_task()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(Task("Của tư pháp"), Task("Của nội vụ", lead: "tth.quang-dien.noi-vu"));
        var stranger = Registers.OfficerOf("quangtho", "tth.quang-dien.quang-tho");

        Task<int> Tasks(Officer officer) => house.Ask<CaiCachDb, int>(db => db.Set<PlanTask>().In(officer.Scope).CountAsync());
        Task<int> Plans(Officer officer) => house.Ask<CaiCachDb, int>(db => db.ReadableIn(officer.Scope).CountAsync());

        Assert.Equal((2, 1, 0), (await Tasks(Planner), await Tasks(Jurist), await Tasks(stranger)));
        Assert.Equal((1, 1, 0), (await Plans(Planner), await Plans(Jurist), await Plans(stranger)));
    }

    [Fact]
    public async Task The_work_list_shows_what_the_office_owes_the_late_first()
    {
        await using var house = await Support.House.Open();
        await house.HasPlan(
            Task("Tháng tới", due: new(2022, 7, 10)), Task("Đã trễ", due: new(2022, 6, 1)), Task("Còn lâu", due: new(2022, 11, 30)),
            Task("Của nội vụ", due: new(2022, 6, 1), lead: "tth.quang-dien.noi-vu"));

        var work = await house.Ask<IEnumerable<IWorkSource>, IReadOnlyList<WorkItem>>(
            s => s.OfType<PlanWork>().Single().For(Jurist, new(2022, 6, 15), 10, TestContext.Current.CancellationToken));

        Assert.Equal([("Đã trễ", "Quá hạn"), ("Tháng tới", "Chưa làm")], work.Select(w => (w.Title, w.Status)));
    }
}
