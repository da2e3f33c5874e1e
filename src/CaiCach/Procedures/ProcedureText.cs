using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Calendar;

namespace CaiCach.Procedures;

/// <summary>
/// What a version says, whole. It never changes once it is published: another decision is another version. What the
/// source does not tell is null, and null is shown as unknown.
/// </summary>
public sealed record ProcedureText
{
    private static readonly JsonSerializerOptions Stored = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public required string Name { get; init; }

    /// <summary>Lĩnh vực, as the catalogue names it.</summary>
    public required string Field { get; init; }
    public ProcedureLevels Levels { get; init; }

    /// <summary>True when nobody has read the decision in force then: shown as assumed wherever it is used.</summary>
    public bool Assumed { get; init; }

    /// <summary>Where the text was read: an address or a document.</summary>
    public required string Source { get; init; }

    /// <summary>The decision that announces it (quyết định công bố), as the source names it; null when unknown.</summary>
    public string? Decision { get; init; }

    /// <summary>Trình tự thực hiện.</summary>
    public string? Sequence { get; init; }

    /// <summary>Cách thức thực hiện: how a dossier may be sent.</summary>
    public IReadOnlyList<Channel>? Channels { get; init; }
    public IReadOnlyList<ProcedureComponent>? Components { get; init; }

    /// <summary>How many sets of papers (bộ).</summary>
    public int? Sets { get; init; }
    public IReadOnlyList<ProcedureLimit> Limits { get; init; } = [];
    public IReadOnlyList<ProcedureFee>? Fees { get; init; }

    /// <summary>Đối tượng thực hiện.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>Cơ quan có thẩm quyền quyết định.</summary>
    public string? CompetentAgency { get; init; }

    /// <summary>Cơ quan, địa chỉ tiếp nhận.</summary>
    public string? ReceivingAgency { get; init; }

    /// <summary>Cơ quan phối hợp.</summary>
    public string? CoordinatingAgencies { get; init; }
    public IReadOnlyList<string>? Results { get; init; }

    /// <summary>True when a written result is due (index 766, 4.1).</summary>
    public bool? ResultWritten { get; init; }
    public IReadOnlyList<LegalBasis>? LegalBases { get; init; }

    /// <summary>Yêu cầu, điều kiện; empty text when there is none.</summary>
    public string? Conditions { get; init; }

    /// <summary>Level 1 to 4 of the scheme before 24/06/2022.</summary>
    public int? FourLevel { get; init; }

    /// <summary>Level of the scheme since 24/06/2022.</summary>
    public OnlineLevel? OnlineLevel { get; init; }

    /// <summary>What one province says of it, where the house's own level is unknown; null when nothing was read.</summary>
    public string? OnlineNote { get; init; }
    public PausePolicy PausePolicy { get; init; }

    /// <summary>Everyday words it is looked for by; null when none were given.</summary>
    public string? Keywords { get; init; }

    internal string ToStored() => JsonSerializer.Serialize(this, Stored);

    internal static ProcedureText FromStored(string stored) => JsonSerializer.Deserialize<ProcedureText>(stored, Stored)!;
}
