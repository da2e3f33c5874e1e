using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Processing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>Internal processes: the longest way must be the published limit, and a document approves.</summary>
public sealed class ProcessTests
{
    private static readonly TimeLimit FiveDays = new(5, LimitUnit.WorkingDays);

    [Fact]
    public void Steps_in_a_row_add_up_in_hours_and_days()
    {
        StepInput[] steps = [Step(1, 4, LimitUnit.Hours), Step(2, 4, LimitUnit.WorkingDays, 1), Step(3, 4, LimitUnit.Hours, 2)];

        Assert.Equal(40, ProcessTime.Length(steps));
        Assert.Null(ProcessTime.WhyNotEqual(steps, FiveDays));
        Assert.Equal("bước 1 (4 giờ làm việc) + bước 2 (4 ngày làm việc) + bước 3 (4 giờ làm việc) = 5 ngày làm việc", ProcessTime.Sum(steps));
    }

    [Fact]
    public void Of_parallel_legs_only_the_longest_counts()
    {
        StepInput[] steps = [Step(1, 1), Step(2, 3, after: 1), Step(3, 2, after: 1), new(4, "Ký", "UBND", "Chủ tịch", new(1, LimitUnit.WorkingDays), [2, 3])];

        Assert.Equal([1, 2, 4], ProcessTime.LongestWay(steps));
        Assert.Null(ProcessTime.WhyNotEqual(steps, FiveDays));
    }

