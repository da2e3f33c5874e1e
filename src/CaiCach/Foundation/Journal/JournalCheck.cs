using System.Data;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>Something that is not as it was sealed.</summary>
/// <param name="Place">Where: an entry, a node, a checkpoint, a record, a file.</param>
/// <param name="Sentence">What is wrong there.</param>
public sealed record JournalFinding(string Place, string Sentence);

/// <summary>What a check saw.</summary>
/// <param name="Entries">Entries checked, unsealed ones included.</param>
/// <param name="Size">Size of the last checkpoint.</param>
/// <param name="Rows">Rows of records compared with the journal.</param>
public sealed record JournalVerdict(long Entries, long Size, long Rows, IReadOnlyList<JournalFinding> Findings)
{
    public bool IsWhole => Findings.Count == 0;
}

/// <summary>
/// Reads the whole journal and the records and says what does not fit: entries against their headers, headers against
/// the tree, the tree against the signed checkpoints, every record row against what the journal wrote last, files
/// against their digests. One consistent snapshot; it changes nothing.
/// </summary>
public sealed class JournalCheck(CaiCachDb db, HousePublicKey key, FileStore files)
{
    /// <summary>Few enough that what one chunk needs dies young.</summary>
    private const int Chunk = 500;
    private const int MostFindings = 200;

    private readonly List<JournalFinding> _findings = [];
    private readonly LastRows _rows = new();

    public async Task<JournalVerdict> Run(CancellationToken ct = default)
    {
        await using var snapshot = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct) : null;
        var checkpoints = await Checkpoints(ct);
        var size = checkpoints.Count == 0 ? 0 : checkpoints[^1].Size;
        _rows.Learn(db.Model);

