using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;

namespace CaiCach.Demo;

/// <summary>The procedures of the demo house, with limits that are assumed for 2022.</summary>
internal sealed class DemoProcedures : IDemoPart
{
    private const string Resource = "data/procedures-demo.json";
    private static readonly DateOnly From = new(2021, 12, 1);

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true,
    };

    public async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        var publish = services.GetRequiredService<PublishVersion>();
        foreach (var line in Read())
        {
            await publish.Run(line.Code, line.Text, From, Actor.House, ct: ct);
        }
    }

    public IEnumerable<DemoAct> Acts(DemoPlan plan) => [];

    /// <summary>The versions as the house holds them, by code, for parts that make dossiers under them.</summary>
    public static IReadOnlyDictionary<string, ProcedureVersion> Versions() =>
        Read().ToDictionary(l => l.Code, l => new Procedure { Code = l.Code }.Publish(l.Text, From), StringComparer.Ordinal);

    private static List<Line> Read()
    {
        using var file = typeof(DemoProcedures).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<Catalogue>(file, Reading)!.Procedures;
    }

    private sealed record Catalogue(List<Line> Procedures);

    private sealed record Line(string Code, string Name, string Field, string[] Levels, int WorkingDays, string Page)
    {
        [JsonIgnore]
        public ProcedureText Text => new()
        {
            Name = Name, Field = Field, Source = Page, Assumed = true, Limits = [new(null, null, new(WorkingDays, LimitUnit.WorkingDays))],
            Levels = (Levels.Contains("province") ? ProcedureLevels.Province : 0) | (Levels.Contains("district") ? ProcedureLevels.District : 0)
                | (Levels.Contains("commune") ? ProcedureLevels.Commune : 0),
        };
    }
}
