using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Demo;

/// <summary>How many dossiers of a counter are not settled on time.</summary>
internal sealed record Exceptions(int Late, int OpenInTime, int OpenOverdue);

/// <summary>
/// Decides what becomes of dossiers. Open ones are the last received among those whose day is still to come; late and
/// overdue ones are drawn among those whose day has passed; everything else is settled on time and, as a rule, handed over.
/// </summary>
internal sealed class DemoFates(WorkingCalendar calendar, Random random, DateOnly last)
{
    /// <param name="dossiers">In order of receipt.</param>
    public void Decide(IReadOnlyList<PlannedDossier> dossiers, Exceptions exceptions)
    {
        Choose(dossiers.Where(d => d.Promise.DueOn > last).OrderByDescending(Progress), exceptions.OpenInTime, Fate.Open);
        Choose(Shuffled(dossiers.Where(d => d.Promise.DueOn < calendar.Add(last, -1) && d.Promise.DueOn > calendar.Add(last, -9))), exceptions.OpenOverdue, Fate.Open);
        Choose(Shuffled(dossiers.Where(d => d.Fate == Fate.OnTime && d.Promise.DueOn < calendar.Add(last, -3))), exceptions.Late, Fate.Late);
        foreach (var dossier in dossiers.Where(d => d.Fate != Fate.Open))
        {
            Settle(dossier);
        }
    }

    /// <summary>The share of the limit that is still left on the last day: the more is left, the likelier it is open.</summary>
    private double Progress(PlannedDossier dossier) =>
        (double)calendar.Between(last, dossier.Promise.DueOn) / dossier.Promise.Limit.Amount;

    private static void Choose(IEnumerable<PlannedDossier> candidates, int count, Fate fate)
    {
        var chosen = candidates.Take(count).ToList();
        if (chosen.Count < count)
        {
            throw new InvalidOperationException($"Only {chosen.Count} of {count} dossiers can be {fate}.");
        }

        chosen.ForEach(d => d.Fate = fate);
    }

    private PlannedDossier[] Shuffled(IEnumerable<PlannedDossier> dossiers)
    {
        var all = dossiers.ToArray();
        random.Shuffle(all);
        return all;
    }

    private void Settle(PlannedDossier dossier)
    {
        var received = Clock.DayOf(dossier.Promise.ReceivedAt);
        var day = dossier.Fate == Fate.Late
            ? calendar.Add(dossier.Promise.DueOn, 1 + random.Next(3))
            : Earlier(calendar.Add(received, DrawDays(dossier.Promise.Limit.Amount)), last);
        dossier.SettledAt = day == received ? DemoHours.DrawAfter(dossier.Promise.ReceivedAt, random) : DemoHours.Draw(day, random);

        var returned = calendar.Add(day, random.Next(10) < 6 ? 0 : 1 + random.Next(3));
        dossier.ReturnedAt = returned > last ? null
            : returned == day ? DemoHours.DrawAfter(dossier.SettledAt.Value, random)
            : DemoHours.Draw(returned, random);
    }

    /// <summary>Working days used: short limits are mostly met on the day, long ones near their end.</summary>
    private int DrawDays(int limit) => limit <= 2
        ? (random.Next(10) < 7 ? 0 : random.Next(limit + 1))
        : Math.Max(1, limit - random.Next(1 + (limit * 3 / 5)));

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
