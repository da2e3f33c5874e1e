using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>Makes proofs from the journal: a record's sealed entries, each with its way to the root of one checkpoint.</summary>
public sealed class ProofMaker(CaiCachDb db, HouseSigner signer)
{
    /// <param name="withPayload">True to hand out what was written; false when the reader may only see that it stands.</param>
    /// <param name="earlier">Note of an earlier checkpoint the proof must be consistent with; null for none.</param>
    /// <returns>Null when nothing sealed is filed under the key.</returns>
    public async Task<Proof?> Of(RecordKey record, bool withPayload, string? earlier = null, CancellationToken ct = default)
    {
        var key = record.ToString();
        var checkpoint = await db.Set<JournalCheckpoint>().OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);
        if (checkpoint is null)
        {
            return null;
        }

        var size = checkpoint.Size;
        var entries = await db.Set<JournalTouch>().Where(t => t.Key == key)
            .Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (_, e) => e)
            .Where(e => e.Position < size).OrderBy(e => e.Position).ToListAsync(ct);
        if (entries.Count == 0)
        {
            return null;
        }

        var first = earlier is null ? 0 : Checkpoint.Parse(SignedNote.Parse(earlier).Text).Size;
        var needed = entries.SelectMany(e => MerkleTree.NodesOfInclusion(e.Position!.Value, size))
            .Concat(first > 0 ? MerkleTree.NodesOfConsistency(first, size) : []);
        var nodes = await Load([.. needed.Select(n => n.Number).Distinct()], ct);
        ReadOnlyMemory<byte> Node(int level, long index) => nodes[new NodeAt(level, index).Number];

        var proved = entries.Select(e => new ProvedEntry(
            e.Header, e.Position!.Value, EntryHeader.Parse(e.Header).LeafHash(), MerkleTree.Inclusion(e.Position.Value, size, Node),
            withPayload ? e.Payload : null, withPayload ? e.Salt : null));
        var proof = Proof.Of(key, [.. proved], checkpoint.Note, (await signer.Key(ct)).Key.Public);
        return earlier is null ? proof : proof with { EarlierCheckpoint = earlier, Consistency = MerkleTree.Consistency(first, size, Node) };
    }

    /// <summary>The hashes that show that the first <paramref name="second"/> entries begin with the first <paramref name="first"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ first ≤ second.</exception>
    public async Task<IReadOnlyList<byte[]>> Consistency(long first, long second, CancellationToken ct = default)
    {
        var needed = MerkleTree.NodesOfConsistency(first, second);
        var nodes = await Load([.. needed.Select(n => n.Number).Distinct()], ct);
        return MerkleTree.Consistency(first, second, (level, index) => nodes[new NodeAt(level, index).Number]);
    }

    private async Task<Dictionary<long, byte[]>> Load(long[] numbers, CancellationToken ct)
    {
        var nodes = new Dictionary<long, byte[]>();
        foreach (var some in numbers.Chunk(2000))
        {
            foreach (var node in await db.Set<JournalNode>().Where(n => some.Contains(n.Number)).ToListAsync(ct))
            {
                nodes[node.Number] = node.Hash;
            }
        }

        return nodes;
    }
}
