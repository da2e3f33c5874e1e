using CaiCach.Calendar;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class HolidayFileTests
{
    [Theory]
    [InlineData(2020, 252)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 250)]
    [InlineData(2026, 249)]
    public void Each_year_has_its_working_days(int year, int days) =>
        Assert.Equal(days, HolidayFile.Calendar().Between(new(year - 1, 12, 31), new(year, 12, 31)));

    [Fact]
    public void Every_date_fits_its_kind_and_names_its_source()
    {
        var days = HolidayFile.Read();

        Assert.Equal(103, days.Count);
        Assert.All(days, d => Assert.Null(DayOff.WhyNot(d.Date, d.Kind)));
        Assert.All(days, d => Assert.True(d.Name is { Length: > 0 and <= DayOff.MaxName } && d.Source is { Length: > 0 and <= DayOff.MaxSource }));
    }

    [Fact]
    public void Every_day_off_by_swap_has_a_rest_day_worked_for_it()
    {
        var days = HolidayFile.Read();

        foreach (var off in days.Where(d => d.Kind == DayKind.SwapOff))
        {
            Assert.Contains(days, d => d.Kind == DayKind.SwapWork && Math.Abs(d.Date.DayNumber - off.Date.DayNumber) <= 14);
        }
    }

    [Theory]
    [InlineData(2022, 6, 14, DayKind.SwapWork, "day-off.not-rest")]
    [InlineData(2022, 6, 18, DayKind.SwapOff, "day-off.is-rest")]
    [InlineData(2022, 6, 18, DayKind.Compensatory, "day-off.is-rest")]
    public void A_kind_that_does_not_fit_the_weekday_is_refused(int year, int month, int day, DayKind kind, string code) =>
        Assert.Equal(code, DayOff.WhyNot(new(year, month, day), kind)?.Code);
}
