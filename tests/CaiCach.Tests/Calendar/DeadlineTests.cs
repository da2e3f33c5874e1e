using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class DeadlineTests
{
    private static readonly WorkingCalendar Official = HolidayFile.Calendar();

    [Theory]
    [InlineData("2022-04-06", 5, "2022-04-14")]    // Giỗ Tổ on a Sunday, Monday off for it
    [InlineData("2024-04-26", 3, "2024-05-04")]    // a Saturday worked for Monday 29/4
    [InlineData("2025-01-20", 10, "2025-02-10")]   // Tết
    [InlineData("2022-05-05", 10, "2022-05-19")]
    [InlineData("2026-11-20", 3, "2026-11-26")]    // the holiday new in 2026
    public void The_worked_examples_of_the_one_stop_reference(string received, int days, string due) =>
        Assert.Equal(Day(due), For(Day(received), days).DueOn);

    [Fact]
    public void The_day_of_the_request_counts_and_the_days_until_completion_do_not()
    {
        var deadline = For(new DateOnly(2022, 5, 5), 10, Pause(new(2022, 5, 11), new(2022, 5, 16)));

        Assert.Equal(new DateOnly(2022, 5, 24), deadline.DueOn);
        Assert.Equal(4, deadline.Explain.Single(l => l.Date == new DateOnly(2022, 5, 11)).Number);
        Assert.Equal([new(2022, 5, 12), new(2022, 5, 13), new(2022, 5, 16)], deadline.Explain.Where(l => l.Role == DateRole.Paused).Select(l => l.Date));
    }

    [Fact]
    public void An_open_pause_holds_the_clock_with_the_days_that_are_left()
    {
        var deadline = For(new DateOnly(2022, 5, 5), 10, Pause(new(2022, 5, 11), null));

        Assert.Null(deadline.Due);
        Assert.Equal(6, deadline.Left);
        Assert.Equal(new DateOnly(2022, 5, 11), deadline.Explain[^1].Date);
    }

    [Fact]
    public void A_pause_after_the_due_day_changes_nothing() =>
        Assert.Equal(new DateOnly(2022, 5, 19), For(new DateOnly(2022, 5, 5), 10, Pause(new(2022, 5, 19), null)).DueOn);

    [Fact]
    public void A_receipt_on_a_day_off_counts_from_the_next_working_day()
    {
        var deadline = For(new DateOnly(2022, 4, 9), 1);

        Assert.Equal(new DateOnly(2022, 4, 12), deadline.DueOn);
        Assert.Equal(
            ["thứ Bảy", "Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Nghỉ bù Giỗ Tổ Hùng Vương", "thứ Ba"],
            deadline.Explain.Select(l => l.Why.Name));
        Assert.All(deadline.Explain.Where(l => l.Role == DateRole.DayOff), l => Assert.NotNull(l.Why.Source));
    }

    [Fact]
    public void The_day_of_an_instant_is_the_Vietnamese_day()
    {
        var lateEvening = new DateTime(2022, 5, 5, 17, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2022, 5, 6), Deadline.For(lateEvening, new(1, LimitUnit.WorkingDays), Official, DayHours.Standard).Explain[0].Date);
    }

    [Fact]
    public void A_deadline_in_a_year_without_holidays_is_provisional()
    {
        Assert.False(For(new DateOnly(2022, 5, 5), 10).IsProvisional);
        Assert.True(For(new DateOnly(2026, 12, 25), 10).IsProvisional);
    }

    [Fact]
    public void No_deadline_has_no_day() =>
        Assert.Throws<RefusedException>(() => For(new DateOnly(2022, 5, 5), 0));

    private static Deadline For(DateOnly received, int days, params Pause[] pauses) =>
        Deadline.For(Clock.At(received, new(9, 0)), new(days, LimitUnit.WorkingDays), Official, DayHours.Standard, PausePolicy.Pause, pauses);

    private static Pause Pause(DateOnly from, DateOnly? until) => new(Clock.At(from, new(10, 0)), until is { } end ? Clock.At(end, new(10, 0)) : null);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
