using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.CommandLine;

/// <summary><c>deadline</c>: reckons a due date from the calendar that comes with the product, without a house.</summary>
internal static class DeadlineCommand
{
    private static readonly string[] Instants = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];
    private static readonly string[] ZonedInstants = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    private static readonly Dictionary<string, LimitUnit> Units = new(StringComparer.Ordinal)
    {
        ["working-days"] = LimitUnit.WorkingDays, ["hours"] = LimitUnit.Hours, ["calendar-days"] = LimitUnit.CalendarDays, ["months"] = LimitUnit.Months,
    };

    private static readonly Dictionary<string, PausePolicy> Policies = new(StringComparer.Ordinal)
    {
        ["pause"] = PausePolicy.Pause, ["restart"] = PausePolicy.RestartFull, ["none"] = PausePolicy.NoPause,
    };

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    private static readonly Option<string> Received = new("--received") { Description = "When it was accepted, Vietnamese time: 2022-05-05T09:00, or the date alone for limits in days", Required = true };
    private static readonly Option<string> Limit = new("--limit") { Description = "Time limit, a whole number", Required = true };
    private static readonly Option<string> Unit = new("--unit") { Description = "working-days, hours (of the office), calendar-days or months", DefaultValueFactory = _ => "working-days" };
    private static readonly Option<string[]> Pauses = new("--pause") { Description = "Supplement asked for..complete: 2022-05-11..2022-05-16; instants for hours; nothing after .. while it is open; may be repeated" };
    private static readonly Option<string> Policy = new("--policy") { Description = "What a pause does: pause, restart (the whole limit anew) or none", DefaultValueFactory = _ => "pause" };
    private static readonly Option<string> Hours = new("--office-hours") { Description = "Morning and afternoon; “,late 15:00” behind them lets later receipts count as the next working morning’s", DefaultValueFactory = _ => DayHours.Standard.ToString() };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Print a line for every date (JSON always has them)" };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Answer in JSON" };

    public static void AddTo(RootCommand root)
    {
        var deadline = new Command("deadline", "Reckon a due date and say why, from the calendar that comes with the program")
        {
            Received, Limit, Unit, Pauses, Policy, Hours, Explain, AsJson,
        };
        deadline.Does((parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var reckoned = Reckon(parsed);
            if (parsed.GetValue(AsJson))
            {
                output.WriteLine(ToJson(reckoned));
            }
            else
            {
                Print(reckoned, parsed.GetValue(Explain), output);
            }

            return Task.FromResult(0);
        });
        root.Subcommands.Add(deadline);
    }

    private static Deadline Reckon(ParseResult parsed)
    {
        var limit = new TimeLimit(
            int.TryParse(parsed.GetValue(Limit), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
                ? amount : throw new FormatException($"--limit takes a whole number, not “{parsed.GetValue(Limit)}”."),
            Among(Units, Unit, parsed));
        var dateOnly = limit.Unit is not LimitUnit.Hours;
        return Deadline.For(
            Instant(parsed.GetValue(Received)!, dateOnly, TimeOnly.MinValue), limit, HolidayFile.Calendar(), DayHours.Parse(parsed.GetValue(Hours)!),
            Among(Policies, Policy, parsed), [.. (parsed.GetValue(Pauses) ?? []).Select(text => Pause(text, dateOnly))]);
    }

    private static T Among<T>(Dictionary<string, T> words, Option<string> option, ParseResult parsed) =>
        words.TryGetValue(parsed.GetValue(option)!, out var found)
            ? found
            : throw new FormatException($"{option.Name} takes {string.Join(", ", words.Keys)}; “{parsed.GetValue(option)}” is none of them.");

    private static Pause Pause(string text, bool dateOnly)
    {
        var parts = text.Split("..");
        return parts is [var from, var until]
            ? new(Instant(from, dateOnly, TimeOnly.MinValue), until == "" ? null : Instant(until, dateOnly, new(23, 59)))
            : throw new FormatException($"--pause takes FROM..UNTIL, such as 2022-05-11..2022-05-16, not “{text}”.");
    }

    /// <param name="time">What a date alone stands for.</param>
    private static DateTime Instant(string text, bool dateOnly, TimeOnly time)
    {
        if (DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Utc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }

        if (DateTimeOffset.TryParseExact(text, ZonedInstants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned))
        {
            return zoned.UtcDateTime;
        }

        return !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? throw new FormatException($"“{text}” is not a date such as 2022-05-05 or 2022-05-05T09:00.")
            : dateOnly ? Utc(day, time) : throw new FormatException($"“{text}” has no time of day; a limit in hours needs one, such as {text}T09:00.");
    }

    /// <summary>The first day of the first year has no instant in Greenwich; it is refused as far away all the same.</summary>
    private static DateTime Utc(DateOnly day, TimeOnly time) => Clock.At(day == DateOnly.MinValue ? day.AddDays(1) : day, time);

    private static string ToJson(Deadline deadline)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("due", deadline.Due is { } due ? Local(due, "yyyy-MM-ddTHH:mm") : null);
            json.WriteBoolean("provisional", deadline.IsProvisional);
            if (deadline.Due is null)
            {
                json.WriteNumber("left", deadline.Left);
            }

            json.WriteStartArray("days");
            foreach (var line in deadline.Explain)
            {
                json.WriteStartObject();
                json.WriteString("date", Date(line.Date));
                json.WriteBoolean("counted", line.Counts);
                if (line.Minutes is { } minutes)
                {
                    json.WriteNumber("minutes", minutes);
                }

                json.WriteString("reason", Reason(line));
                json.WriteString("source", line.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Print(Deadline deadline, bool explain, TextWriter output)
    {
        output.WriteLine(deadline.Due is { } due
            ? $"Due {Local(due, "ddd yyyy-MM-dd HH:mm")}{(deadline.IsProvisional ? ", provisional: it lies in a year whose holidays are not decided yet." : "")}"
            : $"No due date while the office waits; {deadline.Left} {(deadline.Explain[0].Minutes is null ? "days" : "minutes")} are left.");
        foreach (var line in explain ? deadline.Explain : [])
        {
            var used = line.Number ?? (line.Minutes > 0 ? line.Minutes : null);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Date:ddd yyyy-MM-dd}  {used,5}  {Reason(line)}  [{line.Source}]"));
        }
    }

    private static string Reason(DeadlineLine line) => string.Format(CultureInfo.InvariantCulture, line.Reason.Text, line.Reason.Name);

    private static string Local(DateTime utc, string format) => Clock.Local(utc).ToString(format, CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
