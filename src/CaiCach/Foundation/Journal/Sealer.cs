using System.Data.Common;
using System.Text;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Foundation.Journal;

/// <summary>How far the journal is sealed; for footers and checks.</summary>
public sealed class SealedState
{
    /// <summary>Number of sealed entries; null before the first seal of this process.</summary>
    public long? Size { get; internal set; }

    /// <summary>When the last checkpoint was signed, real time, UTC.</summary>
    public DateTime? At { get; internal set; }
}

/// <summary>
/// Gives committed entries their positions, appends them to the tree and signs a checkpoint, all in one transaction.
/// One sealer works at a time. A record's entries keep the record's own order, whatever the clocks of two nodes say:
/// an entry never stands before the entry it replaced.
/// </summary>
public sealed class Sealer(CaiCachDb db, WriteGate gate, HouseSigner signer, Clock clock, SealedState state)
{
    /// <summary>Large, since each batch sorts all that waits, and that may be a whole import.</summary>
    private const int Batch = 5000;

    /// <summary>Seals everything that is committed. Gives the number of sealed entries.</summary>
    public async Task<long> Seal(CancellationToken ct = default)
    {
        while (true)
        {
            var (size, more) = await SealBatch(ct);
            if (!more)
            {
                return size;
            }
        }
    }

    /// <summary>True when something waits to be sealed.</summary>
    public Task<bool> Waits(CancellationToken ct = default) => db.Set<JournalEntry>().AnyAsync(e => e.Position == null, ct);

    private async Task<(long Size, bool More)> SealBatch(CancellationToken ct)
    {
        using var held = await gate.Enter(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db is PostgresDb)
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtextextended('journal.seal', 0))", ct);
        }

        var last = await db.Set<JournalCheckpoint>().OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);
        var size = last?.Size ?? 0;
        (state.Size, state.At) = (size, last?.At);
        var waiting = await db.Set<JournalEntry>().Where(e => e.Position == null).OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.Header }).Take(Batch).ToListAsync(ct);
        var order = await InOrder(waiting.ToDictionary(e => e.Id, e => e.Header), ct);
        if (order.Count == 0)
        {
            return (size, false);
        }

        var appender = new MerkleAppender(size, await Edge(size, ct));
        var nodes = appender.Append(order.Select(e => MerkleTree.LeafHash(Encoding.UTF8.GetBytes(e.Header))));
        var now = clock.RealNow;
        var note = (await signer.Key(ct)).SignCheckpoint(appender.Size, appender.Root, now);
        await Write(order, size, nodes, new() { Size = appender.Size, At = now, Note = note }, ct);
        await transaction.CommitAsync(ct);
        (state.Size, state.At) = (appender.Size, now);
        return (appender.Size, waiting.Count == Batch);
    }

    /// <summary>Entries whose predecessor is not at hand wait.</summary>
    private async Task<List<(Guid Id, string Header)>> InOrder(Dictionary<Guid, string> waiting, CancellationToken ct)
    {
        var replaced = waiting.ToDictionary(e => e.Key, e => EntryHeader.Parse(e.Value).Replaced);
        var elsewhere = replaced.Values.SelectMany(r => r).Where(r => !waiting.ContainsKey(r)).Distinct().ToArray();
        var unsealed = new HashSet<Guid>();
        foreach (var some in elsewhere.Chunk(500))
        {
            unsealed.UnionWith(await db.Set<JournalEntry>().Where(e => some.Contains(e.Id) && e.Position == null).Select(e => e.Id).ToListAsync(ct));
        }

        return [.. JournalOrder.Of(replaced, unsealed.Contains).Select(id => (id, waiting[id]))];
    }

    private async Task<List<ReadOnlyMemory<byte>>> Edge(long size, CancellationToken ct)
    {
        var numbers = MerkleTree.NodesOfRoot(size).Select(n => n.Number).ToArray();
        var hashes = await db.Set<JournalNode>().Where(n => numbers.Contains(n.Number)).ToDictionaryAsync(n => n.Number, n => n.Hash, ct);
        return [.. numbers.Select(n => (ReadOnlyMemory<byte>)hashes[n])];
    }

    private async Task Write(
        List<(Guid Id, string Header)> order, long size, IReadOnlyList<TreeNode> nodes,
        JournalCheckpoint checkpoint, CancellationToken ct)
    {
        var raw = new RawBatch(db);
        raw.Add("UPDATE journal_entry SET position = @a WHERE id = @b", order.Select((e, i) => new object[] { size + i, e.Id }));
        raw.Add("INSERT INTO journal_node (number, hash) VALUES (@a, @b)", nodes.Select(n => new object[] { n.At.Number, n.Hash }));
        await raw.Run(ct);
        db.Add(checkpoint);
        await db.SaveInsideAct(ct);
    }
}
