using System.Diagnostics;
using CaiCach.Calendar;

namespace CaiCach.Bench;

/// <summary>
/// Due dates with their explanation per second on one thread: the limits an office meets in a year, a fifth of them with
/// a supplement; every line is made and its words are read. Two seconds, five times, after one round to warm up.
/// </summary>
internal static class Deadlines
{
    private const int Cases = 10_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    public static int Run()
    {
        var calendar = HolidayFile.Calendar();
        var random = new Random(1);
        var cases = Enumerable.Range(0, Cases).Select(_ => Draw(random)).ToArray();
        var rates = new List<double>();
        for (var round = -1; round < 5; round++)
        {
            var (done, lines, watch) = (0, 0L, Stopwatch.StartNew());
            for (; watch.Elapsed < Span; done++)
            {
                var (received, limit, policy, pauses) = cases[done % Cases];
                foreach (var line in Deadline.For(received, limit, calendar, DayHours.Standard, policy, pauses).Explain)
                {
                    lines += line.Reason.Text.Length > 0 && line.Source.Length > 0 ? 1 : 0;
                }
            }

            if (round >= 0)
            {
                rates.Add(done / watch.Elapsed.TotalSeconds);
                Console.WriteLine($"round {round + 1}: {rates[^1]:0} deadlines/s, {(double)lines / done:0.0} lines each");
            }
        }

        Console.WriteLine($"median: {Houses.Median(rates):0} deadlines/s on one core");
        return 0;
    }

    private static (DateTime Received, TimeLimit Limit, PausePolicy Policy, Pause[] Pauses) Draw(Random random)
    {
        var received = new DateTime(2022, 1, 4, 1, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(60 * 24 * 1500));
        var limit = random.Next(20) switch
        {
            < 13 => new TimeLimit(random.Next(1, 21), LimitUnit.WorkingDays),
            < 16 => new(random.Next(1, 41), LimitUnit.Hours),
            < 19 => new(random.Next(5, 31), LimitUnit.CalendarDays),
            _ => new(1, LimitUnit.Months),
        };
        var asked = received.AddMinutes(random.Next(60 * 72));
        Pause[] pauses = random.Next(5) == 0 ? [new(asked, asked.AddMinutes(random.Next(60 * 24 * 10)))] : [];
        return (received, limit, random.Next(5) == 0 ? PausePolicy.RestartFull : PausePolicy.Pause, pauses);
    }
}