        await Sealed(size, checkpoints, ct);
        var unsealed = await Unsealed(size, ct);
        var rows = await Records(ct);
        await Files(ct);
        return new(size + unsealed, size, rows, _findings);
    }

    private void Say(string place, string sentence)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(new(place, sentence));
        }
    }

    private async Task<List<Checkpoint>> Checkpoints(CancellationToken ct)
    {
        var rows = await db.Set<JournalCheckpoint>().OrderBy(c => c.Size).ToListAsync(ct);
        var good = new List<Checkpoint>();
        foreach (var row in rows)
        {
            try
            {
                var checkpoint = Checkpoint.Open(row.Note, key);
                if (checkpoint.Size != row.Size || !checkpoint.Extensions.SequenceEqual([SigningKey.TimeLine(row.At)]))
                {
                    Say($"checkpoint {row.Size}", "Its size or time differs from the signed note.");
                }

                good.Add(checkpoint);
            }
            catch (FormatException error)
            {
                Say($"checkpoint {row.Size}", error.Message);
            }
        }

        return good;
    }

    /// <summary>Reads chunk by chunk; while one is being read, the one before it is checked.</summary>
    private async Task Sealed(long size, List<Checkpoint> checkpoints, CancellationToken ct)
    {
        var tree = new GrowingTree(new MerkleAppender(0, []), new Queue<Checkpoint>(checkpoints));
        var checking = Task.CompletedTask;
        for (long from = 0; from < size; from += Chunk)
        {
            var chunk = await Read(from, Math.Min(from + Chunk, size), ct);
            await checking;
            checking = Task.Run(() => Check(chunk, tree), ct);
        }

        await checking;
        if (await db.Set<JournalNode>().CountAsync(ct) is var count && count != MerkleTree.NodesOf(size))
        {
            Say("nodes", $"There are {count} nodes where {MerkleTree.NodesOf(size)} belong to {size} entries.");
        }
    }

    private sealed record SealedChunk(
        long From, long Until, List<JournalEntry> Entries, ILookup<Guid, string> Touches, Dictionary<long, byte[]> Nodes);

    private sealed record GrowingTree(MerkleAppender Appender, Queue<Checkpoint> Due);

    private async Task<SealedChunk> Read(long from, long until, CancellationToken ct)
    {
        var entries = db.Set<JournalEntry>().Where(e => e.Position >= from && e.Position < until);
        return new(
            from, until, await entries.OrderBy(e => e.Position).ToListAsync(ct), await Touches(entries, ct),
            await Nodes(MerkleTree.NodesOf(from), MerkleTree.NodesOf(until), ct));
    }

    private void Check(SealedChunk chunk, GrowingTree tree)
    {
        var entries = chunk.Entries;
        if (entries.Count != chunk.Until - chunk.From)
        {
            Say($"entries {chunk.From}–{chunk.Until - 1}", $"{chunk.Until - chunk.From - entries.Count} of {chunk.Until - chunk.From} entries are missing.");
        }

        var read = new EntryReading[entries.Count];
        Parallel.For(0, entries.Count, i => read[i] = EntryReading.Of(entries[i], chunk.Touches[entries[i].Id], _rows));
        for (var i = 0; i < read.Length; i++)
        {
            Take(entries[i], read[i]);
            Grow(tree.Appender, read[i].Leaf, entries[i].Position!.Value, chunk.Nodes);
            while (tree.Due.TryPeek(out var checkpoint) && checkpoint.Size == tree.Appender.Size)
            {
                if (!checkpoint.Root.Span.SequenceEqual(tree.Appender.Root))
                {
                    Say($"checkpoint {checkpoint.Size}", "The entries before it do not give the root that was signed.");
                }

                tree.Due.Dequeue();
            }
        }
    }

    private void Take(JournalEntry entry, EntryReading read)
    {
        foreach (var problem in read.Problems)
        {
            Say($"entry {entry.Position?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unsealed"} ({entry.Id})", problem);
        }

        _rows.Apply(read.Rows, entry.Id);
    }

    private void Grow(MerkleAppender appender, byte[] leaf, long position, Dictionary<long, byte[]> nodes)
    {
        if (appender.Size != position)
        {
            // A gap was told; the tree goes on so that the checkpoints after it are told, too.
            return;
        }

        foreach (var node in appender.Append(leaf))
        {
            var number = node.At.Number;
            if (!nodes.TryGetValue(number, out var stored) || !stored.AsSpan().SequenceEqual(node.Hash))
            {
                Say($"node {number}", $"Level {node.At.Level}, index {node.At.Index}: its hash is not what the entries give.");
            }
        }
    }

    private async Task<Dictionary<long, byte[]>> Nodes(long from, long until, CancellationToken ct) =>
        await db.Set<JournalNode>().Where(n => n.Number >= from && n.Number < until).ToDictionaryAsync(n => n.Number, n => n.Hash, ct);

    private async Task<ILookup<Guid, string>> Touches(IQueryable<JournalEntry> entries, CancellationToken ct) =>
        (await db.Set<JournalTouch>().Join(entries, t => t.Entry, e => e.Id, (t, _) => new { t.Entry, t.Key }).ToListAsync(ct))
        .ToLookup(t => t.Entry, t => t.Key);

    private async Task<long> Unsealed(long size, CancellationToken ct)
    {
        var beyond = await db.Set<JournalEntry>().CountAsync(e => e.Position >= size, ct);
        if (beyond > 0)
        {
            Say("entries", $"{beyond} entries have a position that no checkpoint covers.");
        }

        var waiting = db.Set<JournalEntry>().Where(e => e.Position == null || e.Position >= size || e.Position < 0);
        var entries = await waiting.OrderBy(e => e.Id).ToListAsync(ct);
        var touches = await Touches(waiting, ct);
        var places = JournalOrder.Of(entries.ToDictionary(e => e.Id, Replaced), _ => false).Index().ToDictionary(p => p.Item, p => p.Index);
        foreach (var entry in entries.OrderBy(e => places.GetValueOrDefault(e.Id, int.MaxValue)))
        {
            Take(entry, EntryReading.Of(entry, touches[entry.Id], _rows));
        }

        var orphans = await db.Set<JournalTouch>().CountAsync(t => !db.Set<JournalEntry>().Any(e => e.Id == t.Entry), ct);
        if (orphans > 0)
        {
            Say("touches", $"{orphans} rows name an entry that does not exist.");
        }

        return entries.Count;
    }

    /// <summary>None when the header cannot be read; that is told where the entry is.</summary>
    private static Guid[] Replaced(JournalEntry entry)
    {
        try
        {
            return EntryHeader.Parse(entry.Header).Replaced;
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private async Task<long> Records(CancellationToken ct)
    {
        long rows = 0;
        var comparing = Task.CompletedTask;
        foreach (var type in _rows.Tables)
        {
            await foreach (var some in Chunks(RowReader.Read(db, type, ct), ct))
            {
                rows += some.Count;
                await comparing;
                comparing = Task.Run(() => Compare(type, some), ct);
            }
        }

        await comparing;
        foreach (var problem in _rows.Missing())
        {
            Say(problem.Place, problem.Sentence);
        }

        return rows;
    }

    private void Compare(IEntityType type, List<object> rows)
    {
        var read = new (string Identity, byte[] Digest)[rows.Count];
        Parallel.For(0, rows.Count, i => read[i] = _rows.Read(type, rows[i]));
        foreach (var (identity, digest) in read)
        {
            if (_rows.Compare(type, identity, digest) is { } problem)
            {
                Say(problem.Place, problem.Sentence);
            }
        }
    }

    private static async IAsyncEnumerable<List<object>> Chunks(
        IAsyncEnumerable<object> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var some = new List<object>(Chunk);
        await foreach (var row in rows.WithCancellation(ct))
        {
            some.Add(row);
            if (some.Count == Chunk)
            {
                yield return some;
                some = new(Chunk);
            }
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private async Task Files(CancellationToken ct)
    {
        foreach (var digest in await db.Set<Attachment>().Select(a => a.Sha256).Distinct().ToListAsync(ct))
        {
            if (!await files.IsWhole(digest, ct))
            {
                Say($"file {digest}", "The content is missing or is not what its name says.");
            }
        }
    }
}
