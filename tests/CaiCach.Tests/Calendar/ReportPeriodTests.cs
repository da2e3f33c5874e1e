using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class ReportPeriodTests
{
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2022-06", "tháng 6 năm 2022", "2022-05-15", "2022-06-14")]
    [InlineData("2022-01", "tháng 1 năm 2022", "2021-12-15", "2022-01-14")]
    [InlineData("2022-Q1", "quý I năm 2022", "2021-12-15", "2022-03-14")]
    [InlineData("2022-Q3", "quý III năm 2022", "2022-06-15", "2022-09-14")]
    [InlineData("2022-H1", "6 tháng đầu năm 2022", "2021-12-15", "2022-06-14")]
    [InlineData("2022-H2", "6 tháng cuối năm 2022", "2022-06-15", "2022-12-14")]
    [InlineData("2022-9M", "9 tháng đầu năm 2022", "2021-12-15", "2022-09-14")]
    [InlineData("2022", "năm 2022", "2021-12-15", "2022-12-14")]
    public void A_period_has_the_days_that_the_decree_gives_it(string code, string name, string from, string to)
    {
        var period = ReportPeriod.Parse(code);

        Assert.Equal((code, name), (period.Code, period.Name));
        Assert.Equal(new Period(Day(from), Day(to)), period.Window());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022-H3")]
    [InlineData("2022-13")]
    [InlineData("2022-6")]
    [InlineData("20230")]
    [InlineData("1999")]
    [InlineData("H1-2022")]
    [InlineData("２０２２")]
    public void What_is_no_period_is_not_read(string text) => Assert.False(ReportPeriod.TryParse(text, out _));

    [Fact]
    public void The_second_half_is_inferred_and_says_so() =>
        Assert.Equal([PeriodKind.HalfTwo, PeriodKind.NineMonths], PeriodRules.All.Where(r => !r.Confirmed).Select(r => r.Kind));

    [Fact]
    public void Before_the_decree_no_window_is_guessed() =>
        Assert.Equal("report.no-period-rule", Assert.Throws<RefusedException>(() => ReportPeriod.Parse("2018-H1").Window()).Refusal.Code);

    [Theory]
    [InlineData("2022-03-01", "2022-03-01")]
    [InlineData("2022-06-14", "2022-06-14")]
    [InlineData("2022-12-31", "2022-06-14")]
    public void A_draft_looks_from_today_but_never_from_after_the_window(string today, string asOf) =>
        Assert.Equal(Day(asOf), ReportPeriod.Parse("2022-H1").AsOf(Day(today)));
}
