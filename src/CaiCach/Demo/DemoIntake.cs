using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Demo;

/// <summary>Draws who comes to a counter, when and for what: on working days, in office hours, more on Mondays than on Fridays.</summary>
internal sealed class DemoIntake(WorkingCalendar calendar, Random random, DateOnly from, DateOnly to)
{
    /// <summary>Share of the weekdays, Monday first.</summary>
    private static readonly int[] Weekdays = [125, 110, 100, 95, 75];

    private readonly IReadOnlyDictionary<string, ProcedureVersion> _procedures = DemoProcedures.Versions();
    private readonly DemoNames _names = new(random);

    /// <summary>So many dossiers, in order of receipt.</summary>
    /// <param name="place">Where the applicants live; null for anywhere in the district.</param>
    public List<PlannedDossier> Draw(Counter counter, int count, (string Code, int Weight)[] mix, string? place) =>
        [.. Instants(count).Select(at => Draw(counter, at, _procedures[Pick(mix)], place))];

    private PlannedDossier Draw(Counter counter, DateTime at, ProcedureVersion procedure, string? place) => new()
    {
        Counter = counter, Procedure = procedure, Promise = Promise.For(at, procedure.LimitFor(Channel.InPerson, null)!, new(1, calendar)),
        Intake = new(_names.Draw(procedure.Field, place), DrawChannel(procedure), Digitised: true),
    };

    /// <summary>What must be shown in the original is brought; the rest comes online more and more.</summary>
    private Channel DrawChannel(ProcedureVersion procedure)
    {
        var draw = random.Next(100);
        return procedure.Field == "Chứng thực" ? Channel.InPerson
            : draw < 30 ? Channel.Online
            : draw < 34 ? Channel.Post
            : Channel.InPerson;
    }

    private DateTime[] Instants(int count)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (calendar.IsWorking(day))
            {
                days.Add(day);
            }
        }

        var whole = days.Sum(Weight);
        long before = 0, given = 0;
        var instants = new List<DateTime>(count);
        foreach (var day in days)
        {
            before += Weight(day);
            for (; given < count * before / whole; given++)
            {
                instants.Add(DemoHours.Draw(day, random));
            }
        }

        instants.Sort();
        return [.. instants];
    }

    /// <summary>Few come in the last days before Tết.</summary>
    private long Weight(DateOnly day)
    {
        var weight = Weekdays[Math.Min(((int)day.DayOfWeek + 6) % 7, 4)];
        return calendar.Add(day, 1).DayNumber - day.DayNumber > 5 || calendar.Add(day, 3).DayNumber - day.DayNumber > 8 ? weight / 2 : weight;
    }

    private string Pick((string Code, int Weight)[] mix)
    {
        var draw = random.Next(mix.Sum(m => m.Weight));
        return mix.First(m => (draw -= m.Weight) < 0).Code;
    }
}

/// <summary>Instants in office hours.</summary>
internal static class DemoHours
{
    private static readonly TimeOnly Morning = new(7, 30), Afternoon = new(13, 30);

    /// <summary>Minutes of a half day at a counter.</summary>
    private const int Half = 210;

    public static DateTime Draw(DateOnly day, Random random)
    {
        var seconds = random.Next(2 * Half * 60);
        return Clock.At(day, seconds < Half * 60 ? Morning.Add(TimeSpan.FromSeconds(seconds)) : Afternoon.Add(TimeSpan.FromSeconds(seconds - (Half * 60))));
    }

    /// <summary>Later on the same day, before the office closes.</summary>
    public static DateTime DrawAfter(DateTime earlier, Random random)
    {
        var closes = Clock.At(Clock.DayOf(earlier), new(17, 0));
        return earlier.AddSeconds(1 + random.Next(Math.Max(1, (int)(closes - earlier).TotalSeconds - 1)));
    }
}
