using CaiCach.Foundation.Persistence;

namespace CaiCach.Foundation.Journal;

/// <summary>An entry as it stands in its table, texts in UTF-8; columns that cannot be read are empty, which no header says.</summary>
internal sealed record StoredEntry(
    Guid Id, byte[] Act, byte[] Actor, byte[]? Unit, DateTime At, byte[] Header, byte[]? Payload, byte[]? Salt, long? Position)
{
    /// <summary>The records it is filed under, in no order.</summary>
    public List<byte[]> Keys { get; } = new(1);
}

/// <summary>A stored hash of the tree.</summary>
internal readonly record struct StoredNode(long Number, byte[] Hash);

/// <summary>Reads the tables of the journal for the check.</summary>
internal sealed class StoredJournal(CaiCachDb db)
{
    private const string Entry = "SELECT id, act, actor, unit, at, header, payload, salt, position FROM journal_entry WHERE ";

    /// <summary>In order of their positions; a position may be missing.</summary>
    public Task<List<StoredEntry>> Sealed(long from, long until, CancellationToken ct) =>
        Entries($"{Entry} position >= @p0 AND position < @p1 ORDER BY position", [from, until], ct);

    /// <summary>What the first <paramref name="size"/> positions leave out, in order of their identifiers.</summary>
    public Task<List<StoredEntry>> Beyond(long size, CancellationToken ct) =>
        Entries($"{Entry} position IS NULL OR position >= @p0 OR position < 0 ORDER BY id", [size], ct);

    public async Task<List<StoredNode>> Nodes(long from, long until, CancellationToken ct)
    {
        var nodes = new List<StoredNode>((int)(until - from));
        await foreach (var cells in Cells.Read(db, "SELECT number, hash FROM journal_node WHERE number >= @p0 AND number < @p1 ORDER BY number", [from, until], ct))
        {
            nodes.Add(new(cells.Whole(0), cells.Text(1).ToArray()));
        }

        return nodes;
    }

    private async Task<List<StoredEntry>> Entries(string sql, object[] values, CancellationToken ct)
    {
        var entries = new List<StoredEntry>();
        await foreach (var cells in Cells.Read(db, sql, values, ct))
        {
            byte[]? Text(int column) => cells.Has(column) ? cells.Text(column).ToArray() : null;
            entries.Add(new(
                cells.Id(0) ?? default, cells.Text(1).ToArray(), cells.Text(2).ToArray(), Text(3), cells.Instant(4) ?? default,
                cells.Text(5).ToArray(), Text(6), Text(7), Position(cells, 8)));
        }

        await File(entries, ct);
        return entries;
    }

    /// <summary>Null while unsealed; −1 when it is no whole number, which is nobody's place.</summary>
    private static long? Position(Cells cells, int column) => cells.Kind(column, CellKind.Whole) switch
    {
        CellKind.Nothing => null,
        CellKind.Whole => cells.Whole(column),
        _ => -1,
    };

    /// <summary>
    /// Asked for by the identifiers alone, which grow with the positions but for neighbours: a join by position would
    /// fetch each entry a second time.
    /// </summary>
    private async Task File(List<StoredEntry> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var known = new Dictionary<Guid, StoredEntry>(entries.Count);
        foreach (var entry in entries)
        {
            known[entry.Id] = entry;
        }

        object[] ends = [known.Keys.Min(), known.Keys.Max()];
        await foreach (var cells in Cells.Read(db, "SELECT entry, key FROM journal_touch WHERE entry >= @p0 AND entry <= @p1", ends, ct))
        {
            if (cells.Id(0) is { } id && known.TryGetValue(id, out var entry))
            {
                entry.Keys.Add(cells.Text(1).ToArray());
            }
        }
    }
}
