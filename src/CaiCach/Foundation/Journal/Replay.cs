using System.Text.Json;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// Rebuilds the house as it was known at a position of the journal: every record table from the payloads alone, the
/// journal up to there, and the derived tables. Working tables (sessions, secrets, outbox) stay empty.
/// </summary>
public sealed class Replay(CaiCachDb source, Sockets sockets)
{
    /// <param name="until">Last position that is replayed; null for all sealed entries.</param>
    /// <param name="target">Path of a SQLite file that does not exist, or a PostgreSQL connection to an empty database.</param>
    /// <returns>Number of entries replayed.</returns>
    /// <exception cref="HouseException">The target exists, or a payload was forgotten without a later record.</exception>
    public async Task<long> Run(long? until, string target, CancellationToken ct = default)
    {
        await using var db = await Databases.New(target, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var writer = new RowWriter(db);
        var limit = until is { } last ? last + 1 : long.MaxValue;
        var sealedSize = await source.Set<JournalCheckpoint>().Where(c => c.Size <= limit).MaxAsync(c => (long?)c.Size, ct) ?? 0;
        long count = 0;
        await foreach (var entry in source.Set<JournalEntry>().Where(e => e.Position != null && e.Position < limit).OrderBy(e => e.Position).AsAsyncEnumerable().WithCancellation(ct))
        {
            await Apply(writer, entry, ct);

            // What no checkpoint covers yet at that point was unsealed then, and is unsealed in the rebuilt house.
            await writer.Insert(entry.Position < sealedSize ? entry : entry.WithoutPosition(), ct);
            count++;
        }

        await Copy(writer, source.Set<JournalTouch>().Join(source.Set<JournalEntry>().Where(e => e.Position < limit), t => t.Entry, e => e.Id, (t, _) => t), ct);
        var nodes = MerkleTree.NodesOf(sealedSize);
        await Copy(writer, source.Set<JournalNode>().Where(n => n.Number < nodes).OrderBy(n => n.Number), ct);
        await Copy(writer, source.Set<JournalCheckpoint>().Where(c => c.Size <= sealedSize).OrderBy(c => c.Size), ct);
        await Derived.Rebuild(db, sockets, ct);
        await Schema.Guard(db, ct);
        await transaction.CommitAsync(ct);
        return count;
    }

    /// <summary>Records before their parts, deletions last, so that a part never stands without its record.</summary>
    private static async Task Apply(RowWriter writer, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Payload is null)
        {
            return;
        }

        using var payload = JsonDocument.Parse(entry.Payload);
        var rows = payload.RootElement.GetProperty("rows").EnumerateArray().Select(r => (
            Table: r.GetProperty("table").GetString()!, Op: r.GetProperty("op").GetString()!,
            Values: r.GetProperty(r.GetProperty("op").ValueEquals("delete") ? "old" : "new")));
        foreach (var row in rows.OrderBy(r => r.Op == "delete").ThenBy(r => !typeof(IRecord).IsAssignableFrom(writer.Table(r.Table).ClrType)))
        {
            await writer.Apply(row.Table, row.Op, row.Values, ct);
        }
    }

    private static async Task Copy<T>(RowWriter writer, IQueryable<T> rows, CancellationToken ct) where T : class
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            await writer.Insert(row, ct);
        }
    }
}
