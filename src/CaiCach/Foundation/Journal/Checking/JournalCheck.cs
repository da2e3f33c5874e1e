using System.Data;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

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
    /// <summary>Few enough that what the chunks at hand need dies young.</summary>
    private const int Chunk = 500;
    private const int MostFindings = 200;

    private readonly List<JournalFinding> _findings = [];
    private readonly StoredJournal _journal = new(db);
    private readonly LastRows _rows = new(db.Model);

    public async Task<JournalVerdict> Run(CancellationToken ct = default)
    {
        await using var snapshot = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct) : null;
        var checkpoints = await Checkpoints(ct);
        var size = checkpoints.Count == 0 ? 0 : checkpoints[^1].Size;

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

    /// <summary>
    /// Reads chunk by chunk, while the chunks before are checked, several at a time; only what depends on their order
    /// waits for its turn.
    /// </summary>
    private async Task Sealed(long size, List<Checkpoint> checkpoints, CancellationToken ct)
    {
        var tree = new GrowingTree(new MerkleAppender(0, []), new Queue<Checkpoint>(checkpoints));
        var (last, ahead) = (Task.CompletedTask, new Queue<Task>());
        for (long from = 0; from < size; from += Chunk)
        {
            var until = Math.Min(from + Chunk, size);
            var chunk = new SealedChunk(
                from, until, await _journal.Sealed(from, until, ct), await _journal.Nodes(MerkleTree.NodesOf(from), MerkleTree.NodesOf(until), ct));
            var reading = Task.Run(() => chunk.Entries.ConvertAll(e => EntryReading.Of(e, _rows)), ct);
            last = Check(chunk, reading, tree, last);
            ahead.Enqueue(last);
            if (ahead.Count > Environment.ProcessorCount)
            {
                await ahead.Dequeue();
            }
        }

        await last;
        if (tree.Appender.Size != size)
        {
            Say("entries", $"Only the first {tree.Appender.Size} of {size} stand in their places; the tree cannot be grown past them.");
        }

        if (await db.Set<JournalNode>().CountAsync(ct) is var count && count != MerkleTree.NodesOf(size))
        {
            Say("nodes", $"There are {count} nodes where {MerkleTree.NodesOf(size)} belong to {size} entries.");
        }
    }

    private sealed record SealedChunk(long From, long Until, List<StoredEntry> Entries, List<StoredNode> Nodes);

    private sealed record GrowingTree(MerkleAppender Appender, Queue<Checkpoint> Due);

    private async Task Check(SealedChunk chunk, Task<List<EntryReading>> reading, GrowingTree tree, Task before)
    {
        var read = await reading;
        await before;
        if (read.Count != chunk.Until - chunk.From)
        {
            Say($"entries {chunk.From}–{chunk.Until - 1}", $"{chunk.Until - chunk.From - read.Count} of {chunk.Until - chunk.From} entries are missing.");
        }

        var grown = new List<TreeNode>(chunk.Nodes.Count);
        for (var i = 0; i < read.Count; i++)
        {
            Take(chunk.Entries[i], read[i]);
            Grow(tree, read[i].Leaf, chunk.Entries[i].Position!.Value, grown);
        }

        Compare(grown, chunk.Nodes);
    }

    private void Take(StoredEntry entry, EntryReading read)
    {
        foreach (var problem in read.Problems)
        {
            Say($"entry {entry.Position?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unsealed"} ({entry.Id})", problem);
        }

        _rows.Apply(read.Rows, entry.Id);
    }

    private void Grow(GrowingTree tree, byte[] leaf, long position, List<TreeNode> grown)
    {
        if (tree.Appender.Size != position)
        {
            return;
        }

        tree.Appender.Append(leaf, grown);
        while (tree.Due.TryPeek(out var checkpoint) && checkpoint.Size == tree.Appender.Size)
        {
            if (!checkpoint.Root.Span.SequenceEqual(tree.Appender.Root))
            {
                Say($"checkpoint {checkpoint.Size}", "The entries before it do not give the root that was signed.");
            }

            tree.Due.Dequeue();
        }
    }

    /// <summary>Both come in the order of their numbers.</summary>
    private void Compare(List<TreeNode> grown, List<StoredNode> stored)
    {
        var next = 0;
        var number = grown.Count == 0 ? 0 : grown[0].At.Number;
        foreach (var node in grown)
        {
            while (next < stored.Count && stored[next].Number < number)
            {
                next++;
            }

            if (next == stored.Count || stored[next].Number != number || !stored[next].Hash.AsSpan().SequenceEqual(node.Hash))
            {
                Say($"node {number}", $"Level {node.At.Level}, index {node.At.Index}: its hash is not what the entries give.");
            }

            number++;
        }
    }

    private async Task<long> Unsealed(long size, CancellationToken ct)
    {
        var beyond = await db.Set<JournalEntry>().CountAsync(e => e.Position >= size, ct);
        if (beyond > 0)
        {
            Say("entries", $"{beyond} entries have a position that no checkpoint covers.");
        }

        var entries = await _journal.Beyond(size, ct);
        var places = JournalOrder.Of(entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, Replaced), _ => false).Index().ToDictionary(p => p.Item, p => p.Index);
        foreach (var entry in entries.OrderBy(e => places.GetValueOrDefault(e.Id, int.MaxValue)))
        {
            Take(entry, EntryReading.Of(entry, _rows));
        }

        var orphans = await db.Set<JournalTouch>().CountAsync(t => !db.Set<JournalEntry>().Any(e => e.Id == t.Entry), ct);
        if (orphans > 0)
        {
            Say("touches", $"{orphans} rows name an entry that does not exist.");
        }

        return entries.Count;
    }

    /// <summary>None when the header cannot be read; that is told where the entry is.</summary>
    private static Guid[] Replaced(StoredEntry entry)
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
        foreach (var table in _rows.Tables)
        {
            await foreach (var some in Cells.Read(db, table.Sql, [], ct).Select(table.Write).Chunk(Chunk).WithCancellation(ct))
            {
                rows += some.Length;
                await comparing;
                comparing = Task.Run(() => Compare(table, some), ct);
            }
        }

        await comparing;
        foreach (var problem in _rows.Missing())
        {
            Say(problem.Place, problem.Sentence);
        }

        return rows;
    }

    private void Compare(TableText table, byte[][] rows)
    {
        foreach (var row in rows)
        {
            if (_rows.Compare(table, row) is { } problem)
            {
                Say(problem.Place, problem.Sentence);
            }
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
