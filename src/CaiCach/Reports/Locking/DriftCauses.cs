using System.Text.Json;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Locking;

/// <summary>An act after the lock that touched a record which counts differently now.</summary>
/// <param name="Sentence">What was done, as histories say it.</param>
/// <param name="Actor">Account, never a name.</param>
/// <param name="Document">The document that orders or proves it; null when none was named or the payload is forgotten.</param>
/// <param name="Position">Null while it is not sealed.</param>
public sealed record DriftCause(string Key, string Sentence, string Actor, DateTime At, RecordKey? Document, long? Position);

/// <summary>Which acts explain a drift: the entries of the journal recorded since the lock that touched the records.</summary>
public sealed class DriftCauses(CaiCachDb db, Sockets sockets)
{
    private const int AtOnce = 500;

    /// <summary>By record key, in the order in which they were recorded. A record nobody touched has none: its definition or the calendar moved.</summary>
    public async Task<ILookup<string, DriftCause>> Of(Report report, IReadOnlyList<string> keys, CancellationToken ct = default)
    {
        var locked = await db.Set<JournalEntry>().SingleAsync(e => e.Id == report.LastAct, ct);
        var causes = new List<(DriftCause Cause, Guid Entry)>();
        foreach (var some in keys.Chunk(AtOnce))
        {
            var touches = await (
                from touch in db.Set<JournalTouch>()
                join entry in db.Set<JournalEntry>() on touch.Entry equals entry.Id
                where some.Contains(touch.Key) && entry.At >= locked.At && entry.Id != locked.Id
                select new { touch.Key, Entry = entry }).ToListAsync(ct);
            causes.AddRange(touches.Where(t => IsAfter(t.Entry, locked)).Select(t => (Read(t.Key, t.Entry), t.Entry.Id)));
        }

        return causes.OrderBy(c => c.Cause.Position ?? long.MaxValue).ThenBy(c => c.Entry).Select(c => c.Cause).ToLookup(c => c.Key);
    }

    // Positions decide where both have one; before the seal, which follows within a second, instant and identifier do.
    private static bool IsAfter(JournalEntry entry, JournalEntry locked) => (entry.Position, locked.Position) switch
    {
        ({ } own, { } position) => own > position,
        (null, not null) => true,
        _ => entry.Position is null && (entry.At, entry.Id).CompareTo((locked.At, locked.Id)) > 0,
    };

    private DriftCause Read(string key, JournalEntry entry) => new(
        key, sockets.Acts.FirstOrDefault(a => a.Name == entry.Act)?.Sentence ?? entry.Act, entry.Actor, entry.At, Document(entry.Payload), entry.Position);

    private static RecordKey? Document(string? payload)
    {
        if (payload is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("document", out var document) && RecordKey.TryParse(document.GetString(), out var key) ? key : null;
    }
}
