using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>In what a dossier here and there can differ.</summary>
public enum DifferenceKind { MissingHere, MissingThere, State, Time, Promise }

/// <summary>Whose time is not backed by a record made when it happened.</summary>
public enum WhoseClock { Here, There }

/// <summary>What a person decided about a difference.</summary>
public enum Decision
{
    /// <summary>Not decided.</summary>
    Open,

    /// <summary>What stands here is right; the other system has to mend it.</summary>
    Ours,

    /// <summary>What the file says was taken over.</summary>
    Theirs,
}

/// <summary>A file of the provincial system compared with the register at one moment (đối soát), and what was decided about each difference.</summary>
public sealed class Reconciliation : IRecord, IOfUnit
{
    public const string KindName = "reconciliation";

    private readonly List<ReconciliationRow> _rows = [];

    public required string Id { get; init; }

    /// <summary>The unit that compared.</summary>
    public required string Unit { get; init; }

    /// <summary>Digest of the file, lower-case hex; the file itself lies in the file store.</summary>
    public required string File { get; init; }
    public required string FileName { get; init; }

    /// <summary>When it was compared.</summary>
    public required DateTime At { get; init; }

    /// <summary>Account of the officer.</summary>
    public required string By { get; init; }

    /// <summary>First day of receipt in the file; dossiers here that were received outside the days of the file are not asked for. Null when the file names none.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Dossiers in the file that could be read.</summary>
    public required int InFile { get; init; }

    /// <summary>How many of them say the same as the register.</summary>
    public required int Equal { get; init; }

    /// <summary>Rows of the file that could not be read.</summary>
    public required int Unread { get; init; }

    /// <summary>The differences. Loaded only by those who ask.</summary>
    public IReadOnlyList<ReconciliationRow> Rows => _rows;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Id);

    public static RecordKey KeyOf(string id) => new(KindName, id);

    internal void Add(IEnumerable<Difference> differences) => _rows.AddRange(differences.Select((d, i) => new ReconciliationRow(Id, i + 1, d)));
}

/// <summary>One difference.</summary>
public sealed class ReconciliationRow : IPart
{
    private ReconciliationRow()
    {
    }

    internal ReconciliationRow(string reconciliation, int number, Difference difference)
    {
        (Reconciliation, Number) = (reconciliation, number);
        (Kind, Dossier, Fact, Ours, Theirs) = (difference.Kind, difference.Dossier, difference.Fact, difference.Ours, difference.Theirs);
        (OursAt, TheirsAt) = (difference.OursAt, difference.TheirsAt);
        (LateBySync, Clock, RecordedAt, Entry) = (difference.LateBySync, difference.Clock, difference.RecordedAt, difference.Entry);
    }

    public string Reconciliation { get; private init; } = "";
    public int Number { get; private init; }
    public DifferenceKind Kind { get; private init; }

    /// <summary>Code of the dossier.</summary>
    public string Dossier { get; private init; } = "";

    /// <summary>Which of its times differs; null for other kinds.</summary>
    public OuterFact? Fact { get; private init; }

    /// <summary>As it stands here, in words; null when it is not here.</summary>
    public string? Ours { get; private init; }

    /// <summary>As it stands there, in words; null when it is not there.</summary>
    public string? Theirs { get; private init; }
    public DateTime? OursAt { get; private init; }
    public DateTime? TheirsAt { get; private init; }

    /// <summary>Whose time is doubtful; null where no times are compared.</summary>
    public WhoseClock? Clock { get; private init; }

    /// <summary>True when the dossier is in time here and late there: late by synchronisation only.</summary>
    public bool LateBySync { get; private init; }

    /// <summary>When the house wrote its own fact down; null when it has none.</summary>
    public DateTime? RecordedAt { get; private init; }

    /// <summary>The journal entry that wrote it: the proof.</summary>
    public Guid? Entry { get; private init; }
    public Decision Decision { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Note { get; private set; }
    public RecordKey Owner => Reconciling.Reconciliation.KeyOf(Reconciliation);

    /// <summary>Null when it may be decided so.</summary>
    public Refusal? WhyNot(Decision decision) =>
        Decision == Decision.Theirs ? new("reconcile.taken", "Đã ghi theo tệp. Muốn đổi lại thì đính chính hồ sơ.")
        : decision != Decision.Theirs ? null
        : Kind == DifferenceKind.MissingThere ? new("reconcile.nothing-there", "Hệ thống ngoài không có hồ sơ này, nên không có gì để ghi theo.")
        : Kind == DifferenceKind.Time && Fact == OuterFact.Ended ? new("reconcile.no-date", "Mốc kết thúc không đính chính được. Mở lại hồ sơ rồi ghi lại.")
        : null;

    internal void Decide(Decision decision, string account, DateTime now, string? note)
    {
        WhyNot(decision).Enforce();
        (Decision, DecidedBy, DecidedAt, Note) = (decision, account, now, note);
    }
}

internal sealed class ReconciliationTable : IEntityTypeConfiguration<Reconciliation>, IEntityTypeConfiguration<ReconciliationRow>
{
    public const int MaxNote = 1000;

    public void Configure(EntityTypeBuilder<Reconciliation> table)
    {
        table.ToTable("dossiers_reconciliation");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasMaxLength(40);
        table.Property(r => r.Unit).HasMaxLength(DossierTable.MaxUnit);
        table.Property(r => r.File).HasMaxLength(64);
        table.Property(r => r.FileName).HasMaxLength(300);
        table.Property(r => r.By).HasMaxLength(60);
        table.HasMany(r => r.Rows).WithOne().HasForeignKey(r => r.Reconciliation);
        table.HasIndex(r => new { r.Unit, r.At });
    }

    public void Configure(EntityTypeBuilder<ReconciliationRow> table)
    {
        table.ToTable("dossiers_reconciliation_row");
        table.HasKey(r => new { r.Reconciliation, r.Number });
        table.Property(r => r.Reconciliation).HasMaxLength(40);
        table.Property(r => r.Dossier).HasMaxLength(DossierTable.MaxNumber);
        table.Property(r => r.Ours).HasMaxLength(100);
        table.Property(r => r.Theirs).HasMaxLength(100);
        table.Property(r => r.DecidedBy).HasMaxLength(60);
        table.Property(r => r.Note).HasMaxLength(MaxNote);
        table.HasIndex(r => r.Dossier);
    }
}
