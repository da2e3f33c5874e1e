using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>What another system tells of a dossier.</summary>
public enum OuterFact { Submitted, Received, Promised, State, Settled, Returned, Ended }

/// <summary>
/// A dossier as the provincial system tells it, and when the house learned each fact. A dossier that was settled in time
/// and told late is late by synchronisation; only the two times side by side can say so.
/// </summary>
public sealed class OuterDossier : IRecord, IOfUnit
{
    public const string KindName = "outer-dossier";

    private readonly List<OuterNews> _news = [];

    public required string Number { get; init; }

    /// <summary>The unit that received it.</summary>
    public required string Unit { get; init; }

    /// <summary>As that system last said.</summary>
    public DossierState State { get; private set; }

    /// <summary>The unit that settles it, in the words of that system; null when it does not say.</summary>
    public string? Agency { get; private set; }

    /// <summary>In the order in which the house learned it. Loaded only by those who ask.</summary>
    public IReadOnlyList<OuterNews> News => _news;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    /// <summary>Keeps what is new in a row.</summary>
    /// <param name="file">Digest of the file.</param>
    /// <param name="now">When the house learns it.</param>
    /// <returns>False when the row says nothing new.</returns>
    public bool Hear(SyncRow row, string file, DateTime now)
    {
        var before = _news.Count;
        if (State != row.State)
        {
            State = row.State;
            Note(OuterFact.State, null, (int)row.State);
        }

        Agency = row.Agency ?? Agency;
        foreach (var (fact, at) in Facts(row))
        {
            if (at is { } instant && _news.FindLast(n => n.Fact == fact)?.HappenedAt != instant)
            {
                Note(fact, instant, null);
            }
        }

        return _news.Count > before;

        void Note(OuterFact fact, DateTime? at, int? state) => _news.Add(new(Number, _news.Count + 1, fact, at, state, now, file));
    }

    private static IEnumerable<(OuterFact Fact, DateTime? At)> Facts(SyncRow row) =>
    [
        (OuterFact.Submitted, row.Submitted?.At(TimeOnly.MinValue)), (OuterFact.Received, row.ReceivedAt), (OuterFact.Promised, row.Due?.At(TimeOnly.MinValue)),
        (OuterFact.Settled, row.SettledAt), (OuterFact.Returned, row.ReturnedAt), (OuterFact.Ended, row.EndedAt),
    ];
}

/// <summary>One fact as the other system told it.</summary>
public sealed class OuterNews : IPart
{
    private OuterNews()
    {
    }

    internal OuterNews(string dossier, int number, OuterFact fact, DateTime? happenedAt, int? state, DateTime learntAt, string file) =>
        (Dossier, Number, Fact, HappenedAt, State, LearntAt, File) = (dossier, number, fact, happenedAt, state, learntAt, file);

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public OuterFact Fact { get; private init; }

    /// <summary>When it happened, as that system says; for a promise the day or hour promised. Null for a state, whose time the exchange does not carry.</summary>
    public DateTime? HappenedAt { get; private init; }

    /// <summary>The national number of the state; null for the other facts.</summary>
    public int? State { get; private init; }

    /// <summary>When this house read it.</summary>
    public DateTime LearntAt { get; private init; }

    /// <summary>Digest of the file that told it, lower-case hex.</summary>
    public string File { get; private init; } = "";
    public RecordKey Owner => OuterDossier.KeyOf(Dossier);
}

internal sealed class OuterDossierTable : IEntityTypeConfiguration<OuterDossier>, IEntityTypeConfiguration<OuterNews>
{
    public void Configure(EntityTypeBuilder<OuterDossier> table)
    {
        table.ToTable("dossiers_outer");
        table.HasKey(d => d.Number);
        table.Property(d => d.Number).HasMaxLength(DossierTable.MaxNumber);
        table.Property(d => d.Unit).HasMaxLength(DossierTable.MaxUnit);
        table.Property(d => d.Agency).HasMaxLength(200);
        table.HasMany(d => d.News).WithOne().HasForeignKey(n => n.Dossier);
    }

    public void Configure(EntityTypeBuilder<OuterNews> table)
    {
        table.ToTable("dossiers_outer_news");
        table.HasKey(n => new { n.Dossier, n.Number });
        table.Property(n => n.Dossier).HasMaxLength(DossierTable.MaxNumber);
        table.Property(n => n.File).HasMaxLength(64);
        table.HasIndex(n => new { n.Fact, n.HappenedAt });
    }
}
