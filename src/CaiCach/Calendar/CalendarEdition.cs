using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Calendar;

/// <summary>
/// The whole calendar as one act left it. Every act that changes the calendar adds one; none changes one. A record that
/// promised a day keeps the number, so the promise can be explained when the calendar has long moved on.
/// </summary>
public sealed class CalendarEdition : IRecord
{
    public const string KindName = "calendar-edition";

    /// <summary>Acts that add an edition hold this lock, so that numbers have no gaps.</summary>
    public const string Lock = "calendar";

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The number as text.</summary>
    public string Id { get; private init; } = "";

    /// <summary>1 for the first; 0 is the calendar before anything was entered and has no row.</summary>
    public int Number { get; private init; }

    /// <summary>The special days as JSON, by date.</summary>
    public string Days { get; private init; } = "";

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public WorkingCalendar Calendar() => WorkingCalendar.Of(JsonSerializer.Deserialize<List<SpecialDay>>(Days, Json)!);

    internal static CalendarEdition Of(int number, IEnumerable<SpecialDay> days) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture), Number = number,
        Days = JsonSerializer.Serialize(days.OrderBy(d => d.Date), Json),
    };
}

internal static class CalendarEditions
{
    /// <summary>Adds the edition that holds what the act is about to write; to be committed with it, under <see cref="CalendarEdition.Lock"/>.</summary>
    public static async Task AddEdition(this CaiCachDb db, CancellationToken ct)
    {
        await db.Set<DayOff>().AsTracking().LoadAsync(ct);
        var last = await db.Set<CalendarEdition>().MaxAsync(e => (int?)e.Number, ct) ?? 0;
        db.Add(CalendarEdition.Of(last + 1, db.Set<DayOff>().Local.Where(d => d.WithdrawnOn is null).Select(d => d.Special)));
    }
}

internal sealed class CalendarEditionTable : IEntityTypeConfiguration<CalendarEdition>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> table)
    {
        table.ToTable("calendar_edition");
        table.HasKey(e => e.Id);
        table.Property(e => e.Id).HasMaxLength(10);
        table.HasIndex(e => e.Number).IsUnique();
    }
}
