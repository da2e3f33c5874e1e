using CaiCach.Directives;
using CaiCach.Directives.Outer;
using CaiCach.Directives.Progress;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Directives;

public sealed class DirectiveIndicatorTests
{
    [Theory]
    [InlineData("2021-12-14", "2022-01-14", 0)]
    [InlineData("2021-12-15", "2022-01-14", 1)]
    [InlineData("2022-06-14", "2022-06-24", 1)]
    [InlineData("2022-06-15", "2022-06-24", 0)]
    [InlineData("2022-03-01", null, 0)]
    public async Task Only_dated_ones_assigned_in_the_window_count(string assignedOn, string? dueOn, long counted)
    {
        await using var house = await OneStop.Open();
        await house.HasDirective(assignedOn, dueOn);

        Assert.Equal(counted, await house.Value("directives.assigned", OneStop.HalfYear(new(2022, 6, 15))));
    }

    [Theory]
    [InlineData("2022-06-10", "2022-06-10", "directives.done-on-time")]
    [InlineData("2022-06-10", "2022-06-11", "directives.done-late")]
    [InlineData("2022-06-14", null, "directives.open-in-term")]
    [InlineData("2022-06-13", null, "directives.open-overdue")]
    [InlineData("2022-06-13", "2022-06-15", "directives.open-overdue")]
    public async Task Each_one_assigned_is_in_exactly_one_part(string dueOn, string? doneOn, string part)
    {
        await using var house = await OneStop.Open();
        await house.HasDirective("2022-06-01", dueOn, doneOn);
        var question = OneStop.HalfYear();

        Assert.Equal(1, await house.Value(part, question));
        Assert.Empty(await house.Get<IndicatorCatalogue>().CheckParts(["directives.assigned"], question, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_wrong_entry_of_the_outer_system_shows_in_its_count_and_not_in_ours()
    {
        await using var house = await OneStop.Open();
        var right = await house.HasDirective(doneOn: "2022-03-30");
        var wrong = await house.HasDirective(doneOn: "2022-03-28");
        await house.OuterSays(right, "Hoàn thành đúng hạn", OuterMeaning.DoneOnTime);
        await house.OuterSays(wrong, "Hoàn thành quá hạn", OuterMeaning.DoneLate);
        await house.Do<CorrectStatus>(act => act.Run(wrong, "Hệ thống ghi nhầm ngày", Instructions.Proof(right), Instructions.Ha));
        var question = OneStop.HalfYear();

        Assert.Equal((2, 2, 1, 1), (
            await house.Value("directives.assigned", question), await house.Value("directives.done-on-time", question),
            await house.Value("directives.done-on-time-outer", question), await house.Value("directives.corrected", question)));
    }

    [Fact]
    public async Task What_was_sent_back_leaves_the_count_from_that_day_on()
    {
        await using var house = await OneStop.Open();
        var number = await house.HasDirective("2022-06-01", "2022-06-30");
        OneStop.Stand(house, "2022-06-10 09:00");
        await house.Do<ReturnDirective>(act => act.Run(number, "Không thuộc thẩm quyền", Instructions.Ha));

        Assert.Equal(1, await house.Value("directives.assigned", OneStop.HalfYear(new(2022, 6, 9))));
        Assert.Equal(0, await house.Value("directives.assigned", OneStop.HalfYear(new(2022, 6, 10))));
    }
}
