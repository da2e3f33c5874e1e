using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Calendar;

/// <summary>
/// The office hours of a working day, Vietnamese time, as a deadline is reckoned with them. A text, so that a record can
/// keep those it was promised under: <c>07:30-11:30,13:30-17:30</c>.
/// </summary>
public sealed partial record DayHours(TimeOnly MorningStarts, TimeOnly MorningEnds, TimeOnly AfternoonStarts, TimeOnly AfternoonEnds)
{
    public static DayHours Standard { get; } = new(new(7, 30), new(11, 30), new(13, 30), new(17, 30));

    /// <summary>
    /// What is received later than this counts as received on the next working morning, and so does what is received on a
    /// day off. Null, the rule: every receipt counts when it was. Written <c>…,late 15:00</c>.
    /// </summary>
    public TimeOnly? LateAfter { get; init; }

    [GeneratedRegex("^(?<t>[0-9]{2}:[0-9]{2})-(?<t>[0-9]{2}:[0-9]{2}),(?<t>[0-9]{2}:[0-9]{2})-(?<t>[0-9]{2}:[0-9]{2})(,late (?<t>[0-9]{2}:[0-9]{2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    /// <summary>Reads the text; the four times must stand in order.</summary>
    public static bool TryParse(string? text, out DayHours hours)
    {
        hours = Standard;
        var found = Shape().Match(text ?? "").Groups["t"].Captures;
        var times = new TimeOnly[found.Count];
        for (var i = 0; i < times.Length; i++)
        {
            if (!TimeOnly.TryParseExact(found[i].ValueSpan, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out times[i]))
            {
                return false;
            }
        }

        if (times.Length < 4 || OfficeHours.WhyNot(times[0], times[1], times[2], times[3]) is not null)
        {
            return false;
        }

        hours = new(times[0], times[1], times[2], times[3]) { LateAfter = times.Length > 4 ? times[4] : null };
        return true;
    }

    /// <exception cref="FormatException">It is no such text.</exception>
    public static DayHours Parse(string text) =>
        TryParse(text, out var hours) ? hours : throw new FormatException($"“{text}” are not office hours; write 07:30-11:30,13:30-17:30.");

    /// <summary>When the office closes on a day of which it works this part.</summary>
    public TimeOnly EndOf(DayPart part) => part is DayPart.Morning ? MorningEnds : AfternoonEnds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{MorningStarts:HH\\:mm}-{MorningEnds:HH\\:mm},{AfternoonStarts:HH\\:mm}-{AfternoonEnds:HH\\:mm}{(LateAfter is { } late ? $",late {late:HH\\:mm}" : "")}");
}
