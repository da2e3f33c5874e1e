using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class PromiseTests
{
    private static readonly WorkingCalendar Official = HolidayFile.Calendar();

    [Theory]
    [InlineData(2022, 4, 6, 5, 2022, 4, 14)]
    [InlineData(2024, 4, 26, 3, 2024, 5, 4)]
    [InlineData(2025, 1, 20, 10, 2025, 2, 10)]
    [InlineData(2022, 5, 5, 10, 2022, 5, 19)]
    [InlineData(2026, 11, 20, 3, 2026, 11, 26)]
    public void The_worked_examples_of_the_one_stop_reference(int year, int month, int day, int days, int dueYear, int dueMonth, int dueDay) =>
        Assert.Equal(new(dueYear, dueMonth, dueDay), Promise.For(Clock.At(new(year, month, day), new(9, 0)), new(days, LimitUnit.WorkingDays), new NewestCalendar(1, Official)).DueOn);

    [Fact]
    public void A_limit_in_hours_is_met_in_the_whole_minute_that_is_printed()
    {
        var promise = Promise.For(Clock.At(new(2026, 1, 9), new(15, 30)), new(8, LimitUnit.Hours), new NewestCalendar(1, Official));

        Assert.Equal((new DateOnly(2026, 1, 10), Clock.At(new(2026, 1, 10), new(15, 31))), (promise.DueOn, promise.DueBefore));
    }

    [Theory]
    [InlineData(2025, 9, 14, FormSets.Of2018)]
    [InlineData(2025, 9, 15, FormSets.Of2025)]
    public void The_forms_are_those_of_the_day_of_receipt(int year, int month, int day, string set) => Assert.Equal(set, FormSets.On(new(year, month, day)));

    [Theory]
    [InlineData(2018, 6, 20, "trước 61/2018/NĐ-CP")]
    [InlineData(2018, 6, 21, "61/2018/NĐ-CP")]
    [InlineData(2021, 12, 5, "61/2018/NĐ-CP")]
    [InlineData(2021, 12, 6, "61/2018/NĐ-CP, 107/2021/NĐ-CP")]
    [InlineData(2025, 6, 30, "61/2018/NĐ-CP, 107/2021/NĐ-CP")]
    [InlineData(2025, 7, 1, "118/2025/NĐ-CP")]
    public void A_dossier_stands_under_the_rules_of_its_day(int year, int month, int day, string regime) =>
        Assert.Equal(regime, Regimes.On(new(year, month, day)));
}
