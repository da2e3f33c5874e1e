using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures;

/// <summary>
/// An administrative procedure (thủ tục hành chính) under its national code. What it asks and how long it may take
/// changes by decision, so that stands in dated versions; a dossier keeps the version it was received under.
/// </summary>
public sealed class Procedure : IRecord
{
    public const string KindName = "procedure";

    private readonly List<ProcedureVersion> _versions = [];

    /// <summary>National code such as <c>1.012796</c>.</summary>
    public required string Code { get; init; }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<ProcedureVersion> Versions => _versions;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Code);

    public static RecordKey KeyOf(string code) => new(KindName, code);

    /// <summary>The version in force on a day; null when there is none.</summary>
    public ProcedureVersion? On(DateOnly day) => _versions.Find(v => v.From <= day && (v.Until is not { } until || day < until));

    /// <summary>The newest version, for lists and names.</summary>
    public ProcedureVersion? Newest => _versions.MaxBy(v => v.Number);

    /// <summary>Adds a version; the one before ends where it begins.</summary>
    public ProcedureVersion Publish(ProcedureText text, DateOnly from)
    {
        WhyNot(text, from).Enforce();
        Newest?.EndBefore(from);
        var version = new ProcedureVersion(Code, _versions.Count + 1, from, text);
        _versions.Add(version);
        return version;
    }

    /// <summary>Null when a version may begin on the day.</summary>
    public Refusal? WhyNot(ProcedureText text, DateOnly from) =>
        text.LimitDays < 1 ? new("procedure.limit", "Thời hạn giải quyết ít nhất là 1 ngày làm việc.", nameof(ProcedureText.LimitDays))
        : Newest is { } newest && newest.From >= from
            ? new("procedure.later", $"Đã có bản áp dụng từ {VietnameseDate.Print(newest.From)}, bản mới phải áp dụng muộn hơn.", "From")
            : null;
}

/// <summary>What a version says.</summary>
/// <param name="Field">Lĩnh vực, as the catalogue names it.</param>
/// <param name="LimitDays">Working days allowed for settling.</param>
/// <param name="AtProvince">True when that level receives it, as the next two.</param>
/// <param name="Assumed">True when nobody has read the decision in force then: shown as assumed wherever it is used.</param>
/// <param name="Source">Where the text was read.</param>
public sealed record ProcedureText(
    string Name, string Field, int LimitDays, bool AtProvince, bool AtDistrict, bool AtCommune, bool Assumed, string Source);

/// <summary>A procedure as it stood between two days.</summary>
public sealed class ProcedureVersion : IPart
{
    private ProcedureVersion()
    {
    }

    internal ProcedureVersion(string procedure, int number, DateOnly from, ProcedureText text)
    {
        (Procedure, Number, From) = (procedure, number, from);
        (Name, Field, LimitDays, Source) = (text.Name, text.Field, text.LimitDays, text.Source);
        (AtProvince, AtDistrict, AtCommune, Assumed) = (text.AtProvince, text.AtDistrict, text.AtCommune, text.Assumed);
    }

    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; private init; } = "";

    /// <summary>Counts from 1.</summary>
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public string Field { get; private init; } = "";

    /// <summary>Working days allowed for settling.</summary>
    public int LimitDays { get; private init; }
    public bool AtProvince { get; private init; }
    public bool AtDistrict { get; private init; }
    public bool AtCommune { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The first day it no longer holds; null while it holds.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True when level and limit of the time were not read in the decision of the time.</summary>
    public bool Assumed { get; private init; }
    public string Source { get; private init; } = "";

    public RecordKey Owner => Procedures.Procedure.KeyOf(Procedure);

    /// <summary>“Cấp huyện, cấp xã”.</summary>
    public string Levels
    {
        get
        {
            var levels = string.Join(", ", new[] { AtProvince ? "cấp tỉnh" : null, AtDistrict ? "cấp huyện" : null, AtCommune ? "cấp xã" : null }
                .Where(level => level is not null));
            return levels == "" ? "" : char.ToUpperInvariant(levels[0]) + levels[1..];
        }
    }

    internal void EndBefore(DateOnly next) => Until = next;
}
