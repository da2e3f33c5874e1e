using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>
/// A record: journalled, replayed, compared with its last payload. Every table is exactly one of
/// <see cref="IRecord"/>, <see cref="IPart"/>, <see cref="IDerived"/>, <see cref="IWorking"/>.
/// </summary>
public interface IRecord
{
    RecordKey Key { get; }

    /// <summary>The journal entry that last wrote the record; also the concurrency check.</summary>
    Guid LastAct { get; set; }
}

/// <summary>A row that belongs to a record and is journalled with it (a supplement of a dossier, a line of a plan).</summary>
public interface IPart
{
    /// <summary>The record the row is a part of; its root must be loaded for change with it.</summary>
    RecordKey Owner { get; }
}

/// <summary>Rebuilt from records by one command: search words, rollups. Never a source of truth.</summary>
public interface IDerived;

/// <summary>Neither journalled nor rebuilt: sessions, drafts, outbox, cursors, leases. Saved with <c>SaveWork</c>.</summary>
public interface IWorking;

/// <summary>Loading for change.</summary>
public static class Change
{
    /// <summary>Queries do not track unless they say so.</summary>
    public static IQueryable<T> ForChange<T>(this IQueryable<T> records) where T : class, IRecord => records.AsTracking();
}
