using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Calendar;

/// <summary>The catalogue that comes with the product, <c>data/holidays.json</c>: 2020 to 2026, each date with its source.</summary>
public static class HolidayFile
{
    private const string Resource = "data/holidays.json";

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<DayOff> Read()
    {
        using var file = typeof(HolidayFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return [.. JsonSerializer.Deserialize<List<Line>>(file, Reading)!.Select(l => new DayOff
        {
            Date = l.Date, Kind = l.Kind, Name = l.Name, Source = l.Source, Confidence = l.Confidence,
        })];
    }

    /// <summary>The calendar of the file, for arithmetic without a house.</summary>
    public static WorkingCalendar Calendar() => WorkingCalendar.Of(Read().Select(d => d.Special));

    private sealed record Line(
        DateOnly Date, [property: JsonPropertyName("name_vi")] string Name, DayKind Kind, string Source, Confidence Confidence);
}
