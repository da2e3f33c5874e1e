using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures;

/// <summary>What a decision does to a procedure.</summary>
public enum AnnouncementKind { New, Amended, Repealed }

/// <summary>A decision as it is entered.</summary>
/// <param name="Decision">Symbol such as <c>1234/QĐ-UBND</c>.</param>
/// <param name="From">The first day of the version, or the first day without the procedure.</param>
/// <param name="Document">Key of the registered document; null when it is not in the register.</param>
/// <param name="ByMinistry">True when a ministry decided: its clocks are longer.</param>
/// <param name="BasisFrom">The latest day on which a text it rests on takes effect; null when unknown.</param>
/// <param name="AnnounceBy">The last day on which it is announced on time; null when <paramref name="BasisFrom"/> is.</param>
/// <param name="PublishBy">The last day on which it is made public on time.</param>
public sealed record AnnouncementFacts(
    string Decision, DateOnly DecidedOn, DateOnly From, RecordKey? Document, bool ByMinistry, DateOnly? BasisFrom, DateOnly? AnnounceBy, DateOnly PublishBy);

/// <summary>A decision that announces a procedure, changes it or ends it (quyết định công bố), with its two clocks of index 766.</summary>
public sealed class Announcement : IPart
{
    private Announcement()
    {
    }

    internal Announcement(string procedure, int number, AnnouncementKind kind, AnnouncementFacts facts, int? version)
    {
        (Procedure, Number, Kind, Version) = (procedure, number, kind, version);
        (Decision, DecidedOn, From, ByMinistry) = (facts.Decision, facts.DecidedOn, facts.From, facts.ByMinistry);
        (BasisFrom, AnnounceBy, PublishBy) = (facts.BasisFrom, facts.AnnounceBy, facts.PublishBy);
        Document = facts.Document?.ToString();
        PublishBefore = Clock.StartOf(facts.PublishBy.AddDays(1));
    }

    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; private init; } = "";

    /// <summary>Counts from 1.</summary>
    public int Number { get; private init; }
    public AnnouncementKind Kind { get; private init; }

    /// <summary>The version it made; null for a repeal.</summary>
    public int? Version { get; private init; }
    public string Decision { get; private init; } = "";
    public DateOnly DecidedOn { get; private init; }

    /// <summary>Key of the registered document; null when it is not in the register.</summary>
    public string? Document { get; private init; }
    public bool ByMinistry { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The latest day on which a text it rests on takes effect; null when unknown.</summary>
    public DateOnly? BasisFrom { get; private init; }

    /// <summary>The last day for the decision itself; null when no basis tells its day.</summary>
    public DateOnly? AnnounceBy { get; private init; }

    /// <summary>The last day for making it public.</summary>
    public DateOnly PublishBy { get; private init; }

    /// <summary>First instant after <see cref="PublishBy"/>: the same as an instant, which both databases can compare.</summary>
    public DateTime PublishBefore { get; private init; }

    /// <summary>When it was made public; null while it is not.</summary>
    public DateTime? PublishedAt { get; private set; }

    public RecordKey Owner => Procedures.Procedure.KeyOf(Procedure);

    /// <summary>Whether it was decided in time; null when the day of its basis is unknown.</summary>
    public bool? IsAnnouncedInTime => AnnounceBy is { } by ? DecidedOn <= by : null;

    /// <summary>Whether it was made public in time; null while its time still runs.</summary>
    public bool? IsPublicInTime(DateTime now) => PublishedAt is { } at ? at < PublishBefore : now < PublishBefore ? null : false;

    /// <summary>Null when it may be made public at the instant.</summary>
    public Refusal? WhyNotPublic(DateTime at) =>
        PublishedAt is { } done ? new("procedure.is-public", $"Quyết định {Decision} đã công khai ngày {VietnameseDate.Print(Clock.DayOf(done))}.")
        : Clock.DayOf(at) < DecidedOn ? new("procedure.public-before-decision", $"Quyết định {Decision} ký ngày {VietnameseDate.Print(DecidedOn)}, chưa thể công khai trước ngày đó.")
        : null;

    internal void MakePublic(DateTime at) => PublishedAt = at;
}

/// <summary>When a decision may be entered.</summary>
internal static class AnnouncementRules
{
    public static Refusal? WhyNot(Procedure procedure, AnnouncementFacts facts, AnnouncementKind kind) =>
        facts.Decision.Trim() == "" ? new("procedure.decision", "Chưa ghi số quyết định công bố.", nameof(facts.Decision))
        : procedure.Announcements.Any(a => a.Decision == facts.Decision && a.DecidedOn == facts.DecidedOn && (a.Kind == AnnouncementKind.Repealed) == (kind == AnnouncementKind.Repealed))
            ? new("procedure.decision-twice", $"Quyết định {facts.Decision} đã được ghi cho thủ tục này.", nameof(facts.Decision))
        : null;
}
