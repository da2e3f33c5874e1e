using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Reports;

/// <summary>Reads the catalogues that come with the product; a name it does not know is a mistake in the file.</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Strict = Options(JsonUnmappedMemberHandling.Disallow);
    private static readonly JsonSerializerOptions Loose = Options(JsonUnmappedMemberHandling.Skip);

    /// <summary>A file of this module.</summary>
    public static T Read<T>(string name) => Read<T>(name, Strict);

    /// <summary>The part that is wanted of a file that others use, too.</summary>
    public static T ReadPart<T>(string name) => Read<T>(name, Loose);

    private static T Read<T>(string name, JsonSerializerOptions options)
    {
        using var file = typeof(DataFile).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidOperationException($"data/{name} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(file, options)!;
    }

    private static JsonSerializerOptions Options(JsonUnmappedMemberHandling unmapped) => new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = unmapped,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
