using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// Who did what to a record, when, and where it is sealed: for the end of a record's page and for its history page.
/// The acts go to the kit's <c>History</c>.
/// </summary>
public sealed class RecordHistory(CaiCachDb db, Sockets sockets, RecordDirectory directory, ActorNames names, Texts texts)
{
    public const int PageSize = 50;

    /// <summary>The history page of a record.</summary>
    public static string Address(RecordKey key) => $"/lich-su/{key.Kind}/{Uri.EscapeDataString(key.Number)}";

    /// <summary>The record an address names. The server leaves a slash inside one part of an address as it was sent.</summary>
    public static RecordKey Record(string kind, string number) => new(kind, number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a record's proof is downloaded.</summary>
    public static string ProofAddress(RecordKey key) => $"{Address(key)}/bang-chung";

    /// <summary>The newest acts, for the end of a record's page; none when the record does not exist for this officer.</summary>
    public async Task<IReadOnlyList<HistoryAct>> Of(RecordKey key, Officer officer, CancellationToken ct = default) =>
        (await Page(key, officer, ct: ct))?.Acts ?? [];

    /// <summary>A stretch of the history, the newest acts first. Null when the record does not exist for this officer.</summary>
    /// <param name="before">Only acts sealed before this position; null for the newest.</param>
    /// <param name="most">At most so many acts.</param>
    public async Task<ToldHistory?> Page(
        RecordKey key, Officer officer, long? before = null, int most = PageSize, CancellationToken ct = default)
    {
        if (await directory.Card(key, officer, ct) is not { } record || sockets.Kind(key.Kind) is not { } kind)
        {
            return null;
        }

        var text = key.ToString();
        var entries = await db.Set<JournalTouch>().Where(t => t.Key == text)
            .Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (_, e) => e)
            .Where(e => before == null || e.Position < before)
            .OrderBy(e => e.Position != null).ThenByDescending(e => e.Position).ThenByDescending(e => e.Id)
            .Take(most + 1).ToListAsync(ct);
        var more = entries.Count > most;
        entries = [.. entries.Take(most)];

        var reading = new PayloadReading(db.Model, kind, officer.May(Permission.ReadPersonalData), texts);
        var payloads = entries.Select(e => e.Payload is null ? null : reading.Read(e.Payload, key)).ToList();
        var documents = await Documents(payloads.Select(p => p?.Document), officer, ct);
        var actors = await names.Of(entries.Select(e => e.Actor), ct);
        var acts = entries.Zip(payloads, (e, p) => Told(e, p, actors[e.Actor], documents, key));
        return new(record, kind, [.. acts], more ? entries[^1].Position : null);
    }

    private HistoryAct Told(
        JournalEntry entry, ReadPayload? payload, string who, Dictionary<RecordKey, (string, string)> documents, RecordKey record) =>
        new(sockets.Act(entry.Act)?.Sentence ?? entry.Act, who, entry.At)
        {
            Changes = payload?.Changes ?? [],
            Reason = payload is null ? texts["nội dung đã được xóa theo yêu cầu"] : payload.Reason,
            Document = payload?.Document is { } document && documents.TryGetValue(document, out var shown) ? shown : null,
            Seal = entry.Position is null ? SealState.Waiting : SealState.Sealed,
            Position = entry.Position,
            Proof = entry.Position is null ? null : ProofAddress(record),
        };

    /// <summary>Words and address of the documents that the officer may read.</summary>
    private async Task<Dictionary<RecordKey, (string, string)>> Documents(IEnumerable<RecordKey?> keys, Officer officer, CancellationToken ct)
    {
        var wanted = keys.OfType<RecordKey>().Distinct().ToList();
        return wanted.Count == 0 ? [] : (await directory.Cards(wanted, officer, ct)).ToDictionary(c => c.Key, c => (c.Card.Title, c.Address));
    }
}

/// <summary>A stretch of a record's history.</summary>
/// <param name="Acts">The newest first.</param>
/// <param name="Next">Position before which older acts follow; null when these are all.</param>
public sealed record ToldHistory(FoundCard Record, RecordKind Kind, IReadOnlyList<HistoryAct> Acts, long? Next);
