using System.Globalization;
using CaiCach.Foundation;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>A point of time in a file of another system: a day, as a rule with the time of the day.</summary>
/// <param name="Time">Null when the file names the day only.</param>
public readonly record struct OuterMoment(DateOnly Day, TimeOnly? Time)
{
    private static readonly string[] WithTime =
        ["dd/MM/yyyy HH:mm:ss", "d/M/yyyy H:m:s", "dd/MM/yyyy HH:mm", "d/M/yyyy H:m", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyyMMddHHmmss"];

    /// <summary>Reads <c>dd/MM/yyyy HH:mm:ss</c>, the way of the national fields, and what programs make of it. Vietnamese wall time.</summary>
    /// <param name="reason">Empty when read; otherwise the sentence.</param>
    public static bool TryRead(string text, out OuterMoment moment, out string reason)
    {
        (moment, reason) = (default, "");
        if (DateTime.TryParseExact(text, WithTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            // Through the day's own rule, so that the year 1022 is refused here too.
            var fine = VietnameseDate.TryRead(VietnameseDate.Print(DateOnly.FromDateTime(at)), out var day, out reason);
            moment = new(day, TimeOnly.FromDateTime(at));
            return fine;
        }

        if (!VietnameseDate.TryRead(text, out var only, out reason))
        {
            return false;
        }

        moment = new(only, null);
        return true;
    }

    /// <summary>The instant, UTC.</summary>
    /// <param name="otherwise">The time of the day where the file names none.</param>
    public DateTime At(TimeOnly otherwise) => Clock.At(Day, Time ?? otherwise);

    /// <summary>As the national fields write it.</summary>
    public override string ToString() => Time is { } time
        ? $"{VietnameseDate.Print(Day)} {time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}"
        : VietnameseDate.Print(Day);
}
