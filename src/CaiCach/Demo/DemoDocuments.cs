using System.Text.Json;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Demo;

/// <summary>
/// The fifty documents that the half-year report names, at their dates, with what is odd about them as remarks. Nothing
/// is invented here; documents that prove demo tasks are issued by those who need them.
/// </summary>
public sealed class DemoDocuments : IDemoPart
{
    private static readonly DateOnly BooksOpen = new(2021, 12, 13);
    private static readonly IReadOnlyList<Cited> All = Load();

    /// <summary>The key of a document of the report: <c>D02</c> is plan 191/KH-UBND.</summary>
    /// <exception cref="InvalidOperationException">The report has no such document.</exception>
    public static RecordKey KeyOf(string id) => new(Document.KindName, All.Single(d => d.Id == id).RecordId);

    /// <summary>The records clerk of the district, who reaches every register.</summary>
    public static Officer Clerk { get; } = OfficerOf("noivu", "tth.quang-dien.noi-vu");

    /// <summary>A demo account, as far as acts need it.</summary>
    internal static Officer OfficerOf(string account, string unit) =>
        new(account, account, unit, unit, null, Scope.All, new HashSet<Permission>());

    public IEnumerable<DemoAct> Acts(DemoPlan plan) => All.Select((document, place) => new DemoAct(
        Clock.At(document.EnteredOn, new TimeOnly(8, 15).AddMinutes(place % 60)),
        (services, ct) => Enter(services, document, ct)));

    private static async Task Enter(IServiceProvider services, Cited document, CancellationToken ct)
    {
        if (document.Direction == Direction.Incoming)
        {
            await services.GetRequiredService<RegisterIncoming>().Run(
                new(DemoPlan.Unit, document.Facts, document.EnteredOn, document.RecordId), Clerk, ct);
        }
        else
        {
            await services.GetRequiredService<RegisterExisting>().Run(
                new(DemoPlan.Unit, document.Direction, document.Facts, Id: document.RecordId), Clerk, ct);
        }
    }

    private static List<Cited> Load()
    {
        using var stream = typeof(DemoDocuments).Assembly.GetManifestResourceStream("data/seed-documents.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(Read)];
    }

    private static Cited Read(JsonElement one)
    {
        var (id, issuer) = (one.GetProperty("id").GetString()!, one.GetProperty("issuer").GetString()!);
        DateOnly? day = one.GetProperty("date").GetString() is { } text ? DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
        var direction = issuer switch
        {
            "UBND huyện Quảng Điền" => Direction.Outgoing,
            "Sở Nội vụ tỉnh Thừa Thiên Huế" => Direction.Incoming,
            _ => Direction.Reference,
        };
        var facts = new DocumentFacts(
            RegisteredType.Read(one.GetProperty("type").GetString())!.Code, one.GetProperty("full_symbol").GetString(),
            issuer == "(national standard)" ? "Tiêu chuẩn quốc gia" : issuer, day, Subject(one.GetProperty("subject_vi").GetString()!))
        {
            IsNormative = one.GetProperty("is_vbqppl").GetBoolean(),
            IssuerUnit = direction switch
            {
                Direction.Outgoing => DemoPlan.Unit,
                Direction.Incoming => "tth.so-noi-vu",
                _ => issuer == "UBND tỉnh Thừa Thiên Huế" ? "tth" : null,
            },
            Remarks = DemoRemarks.Of([.. one.GetProperty("flags").EnumerateArray().Select(f => f.GetString()!)]),
        };
        return new(id, direction, facts, EnteredOn(id, direction, day));
    }

    /// <summary>What was there before the books opened is entered then; what bears no date, when it was needed.</summary>
    private static DateOnly EnteredOn(string id, Direction direction, DateOnly? day) => (id, direction, day) switch
    {
        ("D26", _, _) => new(2022, 6, 8),
        (_, Direction.Outgoing, null) => new(2022, 1, 10),
        (_, Direction.Incoming, { } written) => written.AddDays(1),
        (_, _, { } written) when written > BooksOpen => written,
        _ => BooksOpen,
    };

    /// <summary>The title without the English note on where it was taken from.</summary>
    private static string Subject(string text)
    {
        var note = text.LastIndexOf(" (", StringComparison.Ordinal);
        return note > 0 && text[note..].Contains("seed", StringComparison.Ordinal) ? text[..note] : text;
    }

    private sealed record Cited(string Id, Direction Direction, DocumentFacts Facts, DateOnly EnteredOn)
    {
        public string RecordId { get; } = Register.NumberedId(DemoPlan.Unit, Facts)
            ?? $"{DemoPlan.Unit}.{RegisteredType.Of(Facts.Type).Slug}-{Id.ToLowerInvariant()}";
    }
}
