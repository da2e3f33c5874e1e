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
        Assert.Equal(Day(due), Deadline.For(Day(received), days, Official).Due);

    [Fact]
    public void The_day_of_the_request_counts_and_the_days_until_completion_do_not()
    {
        var deadline = Deadline.For(new DateOnly(2022, 5, 5), 10, Official, new Pause(new(2022, 5, 11), new(2022, 5, 16)));

        Assert.Equal(new DateOnly(2022, 5, 24), deadline.Due);
        Assert.Equal(4, deadline.Explain.Single(l => l.Date == new DateOnly(2022, 5, 11)).Number);
        Assert.Equal([new(2022, 5, 12), new(2022, 5, 13), new(2022, 5, 16)], deadline.Explain.Where(l => l.Role == DateRole.Paused).Select(l => l.Date));
    }

    [Fact]
    public void An_open_pause_holds_the_clock_with_the_days_that_are_left()
    {
        var deadline = Deadline.For(new DateOnly(2022, 5, 5), 10, Official, new Pause(new(2022, 5, 11), null));

        Assert.Null(deadline.Due);
        Assert.Equal(6, deadline.WorkingDaysLeft);
        Assert.Equal(new DateOnly(2022, 5, 11), deadline.Explain[^1].Date);
    }

    [Fact]
    public void A_pause_after_the_due_day_changes_nothing() =>
        Assert.Equal(new DateOnly(2022, 5, 19), Deadline.For(new DateOnly(2022, 5, 5), 10, Official, new Pause(new(2022, 5, 19), null)).Due);

    [Fact]
    public void A_receipt_on_a_day_off_counts_from_the_next_working_day()
    {
        var deadline = Deadline.For(new DateOnly(2022, 4, 9), 1, Official);

        Assert.Equal(new DateOnly(2022, 4, 12), deadline.Due);
        Assert.Equal(
            ["thứ Bảy", "Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Nghỉ bù Giỗ Tổ Hùng Vương", "thứ Ba"],
            deadline.Explain.Select(l => l.Why.Name));
        Assert.All(deadline.Explain.Where(l => l.Role == DateRole.DayOff), l => Assert.NotNull(l.Why.Source));
    }

    [Fact]
    public void The_day_of_an_instant_is_the_Vietnamese_day()
    {
        var lateEvening = new DateTime(2022, 5, 5, 17, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2022, 5, 6), Deadline.For(lateEvening, 1, Official).Explain[0].Date);
    }

    [Fact]
    public void A_deadline_in_a_year_without_holidays_is_provisional()
    {
        Assert.False(Deadline.For(new DateOnly(2022, 5, 5), 10, Official).IsProvisional);
        Assert.True(Deadline.For(new DateOnly(2026, 12, 25), 10, Official).IsProvisional);
    }

    [Fact]
    public void No_deadline_has_no_day() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.For(new DateOnly(2022, 5, 5), 0, Official));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
