using CaiCach.Calendar;
using CaiCach.Directives;
using CaiCach.Directives.Assigning;
using CaiCach.Directives.Outer;
using CaiCach.Directives.Progress;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Dossiers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Directives;

public sealed class DirectiveRuleTests
{
    [Theory]
    [InlineData("2022-03-31", "2022-03-28", "2022-06-15", DirectiveStatus.DoneOnTime)]
    [InlineData("2022-03-31", "2022-03-31", "2022-06-15", DirectiveStatus.DoneOnTime)]
    [InlineData("2022-03-31", "2022-04-01", "2022-06-15", DirectiveStatus.DoneLate)]
    [InlineData("2022-03-31", null, "2022-03-28", DirectiveStatus.InTerm)]
    [InlineData("2022-03-31", null, "2022-03-29", DirectiveStatus.DueSoon)]
    [InlineData("2022-03-31", null, "2022-03-31", DirectiveStatus.DueSoon)]
    [InlineData("2022-03-31", null, "2022-04-01", DirectiveStatus.Overdue)]
    [InlineData(null, null, "2022-04-01", DirectiveStatus.OpenUndated)]
    [InlineData(null, "2022-03-28", "2022-04-01", DirectiveStatus.DoneUndated)]
    public void Its_own_status_is_read_off_its_dates(string? dueOn, string? doneOn, string today, DirectiveStatus status)
    {
        var directive = Directive.Register(Instructions.District, 41, Instructions.Text(dueOn: dueOn));
        if (doneOn is not null)
        {
            directive.Confirm(Instructions.Day(doneOn), new("document", "x"), new(2022, 6, 15));
        }

        var day = Instructions.Day(today);
        Assert.Equal(status, directive.StatusOn(day, HolidayFile.Calendar().Add(day, Directive.SoonDays)));
    }

    [Theory]
    [InlineData("2022-02-28", "directive.done-before")]
    [InlineData("2022-06-16", "directive.done-later")]
    public void It_was_not_done_before_it_was_given_nor_in_the_future(string doneOn, string code)
    {
        var directive = Directive.Register(Instructions.District, 41, Instructions.Text());

        var refused = Assert.Throws<RefusedException>(() => directive.Confirm(Instructions.Day(doneOn), new("document", "x"), new(2022, 6, 15)));

        Assert.Equal(code, refused.Refusal.Code);
    }

    [Fact]
    public void An_extension_moves_the_day_and_keeps_the_one_before()
    {
        var directive = Directive.Register(Instructions.District, 41, Instructions.Text());
        directive.Extend(new(2022, 4, 15), "Chờ phần mềm", null, new(2022, 3, 25));

        Assert.Equal(new DateOnly(2022, 4, 15), directive.DueOn);
        Assert.Equal((new DateOnly(2022, 3, 31), new DateOnly(2022, 4, 15)), (directive.Extensions[0].From, directive.Extensions[0].To));
        Assert.Equal("directive.not-later", Assert.Throws<RefusedException>(() => directive.Extend(new(2022, 4, 15), "", null, new(2022, 3, 25))).Refusal.Code);
    }

    [Fact]
    public void What_was_cancelled_or_sent_back_takes_no_more_work()
    {
        var directive = Directive.Register(Instructions.District, 41, Instructions.Text());
        directive.Return("Không thuộc thẩm quyền", new(2022, 3, 2));

        Assert.All([directive.WhyNotAccept(), directive.WhyNotReport(), directive.WhyNotConfirm(), directive.WhyNotExtend(), directive.WhyNotEnd()],
            refusal => Assert.Equal("directive.returned", refusal?.Code));
    }

    [Fact]
    public async Task Outer_status_own_status_and_correction_are_three_facts()
    {
        await using var house = await OneStop.Open();
        var number = await house.HasDirective(doneOn: "2022-03-28");
        await house.OuterSays(number, "Hoàn thành quá hạn", OuterMeaning.DoneLate);
        await house.Do<CorrectStatus>(act => act.Run(number, "Hệ thống ghi nhầm ngày", Instructions.Proof(number), Instructions.Ha));

        var directive = await house.Ask<CaiCachDb, Directive>(db => db.Set<Directive>().SingleAsync());

        Assert.Equal(("Hoàn thành quá hạn", OuterMeaning.DoneLate), (directive.OuterStatus, directive.OuterMeaning));
        Assert.Equal(DirectiveStatus.DoneOnTime, directive.StatusOn(new(2022, 6, 15), new(2022, 6, 17)));
        Assert.Equal(("Hoàn thành quá hạn", "noivu", new DateOnly(2022, 3, 28)), (directive.Corrections[0].OuterStatus, directive.Corrections[0].By, directive.Corrections[0].On));
        Assert.True(directive.OuterDisagrees);
    }

    [Fact]
    public async Task A_proof_that_does_not_exist_is_refused()
    {
        await using var house = await OneStop.Open();
        var number = await house.HasDirective();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ConfirmDone>(act =>
            act.Run(number, new(2022, 3, 1), new RecordKey("directive", "none"), Instructions.Ha)));

        Assert.Equal("directive.no-evidence", refused.Refusal.Code);
    }

    [Fact]
    public async Task Numbers_run_by_unit_and_year_also_when_sixteen_write_at_once()
    {
        await using var house = await OneStop.Open();
        await house.HasDirective("2021-12-20", "2022-01-20");

        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            house.Ask<RegisterDirective, string>(act => act.Run(Instructions.District, Instructions.Text(), Instructions.Ha)))));

        Assert.Equal(Enumerable.Range(1, 16).Select(i => $"tth.quang-dien-2022-{i:000}"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_lead_unit_finds_it_and_a_stranger_does_not()
    {
        await using var house = await OneStop.Open();
        var number = await house.HasDirective();

        await house.Do<AcceptDirective>(act => act.Run(number, OneStop.At(Instructions.Justice)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Do<ReportDirective>(act => act.Run(number, "Xong", OneStop.Minh)));
    }
}
