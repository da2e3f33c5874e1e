using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Calendar;

namespace CaiCach.Procedures.Shipping;

/// <summary>
/// The catalogue that comes with the product, <c>data/procedures.json</c>: the procedures of a commune under the rules since
/// 01/07/2025, each with its source. What a source does not print is not in the file, and is unknown in the house.
/// </summary>
public static class CatalogueFile
{
    private const string Resource = "data/procedures.json";

    private static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The codes and texts, and the day from which the file says they hold.</summary>
    public static (DateOnly From, IReadOnlyList<(string Code, ProcedureText Text)> Procedures) Read()
    {
        using var file = typeof(CatalogueFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        var catalogue = JsonSerializer.Deserialize<Catalogue>(file, Reading)!;
        return (catalogue.From, [.. catalogue.Procedures.Select(l => (l.Code, l.Text))]);
    }

    private sealed record Catalogue(DateOnly From, List<Line> Procedures);

    private sealed record LimitLine(Channel? Channel = null, int? Amount = null, LimitUnit? Unit = null, string? Note = null);

    private sealed record FeeLine(Channel? Channel = null, long? Amount = null, string? Text = null);

    private sealed record PaperLine(string Name, PaperUse Use = PaperUse.HandIn, int? Originals = null, int? Copies = null, string? Form = null);

    private sealed record Line(
        string Code, string Name, string Field, List<ProcedureLevels> Levels, string Source, string? Decision = null, List<Channel>? Channels = null,
        List<LimitLine>? Limits = null, List<FeeLine>? Fees = null, List<PaperLine>? Components = null, List<string>? Results = null,
        List<string>? LegalBases = null, string? Agency = null, string? OnlineNote = null)
    {
        [JsonIgnore]
        public ProcedureText Text => new()
        {
            Name = Name, Field = Field, Source = Source, Decision = Decision, Channels = Channels, Results = Results, CompetentAgency = Agency,
            Levels = Levels.Aggregate(ProcedureLevels.None, (all, level) => all | level), OnlineNote = OnlineNote,
            Limits = Limits?.ConvertAll(l => new ProcedureLimit(l.Channel, null, l is { Amount: { } amount, Unit: { } unit } ? new(amount, unit) : null, l.Note)) ?? [],
            Fees = Fees?.ConvertAll(f => new ProcedureFee(f.Channel, null, f.Amount, f.Text, f.Amount == 0 ? FeeMode.Free : null)),
            Components = Components?.ConvertAll(c => new ProcedureComponent(c.Name, null, c.Originals, c.Copies, c.Form) { Use = c.Use }),
            LegalBases = LegalBases?.ConvertAll(number => new LegalBasis(number)),
        };
    }
}
