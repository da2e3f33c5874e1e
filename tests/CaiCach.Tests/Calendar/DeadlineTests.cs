using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class DeadlineTests
{
    private static readonly WorkingCalendar Official = HolidayFile.Calendar();

    [Theory]
    [InlineData("2022-04-06T09:00", 5, LimitUnit.WorkingDays, "2022-04-14T17:30")]    // Giỗ Tổ on a Sunday, Monday off for it
    [InlineData("2024-04-26T09:00", 3, LimitUnit.WorkingDays, "2024-05-04T17:30")]    // a Saturday worked for Monday 29/4
    [InlineData("2025-01-20T09:00", 10, LimitUnit.WorkingDays, "2025-02-10T17:30")]   // Tết
    [InlineData("2026-01-09T15:30", 8, LimitUnit.Hours, "2026-01-10T15:30")]          // into a worked Saturday
    [InlineData("2024-01-10T09:00", 30, LimitUnit.CalendarDays, "2024-02-15T17:30")]  // 9 February lies in Tết
    [InlineData("2022-05-05T09:00", 10, LimitUnit.WorkingDays, "2022-05-19T17:30")]
    [InlineData("2026-11-20T09:00", 3, LimitUnit.WorkingDays, "2026-11-26T17:30")]    // the holiday new in 2026
    public void The_worked_examples_of_the_one_stop_reference(string received, int amount, LimitUnit unit, string due) =>
        Assert.Equal(due, Due(For(received, amount, unit)));

    [Theory]
    [InlineData(PausePolicy.Pause, "2022-05-24T17:30")]
    [InlineData(PausePolicy.RestartFull, "2022-05-30T17:30")]
    [InlineData(PausePolicy.NoPause, "2022-05-19T17:30")]
    public void The_worked_example_of_a_supplement(PausePolicy policy, string due) =>
        Assert.Equal(due, Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, policy, Pause("2022-05-11T10:00", "2022-05-16T10:00"))));

    [Theory]
    [InlineData("2022-06-06T07:30", 4, "2022-06-06T11:30")]   // the last minute of the morning, not the first of the afternoon
    [InlineData("2022-06-06T12:15", 4, "2022-06-06T17:30")]   // lunch does not count
    [InlineData("2022-06-06T05:00", 1, "2022-06-06T08:30")]
    [InlineData("2022-06-10T17:30", 8, "2022-06-13T17:30")]   // Friday after hours: Monday
    [InlineData("2022-06-11T10:00", 1, "2022-06-13T08:30")]   // received on a Saturday
    [InlineData("2022-06-06T11:15", 1, "2022-06-06T14:15")]
    public void Hours_run_over_office_hours(string received, int hours, string due) => Assert.Equal(due, Due(For(received, hours, LimitUnit.Hours)));

    [Theory]
    [InlineData("2023-12-31T09:00", 2, "2024-02-29T17:30")]   // the month's last day
    [InlineData("2022-01-31T09:00", 1, "2022-02-28T17:30")]
    [InlineData("2022-03-11T09:00", 1, "2022-04-12T17:30")]   // 11 April is off
    [InlineData("2022-03-30T09:00", 1, "2022-05-04T17:30")]   // 30 April to 3 May are off
    public void A_month_ends_on_the_same_number_or_the_last_day_and_moves_to_a_working_day(string received, int months, string due) =>
        Assert.Equal(due, Due(For(received, months, LimitUnit.Months)));

    [Theory]
    [InlineData(PausePolicy.Pause, "2022-04-25T17:30")]         // 21 of 31 days used on the 22nd, 10 more after 15 April
    [InlineData(PausePolicy.RestartFull, "2022-05-16T17:30")]   // a month from 15 April is a Sunday
    public void After_a_pause_the_days_of_the_month_that_were_left_run_on(PausePolicy policy, string due) =>
        Assert.Equal(due, Due(For("2022-03-01T09:00", 1, LimitUnit.Months, policy, Pause("2022-03-22T10:00", "2022-04-15T10:00"))));

    [Fact]
    public void The_day_of_the_request_counts_and_the_days_until_completion_do_not()
    {
        var deadline = For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.Pause, Pause("2022-05-11T10:00", "2022-05-16T10:00"));

        Assert.Equal(4, Line(deadline, "2022-05-11").Number);
        Assert.Equal([new(2022, 5, 12), new(2022, 5, 13), new(2022, 5, 16)], deadline.Explain.Where(l => l.Role == DateRole.Paused).Select(l => l.Date));
    }

    [Fact]
    public void A_restart_drops_what_was_counted()
    {
        var deadline = For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.RestartFull, Pause("2022-05-11T10:00", "2022-05-16T10:00"));

        Assert.Equal(4, deadline.Explain.Count(l => l.Role == DateRole.Dropped));
        Assert.Equal(10, deadline.Explain.Count(l => l.Counts));
        Assert.Equal(1, Line(deadline, "2022-05-17").Number);
    }

    [Fact]
    public void Hours_stop_at_the_minute_of_the_request()
    {
        var pause = Pause("2022-06-06T09:00", "2022-06-07T14:00");
        var deadline = For("2022-06-06T08:00", 8, LimitUnit.Hours, PausePolicy.Pause, pause);

        Assert.Equal("2022-06-08T11:00", Due(deadline));
        Assert.Equal([60, 210, 210], deadline.Explain.Select(l => l.Minutes));
        Assert.Equal("2022-06-08T14:00", Due(For("2022-06-06T08:00", 8, LimitUnit.Hours, PausePolicy.RestartFull, pause)));
    }

    [Fact]
    public void Pauses_that_overlap_are_one()
    {
        Pause[] two = [Pause("2022-05-11T10:00", "2022-05-16T10:00"), Pause("2022-05-13T10:00", "2022-05-18T10:00")];

        Assert.Equal(
            Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.Pause, Pause("2022-05-11T10:00", "2022-05-18T10:00"))),
            Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.Pause, two)));
    }

    [Fact]
    public void An_open_pause_holds_the_clock_with_what_is_left()
    {
        var days = For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.Pause, Pause("2022-05-11T10:00"));
        Assert.Null(days.Due);
        Assert.Equal(6, days.Left);
        Assert.Equal(new DateOnly(2022, 5, 11), days.Explain[^1].Date);

        Assert.Equal(10, For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.RestartFull, Pause("2022-05-11T10:00")).Left);
        Assert.Equal((7 * 60) + 30, For("2022-06-06T09:00", 8, LimitUnit.Hours, PausePolicy.Pause, Pause("2022-06-06T09:30")).Left);
    }

    [Fact]
    public void A_pause_after_the_limit_has_run_out_changes_nothing()
    {
        Assert.Equal("2022-05-19T17:30", Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.Pause, Pause("2022-05-19T10:00"))));
        Assert.Equal("2022-05-19T17:30", Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.RestartFull, Pause("2022-05-20T10:00"))));
        Assert.Equal("2022-06-06T10:00", Due(For("2022-06-06T09:00", 1, LimitUnit.Hours, PausePolicy.RestartFull, Pause("2022-06-06T10:00"))));
    }

    [Fact]
    public void A_request_on_the_last_day_can_still_restart_the_limit() =>
        Assert.Equal("2022-06-06T17:30", Due(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays, PausePolicy.RestartFull, Pause("2022-05-19T10:00", "2022-05-23T10:00"))));

    [Fact]
    public void A_half_day_is_a_working_day_and_ends_at_its_own_hour()
    {
        var calendar = WorkingCalendar.Only([new(new(2022, 6, 7), DayKind.MorningWork, "Họp toàn cơ quan buổi chiều", "Thông báo 1"), new(new(2022, 6, 8), DayKind.AfternoonWork, "Tránh bão buổi sáng", "Công điện 2")]);

        Assert.Equal("2022-06-07T11:30", Due(Deadline.For(Instant("2022-06-06T09:00"), new(1, LimitUnit.WorkingDays), calendar, DayHours.Standard)));
        Assert.Equal("2022-06-08T17:30", Due(Deadline.For(Instant("2022-06-06T09:00"), new(2, LimitUnit.WorkingDays), calendar, DayHours.Standard)));
        Assert.Equal("2022-06-08T14:30", Due(Deadline.For(Instant("2022-06-07T10:30"), new(2, LimitUnit.Hours), calendar, DayHours.Standard)));
    }

    [Theory]
    [InlineData("2022-06-09T15:00", "2022-06-10T17:30")]
    [InlineData("2022-06-09T15:01", "2022-06-13T17:30")]   // counts as received on Friday morning
    [InlineData("2022-06-11T09:00", "2022-06-14T17:30")]   // Saturday: as received on Monday morning
    public void After_the_cut_off_a_receipt_counts_as_the_next_working_mornings(string received, string due) =>
        Assert.Equal(due, Due(Deadline.For(Instant(received), new(1, LimitUnit.WorkingDays), Official, DayHours.Standard with { LateAfter = new(15, 0) })));

    [Fact]
    public void A_receipt_on_a_day_off_counts_from_the_next_working_day()
    {
        var deadline = For("2022-04-09T09:00", 1, LimitUnit.WorkingDays);

        Assert.Equal(new DateOnly(2022, 4, 12), deadline.DueOn);
        Assert.Equal(
            ["thứ Bảy", "Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Nghỉ bù Giỗ Tổ Hùng Vương", "thứ Ba"],
            deadline.Explain.Select(l => l.Why.Name));
        Assert.All(deadline.Explain, l => Assert.NotEmpty(l.Source));
    }

    [Fact]
    public void The_day_of_an_instant_is_the_Vietnamese_day()
    {
        var lateEvening = new DateTime(2022, 5, 5, 17, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateOnly(2022, 5, 6), Deadline.For(lateEvening, new(1, LimitUnit.WorkingDays), Official, DayHours.Standard).Explain[0].Date);
    }

    [Fact]
    public void Seconds_are_cut() => Assert.Equal("2022-06-06T10:00", Due(For("2022-06-06T09:00:59", 1, LimitUnit.Hours)));

    [Fact]
    public void A_deadline_in_a_year_that_is_not_decided_is_provisional_and_knows_the_holidays_of_the_law()
    {
        Assert.False(For("2022-05-05T09:00", 10, LimitUnit.WorkingDays).IsProvisional);
        var deadline = For("2027-02-01T09:00", 5, LimitUnit.WorkingDays);
        Assert.True(deadline.IsProvisional);
        Assert.Equal("2027-02-15T17:30", Due(deadline));
    }

    [Theory]
    [InlineData(0, LimitUnit.WorkingDays, "limit.amount")]
    [InlineData(-3, LimitUnit.Hours, "limit.amount")]
    [InlineData(121, LimitUnit.Months, "limit.amount")]
    [InlineData(int.MaxValue, LimitUnit.Hours, "limit.amount")]
    public void A_limit_that_nobody_can_keep_is_refused(int amount, LimitUnit unit, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => For("2022-05-05T09:00", amount, unit)).Refusal.Code);

    [Theory]
    [InlineData("2022-05-04T10:00", "2022-05-16T10:00", LimitUnit.WorkingDays, "deadline.pause-early")]
    [InlineData("2022-05-05T08:59", "2022-05-16T10:00", LimitUnit.Hours, "deadline.pause-early")]
    [InlineData("2022-05-11T10:00", "2022-05-11T09:00", LimitUnit.WorkingDays, "deadline.pause-order")]
    [InlineData("2022-05-11T10:00", "9000-01-01T00:00", LimitUnit.WorkingDays, "deadline.date")]
    public void A_pause_that_cannot_be_is_refused(string from, string until, LimitUnit unit, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => For("2022-05-05T09:00", 10, unit, PausePolicy.Pause, Pause(from, until))).Refusal.Code);

    [Theory]
    [InlineData("07:30-11:30,13:30-17:30")]
    [InlineData("08:00-12:00,12:00-16:00,late 15:00")]
    public void Hours_are_read_as_they_are_written(string text) => Assert.Equal(text, DayHours.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("07:30-11:30")]
    [InlineData("07:30-11:30,13:30-25:30")]
    [InlineData("07:30-13:31,13:30-17:30")]
    [InlineData("11:30-07:30,13:30-17:30")]
    public void Hours_out_of_order_are_refused(string text) => Assert.Throws<FormatException>(() => DayHours.Parse(text));

    private static Deadline For(string received, int amount, LimitUnit unit, PausePolicy policy = PausePolicy.Pause, params Pause[] pauses) =>
        Deadline.For(Instant(received), new(amount, unit), Official, DayHours.Standard, policy, pauses);

    private static Pause Pause(string from, string? until = null) => new(Instant(from), until is null ? null : Instant(until));

    private static DeadlineLine Line(Deadline deadline, string day) => deadline.Explain.Single(l => l.Date == DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private static string? Due(Deadline deadline) => deadline.Due is { } due ? Clock.Local(due).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;

    private static DateTime Instant(string local)
    {
        var at = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Clock.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
