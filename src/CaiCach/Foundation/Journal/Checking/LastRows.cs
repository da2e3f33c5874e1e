using System.Security.Cryptography;
using System.Text.Json;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Foundation.Journal;

/// <summary>A row as an entry wrote it. <paramref name="Digest"/> is null when the entry deleted it.</summary>
/// <param name="Identity">Table and primary key values.</param>
/// <param name="Record">Key of the record the row belongs to.</param>
internal readonly record struct WrittenRow(string Identity, string Record, byte[]? Digest);

/// <summary>What the journal says every row of every record last was, as digests; compared with the tables.</summary>
internal sealed class LastRows
{
    private readonly Dictionary<string, TableText> _tables;
    private readonly Dictionary<string, (byte[] Digest, string Record, Guid Entry)> _last = new(StringComparer.Ordinal);

    public LastRows(IModel model) => _tables = model.GetEntityTypes()
        .Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType) || typeof(IPart).IsAssignableFrom(t.ClrType))
        .Select(t => new TableText(t)).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Tables that are journalled.</summary>
    public IReadOnlyCollection<TableText> Tables => _tables.Values;

    /// <summary>
    /// The rows in a payload, found by walking along its text as <see cref="EntryText"/> writes it: parsing each whole
    /// payload would take longer than all else. A payload that reads otherwise gives none (its digest was told already).
    /// </summary>
    public List<WrittenRow> Read(ReadOnlySpan<byte> payload)
    {
        var rows = new List<WrittenRow>(1);
        var start = payload.IndexOf(",\"rows\":["u8);
        if (start < 0)
        {
            return rows;
        }

        try
        {
            var walk = new PayloadWalk(payload[start..]);
            walk.Pass(",\"rows\":["u8);
            for (var first = true; !walk.IsAt("]"u8); first = false)
            {
                walk.Pass(first ? ""u8 : ","u8);
                Read(ref walk, rows);
            }
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException)
        {
            return [];
        }

        return rows;
    }

    private void Read(ref PayloadWalk walk, List<WrittenRow> rows)
    {
        walk.Pass("{\"key\":"u8);
        var record = walk.Text();
        var now = walk.IsAt(",\"new\":"u8) ? walk.Values(",\"new\":"u8) : default;
        var old = walk.IsAt(",\"old\":"u8) ? walk.Values(",\"old\":"u8) : default;
        walk.Pass(",\"op\":"u8);
        var deleted = walk.Text() == "delete";
        walk.Pass(",\"table\":"u8);
        if (_tables.TryGetValue(walk.Text(), out var table))
        {
            rows.Add(new(table.IdentityIn(deleted ? old : now), record, deleted ? null : SHA256.HashData(now)));
        }

        walk.Pass("}"u8);
    }

    /// <summary>
    /// What is looked for begins with a quotation mark that no backslash precedes, and has a letter after it. Inside a
    /// text such a mark has a backslash before it, and where a text ends no letter follows: so only names are found.
    /// </summary>
    private ref struct PayloadWalk(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _text = text;

        public readonly bool IsAt(ReadOnlySpan<byte> expected) => _text.StartsWith(expected);

        public void Pass(ReadOnlySpan<byte> expected) =>
            _text = IsAt(expected) ? _text[expected.Length..] : throw new FormatException("This is not how the house writes payloads.");

        /// <summary>A JSON text.</summary>
        public string Text()
        {
            var json = new Utf8JsonReader(_text, isFinalBlock: false, state: default);
            json.Read();
            _text = _text[(int)json.BytesConsumed..];
            return json.GetString() ?? throw new FormatException("A text is missing.");
        }

        /// <summary>The values of a row, up to “old” or “op”.</summary>
        public ReadOnlySpan<byte> Values(ReadOnlySpan<byte> name)
        {
            Pass(name);
            var values = _text[..(_text.IndexOf("},\"o"u8) + 1)];
            _text = _text[values.Length..];
            return values;
        }
    }

    public void Apply(List<WrittenRow> rows, Guid entry)
    {
        foreach (var row in rows)
        {
            if (row.Digest is null)
            {
                _last.Remove(row.Identity);
            }
            else
            {
                _last[row.Identity] = (row.Digest, row.Record, entry);
            }
        }
    }

    /// <summary>Null when a row, as it stands in its table, is what the journal wrote last.</summary>
    public JournalFinding? Compare(TableText table, ReadOnlySpan<byte> row)
    {
        var identity = table.IdentityIn(row);
        if (!_last.Remove(identity, out var last))
        {
            return new($"record {identity}", $"Table {table.Name} holds a row that no act wrote.");
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, digest);
        return digest.SequenceEqual(last.Digest)
            ? null
            : new($"record {last.Record}", $"Table {table.Name} holds something else than entry {last.Entry} wrote.");
    }

    /// <summary>Rows that the journal wrote and the tables lack; ask after comparing all rows.</summary>
    public IEnumerable<JournalFinding> Missing() =>
        _last.Select(l => new JournalFinding($"record {l.Value.Record}", $"The row {l.Key} that entry {l.Value.Entry} wrote is gone."));
}
