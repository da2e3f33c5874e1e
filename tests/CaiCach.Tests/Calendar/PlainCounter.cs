using System.Globalization;
using System.Text.Json;
using CaiCach.Tests.Architecture;

namespace CaiCach.Tests.Calendar;

/// <summary>
/// Counts deadlines the slow way, on the fingers: minute by minute and day by day over a plain list of dates read from
/// the data file. It shares nothing with the product, so that the two can be compared.
/// </summary>
internal sealed class PlainCounter(Dictionary<DateTime, string> days)
{
    public static readonly DateTime First = new(2020, 1, 1), Last = new(2026, 12, 31);

    /// <summary>Minutes after midnight; the last is the cut-off, or 0.</summary>
    public required int[] Hours { get; init; }

    public static Dictionary<DateTime, string> File()
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Sources.Root, "data", "holidays.json")));
        return json.RootElement.EnumerateArray().ToDictionary(
            d => DateTime.ParseExact(d.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            d => d.GetProperty("kind").GetString()!);
    }

    /// <summary>Local time of the due minute; null when the clock is held, <see cref="DateTime.MaxValue"/> past the last year of the file.</summary>
    public DateTime? Due(DateTime received, int amount, string unit, string policy, List<(DateTime From, DateTime? Until)> pauses)
    {
        if (policy == "none")
        {
            pauses = [];
        }

        if (policy != "restart")
        {
            return unit == "hours" ? Minutes(Start(received), amount, pauses) : Days(Start(received), amount, unit, pauses);
        }

        // Count as if nobody waited; the first request inside the limit throws the count away.
        var start = received;
        for (var open = pauses.OrderBy(p => p.From).ToList(); ;)
        {
            var due = unit == "hours" ? Minutes(Start(start), amount, []) : Days(Start(start), amount, unit, []);
            open.RemoveAll(p => p.Until <= start && p.From < start);
            var hit = open.FindIndex(p => unit == "hours" ? p.From < due : p.From.Date <= due!.Value.Date);
            if (hit < 0)
            {
                return due;
            }

            if (open[hit].Until is not { } until)
            {
                return null;
            }

            open.RemoveAt(hit);
            while (open.FindIndex(p => p.From <= until) is >= 0 and var joined)
            {
                if (open[joined].Until is not { } later)
                {
                    return null;
                }

                until = later > until ? later : until;
                open.RemoveAt(joined);
            }

            start = until;
        }
    }

    private DateTime Start(DateTime at)
    {
        if (Hours[4] == 0 || (Works(at.Date) != "" && (at - at.Date).TotalMinutes <= Hours[4]))
        {
            return at;
        }

        var day = at.Date.AddDays(1);
        while (Works(day) == "")
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private DateTime? Days(DateTime start, int amount, string unit, List<(DateTime From, DateTime? Until)> pauses)
    {
        if (unit == "months")
        {
            var month = start.Month - 1 + amount;
            var (y, m) = (start.Year + (month / 12), (month % 12) + 1);
            amount = (int)(new DateTime(y, m, Math.Min(start.Day, DateTime.DaysInMonth(y, m))) - start.Date).TotalDays;
        }

        var day = start.Date;
        while (amount > 0)
        {
            day = day.AddDays(1);
            if (day > Last)
            {
                return DateTime.MaxValue;
            }

            if (pauses.Any(p => p.From.Date < day && p.Until is null))
            {
                return null;
            }

            if (!pauses.Any(p => p.From.Date < day && day <= p.Until!.Value.Date) && (unit != "working-days" || Works(day) != ""))
            {
                amount--;
            }
        }

        while (Works(day) == "")
        {
            day = day.AddDays(1);
        }

        return day > Last ? DateTime.MaxValue : day.AddMinutes(Works(day) == "am" ? Hours[1] : Hours[3]);
    }

    private DateTime? Minutes(DateTime start, int amount, List<(DateTime From, DateTime? Until)> pauses)
    {
        var left = amount * 60;
        for (var day = start.Date; day <= Last; day = day.AddDays(1))
        {
            var works = Works(day);
            for (var minute = Hours[0]; works != "" && minute < Hours[3]; minute++)
            {
                var at = day.AddMinutes(minute);
                if (at < start || (minute >= Hours[1] && minute < Hours[2]) || (minute < Hours[1] ? works == "pm" : works == "am"))
                {
                    continue;
                }

                var (waits, forever) = (false, false);
                foreach (var (from, until) in pauses)
                {
                    waits |= from <= at && at < until;
                    forever |= from <= at && until is null;
                }

                if (forever)
                {
                    return null;
                }

                if (waits)
                {
                    continue;
                }

                if (--left == 0)
                {
                    return at.AddMinutes(1);
                }
            }
        }

        return DateTime.MaxValue;
    }

    /// <summary>“day”, “am”, “pm”, or nothing on a day off.</summary>
    private string Works(DateTime day) => days.TryGetValue(day, out var kind)
        ? kind switch { "swap_work" => "day", "morning_work" => "am", "afternoon_work" => "pm", _ => "" }
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "" : "day";
}
