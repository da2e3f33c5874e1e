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
    private readonly List<Announcement> _announcements = [];

    /// <summary>National code such as <c>1.012796</c>.</summary>
    public required string Code { get; init; }

    /// <summary>In order of their numbers, which is the order of their days.</summary>
    public IReadOnlyList<ProcedureVersion> Versions => _versions;

    /// <summary>The decisions that announced, changed or ended it, in the order in which they were entered.</summary>
    public IReadOnlyList<Announcement> Announcements => _announcements;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Code);

    public static RecordKey KeyOf(string code) => new(KindName, code);

    /// <summary>The version in force on a day; null when there is none.</summary>
    public ProcedureVersion? On(DateOnly day) => _versions.Find(v => v.HoldsOn(day));

    /// <summary>The newest version, for lists and names.</summary>
    public ProcedureVersion? Newest => _versions.MaxBy(v => v.Number);

    /// <summary>Adds a version; the one before ends where it begins.</summary>
    public ProcedureVersion Publish(ProcedureText text, DateOnly from)
    {
        WhyNot(text, from).Enforce();
        if (Newest is { } before && before.HoldsOn(from))
        {
            before.EndBefore(from);
        }

        var version = new ProcedureVersion(Code, _versions.Count + 1, from, text);
        _versions.Add(version);
        return version;
    }

    /// <summary>Null when a version may begin on the day.</summary>
    public Refusal? WhyNot(ProcedureText text, DateOnly from) => TextRules.WhyNot(text) ?? WhyNotFrom(from);

    /// <summary>Announces by decision a version that is new or changed.</summary>
    public void Announce(ProcedureText text, AnnouncementFacts facts)
    {
        AnnouncementRules.WhyNot(this, facts, AnnouncementKind.New).Enforce();
        var kind = Newest is null ? AnnouncementKind.New : AnnouncementKind.Amended;
        var version = Publish(text with { Decision = facts.Decision }, facts.From);
        _announcements.Add(new(Code, _announcements.Count + 1, kind, facts, version.Number));
    }

    /// <summary>Null when it may end on the day.</summary>
    public Refusal? WhyNotRepeal(DateOnly from) =>
        Newest is not { } newest ? new("procedure.no-version", "Thủ tục này chưa có bản nào để bãi bỏ.")
        : newest.Until is { } ended ? new("procedure.repealed", $"Thủ tục này đã bãi bỏ từ {VietnameseDate.Print(ended)}.")
        : from <= newest.From ? new("procedure.repeal-before-begin", $"Bản hiện có áp dụng từ {VietnameseDate.Print(newest.From)}, ngày bãi bỏ phải sau ngày đó.", "From")
        : null;

    /// <summary>Ends it by decision from a day on.</summary>
    public void Repeal(AnnouncementFacts facts)
    {
        (AnnouncementRules.WhyNot(this, facts, AnnouncementKind.Repealed) ?? WhyNotRepeal(facts.From)).Enforce();
        Newest!.EndBefore(facts.From);
        _announcements.Add(new(Code, _announcements.Count + 1, AnnouncementKind.Repealed, facts, version: null));
    }

    /// <summary>Records that a decision was made public (bấm công khai).</summary>
    public void MakePublic(int announcement, DateTime at)
    {
        var found = _announcements.Find(a => a.Number == announcement)
            ?? throw new RefusedException(new("procedure.no-announcement", "Không có quyết định công bố này."));
        found.WhyNotPublic(at).Enforce();
        found.MakePublic(at);
    }

    private Refusal? WhyNotFrom(DateOnly from) =>
        Newest is not { } newest ? null
        : newest.From >= from ? new("procedure.later", $"Đã có bản áp dụng từ {VietnameseDate.Print(newest.From)}, bản mới phải áp dụng muộn hơn.", "From")
        : newest.Until is { } ended && from < ended
            ? new("procedure.ends-later", $"Bản hiện có còn áp dụng đến trước {VietnameseDate.Print(ended)}, bản mới chỉ bắt đầu từ ngày đó.", "From")
        : null;
}
