using System.Text.Json;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Attributing;

/// <summary>
/// Asks the journal when the house learned the result of dossiers, beside when it came: an act's instant against the
/// instant it wrote. Whatever act wrote it counts (a result, a correction, another system's word), so the acts need not be known here.
/// A dossier that came in with its result was never shown as late, and nothing is told of it.
/// </summary>
public sealed class TellTales(CaiCachDb db)
{
    private const string Column = "settled_at", OfOfficer = "officer/";

    public async Task<IReadOnlyDictionary<string, TellTale>> Of(IReadOnlyCollection<string> numbers, CancellationToken ct = default)
    {
        var told = numbers.Distinct().ToDictionary(n => Dossier.KeyOf(n).ToString(), _ => new Learned());
        foreach (var keys in told.Keys.Chunk(500))
        {
            await foreach (var entry in db.Set<JournalTouch>().Where(t => keys.Contains(t.Key))
                .Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (_, e) => e).Distinct().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
            {
                Read(entry, told);
            }
        }

        return told.ToDictionary(t => RecordKey.Parse(t.Key).Number, t => t.Value.Tale);
    }

    private static void Read(JournalEntry entry, Dictionary<string, Learned> told)
    {
        if (entry.Payload is null)
        {
            return;
        }

        using var json = JsonDocument.Parse(entry.Payload);
        var document = RecordKey.TryParse(json.RootElement.GetProperty("document").GetString(), out var key) ? key : (RecordKey?)null;
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            if (row.GetProperty("table").ValueEquals("dossiers_dossier") && told.TryGetValue(row.GetProperty("key").GetString()!, out var learned))
            {
                learned.Take(entry, row, document);
            }
        }
    }

    /// <summary>What is known of one dossier so far, entry by entry.</summary>
    private sealed class Learned
    {
        private string? _receiver;
        private DateTime? _at, _settledAt;
        private Guid _act;
        private RecordKey _record;
        private RecordKey? _document;

        /// <summary>Less than a minute between is the time it took to write it down.</summary>
        public TellTale Tale => new(_receiver, _at is { } at && _settledAt is { } came && at - came >= TimeSpan.FromMinutes(1)
            ? new(at, new(ProofKind.Act, _record, Act: _act, Document: _document)) : null);

        public void Take(JournalEntry entry, JsonElement row, RecordKey? document)
        {
            _record = RecordKey.Parse(row.GetProperty("key").GetString()!);
            if (!row.TryGetProperty("old", out var old))
            {
                _receiver = entry.Actor.StartsWith(OfOfficer, StringComparison.Ordinal) ? entry.Actor[OfOfficer.Length..] : null;
                return;
            }

            if (!old.TryGetProperty(Column, out var before))
            {
                return;
            }

            var after = row.GetProperty("new").GetProperty(Column);
            _settledAt = after.ValueKind == JsonValueKind.Null ? null : EntryText.Instant(after.GetString()!);
            if (before.ValueKind == JsonValueKind.Null || _settledAt is null)
            {
                (_at, _act, _document) = (_settledAt is null ? null : entry.At, entry.Id, document);
            }
            else if (_at is not null)
            {
                // A correction: the house still learned of a result when it did, but now this act proves when it came.
                (_act, _document) = (entry.Id, document ?? _document);
            }
        }
    }
}
