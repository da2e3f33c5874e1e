using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Calendar;

/// <summary>
/// Random receipts, limits, hours, calendars and pauses: the product and the slow counter must agree to the minute.
/// A sample here; CAICACH_DEADLINE_CASES=1000000 for the million.
/// </summary>
public sealed class DeadlineAgainstPlainCounter
{
    private const int Variants = 40;

    private static readonly (LimitUnit Unit, string Name, int Most)[] Units =
        [(LimitUnit.Hours, "hours", 60), (LimitUnit.WorkingDays, "working-days", 60), (LimitUnit.CalendarDays, "calendar-days", 120), (LimitUnit.Months, "months", 12)];

    private static readonly (PausePolicy Policy, string Name)[] Policies =
        [(PausePolicy.Pause, "pause"), (PausePolicy.RestartFull, "restart"), (PausePolicy.NoPause, "none")];

    private static readonly string[] Hours =
        ["07:30-11:30,13:30-17:30", "07:00-11:30,13:00-16:30", "08:00-12:00,12:00-16:00", "07:30-11:30,13:30-17:30,late 15:00", "07:00-11:30,13:30-17:00,late 16:15"];

    [Fact]
    public void They_agree_on_every_case()
    {
        var cases = int.Parse(Environment.GetEnvironmentVariable("CAICACH_DEADLINE_CASES") ?? "60000", CultureInfo.InvariantCulture);
        var random = new Random(20220505);
        var (agreed, held, seen) = (0, 0, new Dictionary<(LimitUnit, PausePolicy), int>());
        for (var variant = 0; variant < Variants; variant++)
        {
            var (calendar, plain) = Variant(random);
            for (var i = 0; i < cases / Variants;)
            {
                var text = Hours[random.Next(Hours.Length)];
                var (unit, policy) = (Units[random.Next(Units.Length)], Policies[random.Next(Policies.Length)]);
                var received = PlainCounter.First.AddMinutes(random.Next(1440, 1440 * 2480));
                var amount = random.Next(random.Next(4) == 0 ? unit.Most : Math.Min(unit.Most, 15)) + 1;
                var pauses = Pauses(received, random);
                var expected = new PlainCounter(plain) { Hours = Minutes(text) }.Due(received, amount, unit.Name, policy.Name, pauses);
                if (expected == DateTime.MaxValue)
                {
                    continue;
                }

                var deadline = Deadline.For(
                    Utc(received), new(amount, unit.Unit), calendar, DayHours.Parse(text), policy.Policy,
                    [.. pauses.Select(p => new Pause(Utc(p.From), p.Until is { } until ? Utc(until) : null))]);
                if ((deadline.Due is { } due ? Clock.Local(due) : null) != expected || !IsExplained(deadline, received, amount, unit.Unit))
                {
                    var waits = string.Join(' ', pauses.Select(p => $"{p.From:s}..{p.Until:s}"));
                    Assert.Fail($"{received:s} {amount} {unit.Name} {policy.Name} {text} [{waits}]: {expected:s} counted, {deadline.Due:s}Z reckoned, variant {variant}\n{string.Join('\n', deadline.Explain)}");
                }

                i++;
                agreed++;
                held += expected is null ? 1 : 0;
                seen[(unit.Unit, policy.Policy)] = seen.GetValueOrDefault((unit.Unit, policy.Policy)) + 1;
            }
        }

        Assert.Equal(cases / Variants * Variants, agreed);
        Assert.Equal(Units.Length * Policies.Length, seen.Count);
        Assert.InRange(held, agreed / 100, agreed / 4);
        TestContext.Current.SendDiagnosticMessage($"{agreed} cases agreed, {held} of them held by an open pause.");
    }

    /// <summary>Every date once; what counts adds up to the limit; the last line is the due day.</summary>
    private static bool IsExplained(Deadline deadline, DateTime received, int amount, LimitUnit unit)
    {
        var lines = deadline.Explain;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Date != DateOnly.FromDateTime(received).AddDays(i))
            {
                return false;
            }
        }

        var counted = unit is LimitUnit.Hours ? lines.Sum(l => l.Minutes!.Value) : lines.Count(l => l.Counts);
        return !deadline.IsProvisional && (deadline.DueOn is not { } due || (lines[^1].Date == due && deadline.Left == 0 && lines[^1].Why.Working))
            && (unit is LimitUnit.Months || deadline.Due is null || counted == amount * (unit is LimitUnit.Hours ? 60 : 1));
    }

    private static List<(DateTime From, DateTime? Until)> Pauses(DateTime received, Random random)
    {
        var pauses = new List<(DateTime From, DateTime? Until)>();
        for (var n = random.Next(4) - 1; n > 0; n--)
        {
            var from = Snapped(received.AddMinutes(random.Next(1440 * (random.Next(2) == 0 ? 3 : 40))), random);
            from = from < received ? received : from;
            var until = Snapped(from.AddMinutes(random.Next(4) == 0 ? random.Next(300) : random.Next(1440 * 20)), random);
            pauses.Add((from, random.Next(12) == 0 ? null : until < from ? from : until));
        }

        return pauses;
    }

    /// <summary>Now and then on a full half hour, where intervals begin and end.</summary>
    private static DateTime Snapped(DateTime at, Random random) => random.Next(3) == 0 ? at.AddMinutes(-(at.Minute % 30)) : at;

    /// <summary>The decided calendar with some odd days more, once for the product and once for the counter.</summary>
    private static (WorkingCalendar Calendar, Dictionary<DateTime, string> Plain) Variant(Random random)
    {
        var (plain, days) = (PlainCounter.File(), HolidayFile.Read().Select(d => d.Special).ToList());
        for (var n = random.Next(80); n > 0; n--)
        {
            var day = PlainCounter.First.AddDays(random.Next(2557));
            var (kind, name) = random.Next(4) switch
            {
                0 => (DayKind.PublicHoliday, "public_holiday"),
                1 => (DayKind.SwapWork, "swap_work"),
                2 => (DayKind.MorningWork, "morning_work"),
                _ => (DayKind.AfternoonWork, "afternoon_work"),
            };
            if (plain.TryAdd(day, name))
            {
                days.Add(new(DateOnly.FromDateTime(day), kind, "x", "y"));
            }
        }

        return (WorkingCalendar.Of(days), plain);
    }

    private static int[] Minutes(string hours)
    {
        var times = hours.Replace("late ", "", StringComparison.Ordinal).Split('-', ',').Select(t => (int.Parse(t[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(t[3..], CultureInfo.InvariantCulture));
        return [.. times.Append(0).Take(5)];
    }

    private static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc);
}
