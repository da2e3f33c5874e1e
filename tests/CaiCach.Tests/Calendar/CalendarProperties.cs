using CaiCach.Calendar;
using CaiCach.Foundation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CaiCach.Tests.Calendar;

/// <summary>What holds for any calendar, receipt and limit.</summary>
public sealed class CalendarProperties
{
    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 400).Select(First.AddDays);

    private static readonly Gen<WorkingCalendar> Calendars =
        Days.ListOf().Select(days => WorkingCalendar.Of(days.Distinct().Select(d => new SpecialDay(d, Kind(d), "x", "y"))));

    private static readonly Gen<Pause> Pauses = Days.SelectMany(from => Gen.Choose(0, 30), (from, n) => new Pause(Clock.StartOf(from), Clock.StartOf(from.AddDays(n))));

    private static readonly Gen<Case> Cases =
        from calendar in Calendars
        from received in Days
        from n in Gen.Choose(1, 40)
        from pauses in Pauses.ListOf(2)
        from extra in Days
        select new Case(calendar, received, n, [.. pauses.Where(p => Clock.DayOf(p.From) >= received)], extra);

    [Fact]
    public void An_extra_holiday_never_brings_a_deadline_forward() => Check(c =>
        For(c, c.Calendar, c.Pauses).DueOn <= For(c, With(c, DayKind.PublicHoliday), c.Pauses).DueOn);

    [Fact]
    public void An_extra_working_day_never_puts_a_deadline_off() => Check(c =>
        For(c, c.Calendar, c.Pauses).DueOn >= For(c, With(c, DayKind.SwapWork), c.Pauses).DueOn);

    [Fact]
    public void A_pause_never_brings_a_deadline_forward() => Check(c =>
        For(c, c.Calendar, []).DueOn <= For(c, c.Calendar, c.Pauses).DueOn);

    [Fact]
    public void Without_pauses_the_deadline_is_the_nth_working_day() => Check(c =>
        For(c, c.Calendar, []).DueOn == c.Calendar.Add(c.Received, c.Days));

    [Fact]
    public void Adding_and_counting_are_each_others_inverse() => Check(c =>
        c.Calendar.Between(c.Received, c.Calendar.Add(c.Received, c.Days)) == c.Days
        && c.Calendar.Between(c.Received, c.Extra) == -c.Calendar.Between(c.Extra, c.Received));

    [Fact]
    public void Results_are_owed_on_working_days_and_every_date_is_explained_once() => Check(c =>
    {
        var deadline = For(c, c.Calendar, c.Pauses);
        return c.Calendar.IsWorking(deadline.DueOn!.Value)
            && deadline.Explain.Select(l => l.Date).SequenceEqual(Enumerable.Range(0, deadline.Explain.Count).Select(c.Received.AddDays))
            && deadline.Explain.Count(l => l.Role == DateRole.Counted) == c.Days
            && deadline.Explain[^1].Date == deadline.DueOn;
    });

    private static void Check(Func<Case, bool> holds) => Prop.ForAll(Arb.From(Cases), holds).QuickCheckThrowOnFailure();

    private static Deadline For(Case c, WorkingCalendar calendar, IReadOnlyList<Pause> pauses) =>
        Deadline.For(Clock.StartOf(c.Received), new(c.Days, LimitUnit.WorkingDays), calendar, DayHours.Standard, PausePolicy.Pause, pauses);

    private static WorkingCalendar With(Case c, DayKind kind) => WorkingCalendar.Of(
        Enumerable.Range(0, 900).Select(First.AddDays).Where(d => d != c.Extra).Select(c.Calendar.Special).OfType<SpecialDay>()
            .Append(new(c.Extra, kind, "x", "y")));

    private static DayKind Kind(DateOnly day) =>
        WorkingCalendar.IsWeeklyRest(day) && day.DayNumber % 3 == 0 ? DayKind.SwapWork : DayKind.PublicHoliday;

    private sealed record Case(WorkingCalendar Calendar, DateOnly Received, int Days, IReadOnlyList<Pause> Pauses, DateOnly Extra);
}
