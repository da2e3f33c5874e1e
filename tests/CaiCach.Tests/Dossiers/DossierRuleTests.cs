using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Procedures;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class DossierRuleTests
{
    private static readonly DateTime Received = OneStop.Instant("2022-06-06 09:00");

    [Theory]
    [InlineData("2022-06-08", DossierStatus.InProcess, false)]
    [InlineData("2022-06-09", DossierStatus.DueSoon, false)]
    [InlineData("2022-06-13", DossierStatus.DueSoon, false)]
    [InlineData("2022-06-14", DossierStatus.Overdue, true)]
    public void An_open_dossier_stands_where_its_due_day_puts_it(string today, DossierStatus status, bool late)
    {
        var dossier = Open();
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(status, dossier.StatusOn(day, HolidayFile.Calendar().Add(day, Dossier.SoonDays)));
        Assert.Equal(late, dossier.IsLateOn(day));
    }

    [Theory]
    [InlineData("2022-06-13 23:59:59", false)]
    [InlineData("2022-06-14 00:00", true)]
    public void Lateness_is_judged_by_the_day_of_the_result(string settledAt, bool late)
    {
        var dossier = Open();
        dossier.Settle(OneStop.Instant(settledAt), true);
        dossier.Return(OneStop.Instant("2022-06-20 08:00"));

        Assert.Equal(late, dossier.IsLateOn(new(2022, 6, 30)));
    }

    [Fact]
    public void What_has_a_result_cannot_get_another_nor_be_withdrawn()
    {
        var dossier = Open();
        dossier.Settle(Received.AddDays(1), true);

        Assert.Equal("dossier.settled", dossier.WhyNotSettle()?.Code);
        Assert.Equal("dossier.settled", dossier.WhyNotEnd()?.Code);
        Assert.Null(dossier.WhyNotReturn());
    }

    [Fact]
    public void Nothing_is_returned_before_it_is_settled_nor_twice()
    {
        var dossier = Open();
        Assert.Equal("dossier.open", dossier.WhyNotReturn()?.Code);
        dossier.Settle(Received.AddDays(1), true);
        dossier.Return(Received.AddDays(2));

        Assert.Equal("dossier.returned", dossier.WhyNotReturn()?.Code);
    }

    [Fact]
    public void What_has_ended_stays_ended()
    {
        var dossier = Open();
        dossier.End(Ending.Withdrawn, "Người nộp rút", Received.AddDays(1));

        Assert.All([dossier.WhyNotSettle(), dossier.WhyNotReturn(), dossier.WhyNotEnd()], refusal => Assert.Equal("dossier.ended", refusal?.Code));
        Assert.False(dossier.IsLateOn(new(2022, 12, 31)));
    }

    [Theory]
    [InlineData(DossierDate.Returned, "2022-06-10 09:00", "dossier.no-date")]
    [InlineData(DossierDate.Settled, "2022-06-06 08:59", "dossier.order")]
    [InlineData(DossierDate.Received, "2022-06-13 08:01", "dossier.order")]
    [InlineData(DossierDate.Settled, "2022-06-15 08:01", "dossier.future")]
    [InlineData(DossierDate.Settled, "2022-06-14 08:00", null)]
    [InlineData(DossierDate.Received, "2022-06-03 08:00", null)]
    public void A_correction_keeps_the_dates_in_order(DossierDate date, string at, string? refused)
    {
        var dossier = Open();
        dossier.Settle(OneStop.Instant("2022-06-13 08:00"), true);

        Assert.Equal(refused, dossier.WhyNotCorrect(date, OneStop.Instant(at), OneStop.Instant("2022-06-15 08:00"))?.Code);
    }

    [Fact]
    public void A_corrected_receipt_does_not_move_the_promised_day()
    {
        var dossier = Open();
        dossier.Correct(DossierDate.Received, OneStop.Instant("2022-06-03 08:00"), OneStop.Instant("2022-06-15 08:00"));

        Assert.Equal(new DateOnly(2022, 6, 13), dossier.DueOn);
        Assert.Equal(dossier.DueOn, Promise.Explain(dossier, HolidayFile.Calendar()).DueOn);
    }

    private static Dossier Open()
    {
        var procedure = new Procedure { Code = OneStop.FiveDays };
        var version = procedure.Publish(OneStop.Text("Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", 5), new(2020, 1, 1));
        return Dossier.Receive(
            new("H57.99-220606", 1), new() { Unit = OneStop.Centre, Code = "H57.99" }, Promise.For(Received, new(5, LimitUnit.WorkingDays), new NewestCalendar(1, HolidayFile.Calendar())),
            version, new(new("Nguyễn Thị Hạnh"), Channel.InPerson, Digitised: true));
    }
}
