using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Calendar.Computing;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class ComputedHolidayTests
{
    [Theory]
    // In these years Việt Nam and China began the year on different days or even in different months.
    [InlineData("1968-01-29 1969-02-16 1985-01-21 2007-02-17 2030-02-02")]
    [InlineData("1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16")]
    [InlineData("2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2008-02-07 2009-01-26 2010-02-14")]
    [InlineData("2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25")]
    [InlineData("2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2031-01-23")]
    [InlineData("2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12 2050-01-23")]
    public void The_lunar_year_begins_on_the_known_day(string days) =>
        Assert.All(days.Split(' ').Select(Day), day => Assert.Equal(day, ComputedHolidays.NewYear(day.Year)));

    [Theory]
    [InlineData("2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16")]   // 2023: after a leap second month
    public void The_day_of_the_Hung_kings_is_the_known_day(string days) =>
        Assert.All(days.Split(' ').Select(Day), day => Assert.Equal(day, LunarCalendar.Day(day.Year, 3, 10)));

    /// <summary>Swaps are orders of a year and cannot be computed; all the rest the law says.</summary>
    [Theory]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void What_is_computed_for_a_decided_year_is_what_was_decided(int year)
    {
        var decided = HolidayFile.Read().Where(d => d.Date.Year == year && d.Kind is DayKind.PublicHoliday or DayKind.Compensatory && d.Date.Year == year);

        Assert.Equal(
            decided.Select(d => (d.Date, d.Kind)).Order(),
            ComputedHolidays.Of(year).Values.Select(d => (d.Date, d.Kind)).Order());
    }

    [Fact]
    public void An_undecided_year_has_the_holidays_of_the_law_and_is_provisional()
    {
        var calendar = HolidayFile.Calendar();

        // Tết 2027 begins on Saturday 6 February: two days before and three from it on, two of them lost to the weekend.
        Assert.Equal(
            ["2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16", "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24"],
            Enumerable.Range(0, 365).Select(new DateOnly(2027, 1, 1).AddDays).Where(d => !WorkingCalendar.IsWeeklyRest(d) && !calendar.IsWorking(d)).Select(Text));
        Assert.False(calendar.Knows(2027));
        Assert.Contains("tạm tính", calendar.Why(new(2027, 2, 5)).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void One_odd_day_entered_early_does_not_decide_the_year()
    {
        var calendar = WorkingCalendar.Of([new(new(2027, 3, 1), DayKind.SwapOff, "Nghỉ tránh lũ", "Công điện 1")]);

        Assert.False(calendar.IsWorking(new(2027, 3, 1)));
        Assert.False(calendar.IsWorking(new(2027, 2, 5)));
        Assert.False(calendar.Knows(2027));
    }

    [Fact]
    public void Every_year_of_two_centuries_can_be_computed()
    {
        for (var year = 1990; year < 2200; year++)
        {
            // Eleven or twelve holidays by law; each lost to a weekend comes back, unless two fell on one day.
            var days = ComputedHolidays.Of(year).Values;
            var lost = days.Count(d => WorkingCalendar.IsWeeklyRest(d.Date));
            Assert.Equal(lost, days.Count(d => d.Kind is DayKind.Compensatory));
            Assert.InRange(days.Length - lost, 9, year >= 2026 ? 12 : 11);
            Assert.All(days, d => Assert.Equal(year, d.Date.Year));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
