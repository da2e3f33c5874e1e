using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Units.Catalogue;

/// <summary>The files of units that come with the product, as they are written.</summary>
internal static class UnitFiles
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Province, districts and communes with the codes of 1 July 2022.</summary>
    public static ProvinceFile Of2022() => Read<ProvinceFile>("data/units-tth-2022.json");

    /// <summary>The communes of 1 July 2025 and what each was made of.</summary>
    public static CityFile Of2025() => Read<CityFile>("data/units-hue-2025.json");

    /// <summary>Offices, departments and centres of the district and the province.</summary>
    public static OfficeFile Offices() => Read<OfficeFile>("data/units-quang-dien-offices.json");

    private static T Read<T>(string resource)
    {
        using var file = typeof(UnitFiles).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(file, Reading) ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}

internal sealed record ProvinceFile(DateOnly AsOf, Area Province)
{
    public IEnumerable<Area> Communes => Province.Districts!.SelectMany(d => d.Communes!);
}

/// <summary>An area of any tier.</summary>
/// <param name="Name">“Xã Quảng Thọ”, with its type.</param>
internal sealed record Area(string Id, string Code, string Name, string Type, IReadOnlyList<Area>? Districts = null, IReadOnlyList<Area>? Communes = null);

/// <param name="Resolution">The text that made the communes.</param>
internal sealed record CityFile(DateOnly AsOf, Area City, string Resolution, IReadOnlyList<NewCommune> Units);

internal sealed record NewCommune(string Id, string Code, string Name, string Type, IReadOnlyList<OldCommune> MergedFrom);

/// <param name="Name2022">Its name on 1 July 2022; null when no unit of then bears the code.</param>
internal sealed record OldCommune(string Code, SuccessionPart Part, [property: JsonPropertyName("name_2022")] string? Name2022);

internal sealed record OfficeFile(IReadOnlyList<OfficeLine> Offices);

/// <param name="Id">The parent's id, a dot, and its own word.</param>
internal sealed record OfficeLine(string Id, string Name, string ShortName, UnitKind Kind, bool Assumed);
