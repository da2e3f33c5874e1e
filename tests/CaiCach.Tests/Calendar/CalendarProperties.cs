using CaiCach.Calendar;
using CaiCach.Foundation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CaiCach.Tests.Calendar;

/// <summary>What holds for any calendar, receipt, limit and pauses.</summary>
public sealed class CalendarProperties
{
    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 400).Select(First.AddDays);

    private static readonly Gen<DateTime> Instants = Gen.Choose(0, 400 * 24 * 60).Select(m => Clock.StartOf(First).AddMinutes(m));

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Elements(DayKind.PublicHoliday, DayKind.SwapWork, DayKind.MorningWork, DayKind.AfternoonWork).Zip(Days).ListOf()
        .Select(days => WorkingCalendar.Only(days.DistinctBy(d => d.Item2).Select(d => Entry(d.Item2, d.Item1))));

    private static readonly Gen<TimeLimit> Limits = Gen.Elements(Enum.GetValues<LimitUnit>())
        .SelectMany(u => Gen.Choose(1, u is LimitUnit.Months ? 6 : 40), (u, n) => new TimeLimit(n, u));

    private static readonly Gen<DayHours> Hours = Gen.Elements(
        DayHours.Standard, DayHours.Standard with { LateAfter = new(15, 0) }, DayHours.Parse("07:00-12:00,12:00-16:00"));

    private static readonly Gen<Pause> Pauses = Instants.SelectMany(from => Gen.Choose(0, 30 * 24 * 60), (from, n) => new Pause(from, from.AddMinutes(n)));

    private static readonly Gen<Case> Cases =
        from calendar in Calendars
        from received in Instants
        from limit in Limits
        from hours in Hours
        from policy in Gen.Elements(Enum.GetValues<PausePolicy>())
        from pauses in Pauses.ListOf(2)
        from extra in Days
        select new Case(calendar, received, limit, hours, policy, [.. pauses.Where(p => p.From >= received)], extra);

    [Fact]
    public void An_extra_holiday_never_brings_a_deadline_forward() => Check(c =>
        Due(c) <= Due(c with { Calendar = c.Calendar.With(c.Extra, Entry(c.Extra, DayKind.PublicHoliday)) }));

    [Fact]
    public void An_extra_working_day_never_puts_a_deadline_off() => Check(c =>
        Due(c).Date >= Due(c with { Calendar = c.Calendar.With(c.Extra, Entry(c.Extra, DayKind.SwapWork)) }).Date);

    [Fact]
    public void A_pause_never_brings_a_deadline_forward_unless_a_shorter_month_begins_anew() => Check(c =>
        Due(c with { Pauses = [] }) <= Due(c) || c is { Limit.Unit: LimitUnit.Months, Policy: PausePolicy.RestartFull });

    [Fact]
    public void A_later_receipt_never_gives_an_earlier_deadline() => Check(c =>
    {
        var later = c.Received.AddMinutes(c.Extra.DayNumber % 20000);
        Pause[] pauses = [.. c.Pauses.Where(p => p.From >= later)];
        return Due(c with { Pauses = pauses }) <= Due(c with { Pauses = pauses, Received = later });
    });

    [Fact]
    public void A_longer_limit_never_gives_an_earlier_deadline() => Check(c => Due(c) <= Due(c with { Limit = c.Limit with { Amount = c.Limit.Amount + 1 } }));

    [Fact]
    public void Beginning_anew_never_owes_earlier_than_running_on_but_for_months() => Check(c =>
        c.Limit.Unit is LimitUnit.Months || Due(c with { Policy = PausePolicy.Pause }) <= Due(c with { Policy = PausePolicy.RestartFull }));

    [Fact]
    public void Without_a_pause_working_days_end_on_the_nth_one() => Check(c =>
        c.Calendar.Add(Clock.DayOf(c.Received), c.Limit.Amount)
            == Deadline.For(c.Received, c.Limit with { Unit = LimitUnit.WorkingDays, Amount = c.Limit.Amount }, c.Calendar, DayHours.Standard).DueOn);

    [Fact]
    public void Adding_and_counting_are_each_others_inverse() => Check(c =>
    {
        var day = Clock.DayOf(c.Received);
        return c.Calendar.Between(day, c.Calendar.Add(day, c.Limit.Amount)) == c.Limit.Amount
            && c.Calendar.Between(day, c.Extra) == -c.Calendar.Between(c.Extra, day);
    });

    [Fact]
    public void Results_are_owed_on_working_days_and_every_date_is_explained_once() => Check(c =>
    {
        var deadline = For(c);
        var first = Clock.DayOf(c.Received);
        return c.Calendar.IsWorking(deadline.DueOn!.Value) && deadline.Explain[^1].Date == deadline.DueOn
            && deadline.Explain.Select(l => l.Date).SequenceEqual(Enumerable.Range(0, deadline.Explain.Count).Select(first.AddDays));
    });

    private static void Check(Func<Case, bool> holds) => Prop.ForAll(Arb.From(Cases), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static DateTime Due(Case c) => For(c).Due!.Value;

    private static Deadline For(Case c) => Deadline.For(c.Received, c.Limit, c.Calendar, c.Hours, c.Policy, c.Pauses);

    private static SpecialDay Entry(DateOnly day, DayKind kind) => new(day, kind, "x", "y");

    private sealed record Case(
        WorkingCalendar Calendar, DateTime Received, TimeLimit Limit, DayHours Hours, PausePolicy Policy, IReadOnlyList<Pause> Pauses, DateOnly Extra);
}