    [Theory]
    [InlineData(6, "= 6 ngày làm việc; thời hạn công bố 5 ngày làm việc, quy trình dài hơn 1 ngày làm việc.")]
    [InlineData(2, "= 2 ngày làm việc; thời hạn công bố 5 ngày làm việc, quy trình ngắn hơn 3 ngày làm việc.")]
    public void A_sum_that_differs_shows_its_arithmetic(int days, string sentence)
    {
        var refusal = ProcessTime.WhyNotEqual([Step(1, days)], FiveDays);

        Assert.Equal("process.sum", refusal?.Code);
        Assert.EndsWith(sentence, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_over_is_said_in_days_and_hours() =>
        Assert.EndsWith("quy trình ngắn hơn 1 ngày 4 giờ làm việc.", ProcessTime.WhyNotEqual([Step(1, 28, LimitUnit.Hours)], FiveDays)!.Message, StringComparison.Ordinal);

    [Fact]
    public void Units_that_cannot_be_added_are_refused() =>
        Assert.Equal("process.mixed-units", ProcessTime.WhyNotEqual([Step(1, 5)], new(5, LimitUnit.CalendarDays))?.Code);

    [Fact]
    public void A_limit_nobody_knows_cannot_be_met() =>
        Assert.Equal("process.no-limit", ProcessTime.WhyNotEqual([Step(1, 5)], null)?.Code);

    [Fact]
    public void Calendar_days_and_months_add_up_with_their_own_kind()
    {
        Assert.Null(ProcessTime.WhyNotEqual([Step(1, 10, LimitUnit.CalendarDays), Step(2, 20, LimitUnit.CalendarDays, 1)], new(30, LimitUnit.CalendarDays)));
        Assert.Null(ProcessTime.WhyNotEqual([Step(1, 2, LimitUnit.Months)], new(2, LimitUnit.Months)));
    }

    [Fact]
    public void Steps_that_cannot_be_walked_are_refused()
    {
        Assert.Equal("process.empty", ProcessTime.WhyNot([])?.Code);
        Assert.Equal("process.step-time", ProcessTime.WhyNot([Step(1, 0)])?.Code);
        Assert.Equal("process.after", ProcessTime.WhyNot([Step(1, 1), Step(2, 1, after: 2)])?.Code);
        Assert.Equal("process.after", ProcessTime.WhyNot([Step(1, 1), Step(2, 1, after: 5)])?.Code);
        Assert.Equal("process.order", ProcessTime.WhyNot([Step(2, 1)])?.Code);
        Assert.Equal("process.step", ProcessTime.WhyNot([Step(1, 1) with { Role = " " }])?.Code);
    }

    [Fact]
    public async Task A_process_is_approved_by_a_document_and_takes_the_place_of_the_one_before()
    {
        await using var house = await Open();
        var document = await house.HasDocument();
        var first = await Draft(house, Step(1, 5));
        await house.Do<ApproveProcess>(act => act.Run(first, new(2022, 6, 15), document, Ha));
        var second = await Draft(house, Step(1, 2), Step(2, 3, after: 1));
        house.Time.Set(new(2022, 6, 20), new(8, 0));

        await house.Do<ApproveProcess>(act => act.Run(second, new(2022, 6, 20), document, Ha));

        var (old, now) = (await Process(house, first), await Process(house, second));
        Assert.Equal((new DateOnly(2022, 6, 20), false, true), (old.Until!.Value, old.HoldsOn(new(2022, 6, 20)), now.HoldsOn(new(2022, 6, 20))));
        Assert.Equal(document.ToString(), now.Document);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<DraftProcess>(act => act.Rewrite(second, [Step(1, 5)], Ha)));
        Assert.Equal("process.approved", refused.Refusal.Code);
    }

    [Fact]
    public async Task Without_the_exact_sum_or_a_registered_document_nothing_is_approved()
    {
        await using var house = await Open();
        var id = await Draft(house, Step(1, 4));
        var document = await house.HasDocument();

        var sum = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ApproveProcess>(act => act.Run(id, new(2022, 6, 15), document, Ha)));
        await house.Do<DraftProcess>(act => act.Rewrite(id, [Step(1, 2), Step(2, 3, after: 1)], Ha));
        var paper = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ApproveProcess>(act => act.Run(id, new(2022, 6, 15), new RecordKey("document", "khong-co"), Ha)));
        var later = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ApproveProcess>(act => act.Run(id, new(2022, 6, 16), document, Ha)));

        Assert.Equal(("process.sum", "procedure.document", "process.approved-later"), (sum.Refusal.Code, paper.Refusal.Code, later.Refusal.Code));
        Assert.True((await Process(house, id)).IsDraft);
    }

    [Fact]
    public async Task A_draft_may_be_written_anew_with_fewer_or_more_steps()
    {
        await using var house = await Open();
        var id = await Draft(house, Step(1, 1), Step(2, 1, after: 1), Step(3, 3, after: 2));

        await house.Do<DraftProcess>(act => act.Rewrite(id, [Step(1, 5)], Ha));
        Assert.Equal([5], (await Process(house, id)).Steps.Select(s => s.Amount));
        await house.Do<DraftProcess>(act => act.Rewrite(id, [Step(1, 2), Step(2, 3, after: 1)], Ha));
        Assert.Equal([2, 3], (await Process(house, id)).Steps.OrderBy(s => s.Number).Select(s => s.Amount));
    }

    [Fact]
    public async Task The_limit_of_the_case_is_the_one_that_counts()
    {
        await using var house = await Open();
        await house.Do<AmendProcedure>(act => act.Run(
            Permit, Texts.Full() with { Limits = [new(null, null, FiveDays), new(null, "Cấp lại", new(2, LimitUnit.WorkingDays))] }, Decision(from: new(2022, 6, 15)), Ha));
        var id = await house.Ask<DraftProcess, string>(act => act.Run(new(Permit, 2, District, null, "Cấp lại"), [Step(1, 2)], Ha));
        var document = await house.HasDocument();

        await house.Do<ApproveProcess>(act => act.Run(id, new(2022, 6, 15), document, Ha));

        Assert.False((await Process(house, id)).IsDraft);
    }

    [Fact]
    public async Task A_unit_out_of_reach_gets_no_process()
    {
        await using var house = await Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<DraftProcess>(act => act.Run(new(Permit, 1, District, null, null), [Step(1, 5)], Stranger)));

        Assert.Equal("process.unit", refused.Refusal.Code);
    }

    private static StepInput Step(int number, int amount, LimitUnit unit = LimitUnit.WorkingDays, int? after = null) =>
        new(number, $"Việc {number}", "Phòng Nội vụ", "Chuyên viên", new(amount, unit), after is { } one ? [one] : []);

    private static Task<string> Draft(Support.House house, params StepInput[] steps) =>
        house.Ask<DraftProcess, string>(act => act.Run(new(Permit, 1, District, null, null), steps, Ha));

    private static Task<InternalProcess> Process(Support.House house, string id) =>
        house.Ask<CaiCachDb, InternalProcess>(db => db.Set<InternalProcess>().SingleAsync(p => p.Id == id));
}
