using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;
using Xunit;

namespace CaiCach.Tests.Procedures;

/// <summary>What the register of procedures lets be published, and what a version tells.</summary>
public sealed class ProcedureRuleTests
{
    private static readonly DateOnly May = new(2022, 5, 1), June = new(2022, 6, 1), July = new(2022, 7, 1);

    [Fact]
    public void A_version_holds_until_the_next_one_begins()
    {
        var procedure = Permit();
        procedure.Publish(Texts.Plain(3), June);

        Assert.Equal(1, procedure.On(June.AddDays(-1))?.Number);
        Assert.Equal(2, procedure.On(June)?.Number);
        Assert.Null(procedure.On(May.AddDays(-1)));
    }

    [Fact]
    public void Two_versions_cannot_begin_on_one_day() =>
        Assert.Equal("procedure.later", Permit().WhyNot(Texts.Plain(3), May)?.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(2501)]
    public void A_limit_is_a_number_of_days_that_can_be(int amount) =>
        Assert.Equal("limit.amount", Permit().WhyNot(Texts.Plain(amount), June)?.Code);

    [Fact]
    public void A_fee_is_never_negative() =>
        Assert.Equal("procedure.fee", Permit().WhyNot(Texts.Plain() with { Fees = [new(null, null, -1, null)] }, June)?.Code);

    [Fact]
    public void A_fee_that_is_free_costs_nothing() =>
        Assert.Equal("procedure.fee-free", Permit().WhyNot(Texts.Plain() with { Fees = [new(null, null, 50_000, null, FeeMode.Free)] }, June)?.Code);

    [Fact]
    public void One_channel_and_case_has_one_limit() =>
        Assert.Equal("procedure.limit-twice", Permit().WhyNot(
            Texts.Plain() with { Limits = [new(Channel.Online, "Cấp mới", new(3, LimitUnit.WorkingDays)), new(Channel.Online, "Cấp mới", new(5, LimitUnit.WorkingDays))] },
            June)?.Code);

    [Fact]
    public void A_repeal_before_the_version_began_is_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => Permit().Repeal(Decision(May)));

        Assert.Equal("procedure.repeal-before-begin", refused.Refusal.Code);
    }

    [Fact]
    public void A_repealed_procedure_is_not_repealed_again_and_may_come_back()
    {
        var procedure = Permit();
        procedure.Repeal(Decision(June));

        Assert.Null(procedure.On(June));
        Assert.Equal("procedure.repealed", procedure.WhyNotRepeal(July)?.Code);
        Assert.Equal("procedure.ends-later", procedure.WhyNot(Texts.Plain(), June.AddDays(-1))?.Code);
        procedure.Announce(Texts.Plain(7), Decision(July, "9/QĐ-UBND"));
        Assert.Equal((null, 2), (procedure.On(June), procedure.On(July)?.Number));
    }

    [Fact]
    public void The_same_decision_is_entered_once_for_a_procedure()
    {
        var procedure = Permit();
        procedure.Announce(Texts.Plain(4), Decision(June));

        var refused = Assert.Throws<RefusedException>(() => procedure.Announce(Texts.Plain(4), Decision(July)));

        Assert.Equal("procedure.decision-twice", refused.Refusal.Code);
    }

    [Fact]
    public void The_limit_of_the_case_and_channel_wins_over_the_general_one()
    {
        var version = Version(Texts.Plain() with
        {
            Limits =
            [
                new(null, null, new(10, LimitUnit.WorkingDays)), new(Channel.Online, null, new(8, LimitUnit.Hours)),
                new(null, "Cấp lại", new(15, LimitUnit.CalendarDays)), new(Channel.Online, "Cấp lại", new(1, LimitUnit.Months)),
            ],
        });

        Assert.Equal(new(10, LimitUnit.WorkingDays), version.LimitFor(Channel.InPerson));
        Assert.Equal(new(8, LimitUnit.Hours), version.LimitFor(Channel.Online, "Cấp mới"));
        Assert.Equal(new(15, LimitUnit.CalendarDays), version.LimitFor(Channel.Post, "Cấp lại"));
        Assert.Equal(new(1, LimitUnit.Months), version.LimitFor(Channel.Online, "Cấp lại"));
    }

    [Fact]
    public void What_the_source_does_not_tell_stays_unknown()
    {
        var version = Version(new() { Name = "Đăng ký", Field = "Hộ tịch", Source = "", Limits = [new(null, null, null, "1, không ghi đơn vị")] });

        Assert.Null(version.LimitFor(Channel.InPerson));
        Assert.Equal("1, không ghi đơn vị", version.LimitRow(Channel.InPerson)?.Note);
        Assert.Null(version.ResultWritten);
        Assert.Equal("chưa rõ", ProcedureWords.Of(version.LimitFor(Channel.InPerson)));
    }

    [Fact]
    public void Fees_of_a_channel_replace_the_general_ones()
    {
        var version = Version(Texts.Plain() with { Fees = [new(null, null, 50_000, null), new(null, null, null, "theo trang"), new(Channel.Online, null, 25_000, null)] });

        Assert.Equal([50_000L, null], version.FeesFor(Channel.InPerson).Select(f => f.Amount));
        Assert.Equal([25_000L], version.FeesFor(Channel.Online).Select(f => f.Amount));
    }

    [Fact]
    public void A_text_comes_back_from_the_database_as_it_was()
    {
        var text = Texts.Full();

        var back = ProcedureText.FromStored(text.ToStored());

        Assert.Equal(text.ToStored(), back.ToStored());
        Assert.Equal(text.Components, back.Components);
        Assert.Equal((text.Conditions, text.Subjects!.Count), (back.Conditions, back.Subjects!.Count));
    }

    [Fact]
    public void The_mandatory_parts_that_are_not_there_are_named()
    {
        Assert.Empty(MandatoryParts.Missing(Texts.Full()));
        Assert.Equal(["trình tự thực hiện", "đối tượng thực hiện"], MandatoryParts.Missing(Texts.Full() with { Sequence = null, Subjects = null }));
    }

    private static Procedure Permit()
    {
        var procedure = new Procedure { Code = "1.013227" };
        procedure.Publish(Texts.Plain(), May);
        return procedure;
    }

    private static ProcedureVersion Version(ProcedureText text) => new Procedure { Code = "1.000001" }.Publish(text, May);

    private static AnnouncementFacts Decision(DateOnly from, string number = "8/QĐ-UBND") =>
        new(number, new(2022, 4, 20), from, null, ByMinistry: false, null, null, new(2022, 4, 27));
}
