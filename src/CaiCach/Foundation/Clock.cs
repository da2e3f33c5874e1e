namespace CaiCach.Foundation;

/// <summary>
/// The one source of time. Instants are UTC; days are Vietnamese calendar days. A demo house runs on a business
/// clock that lies behind real time by a fixed offset; sessions and certificates ask <see cref="RealNow"/>.
/// </summary>
public sealed class Clock(TimeProvider time)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private DateTime? _set;

    /// <summary>What is added to real time to get business time; zero outside a demo house.</summary>
    public TimeSpan Offset { get; set; }

    /// <summary>The business instant, cut to milliseconds: finer ticks would not come back from both databases.</summary>
    public DateTime Now => Cut(_set ?? time.GetUtcNow().UtcDateTime + Offset);

    /// <summary>The instant of the world outside, for sessions, certificates and identifiers.</summary>
    public DateTime RealNow => Cut(time.GetUtcNow().UtcDateTime);

    /// <summary>Today in Việt Nam, on the business clock.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>Stops the business clock at an instant, for the making of a demo house; null lets it run again.</summary>
    public void Set(DateTime? instant) => _set = instant;

    /// <summary>The Vietnamese calendar day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>Vietnamese wall time of a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Vietnam);

    /// <summary>The UTC instant of a Vietnamese wall time.</summary>
    public static DateTime At(DateOnly day, TimeOnly time) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time, DateTimeKind.Unspecified), Vietnam);

    /// <summary>The first instant of a Vietnamese day.</summary>
    public static DateTime StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    private static DateTime Cut(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
}
