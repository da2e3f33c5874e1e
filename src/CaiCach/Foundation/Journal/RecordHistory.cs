using System.Text.Json;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web.Kit;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>The acts on a record as the journal tells them, the newest first.</summary>
public sealed class RecordHistory(CaiCachDb db, Sockets sockets, RecordDirectory directory)
{
    /// <summary>Acts shown; older ones stand in the journal.</summary>
    public const int Most = 50;

    /// <summary>Reasons and documents are told; changed values are on the page of the journal.</summary>
    public async Task<IReadOnlyList<HistoryAct>> Of(RecordKey key, Officer officer, CancellationToken ct = default)
    {
        var text = key.ToString();
        var entries = await db.Set<JournalTouch>().Where(t => t.Key == text)
            .Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (_, e) => e)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        var read = entries.ConvertAll(e => (Entry: e, Why: Why(e.Payload)));
        var documents = (await directory.Cards([.. read.Select(r => r.Why.Document).OfType<RecordKey>()], officer, ct)).ToDictionary(c => c.Key);

        return [.. read.Select(r => new HistoryAct(SentenceOf(r.Entry.Act), WhoOf(r.Entry.Actor), r.Entry.At)
        {
            Reason = r.Why.Reason,
            Document = r.Why.Document is { } d && documents.TryGetValue(d, out var card) ? (card.Card.Title, card.Address) : null,
            Seal = r.Entry.Position is null ? SealState.Waiting : SealState.Sealed,
            Position = r.Entry.Position,
        })];
    }

    private string SentenceOf(string act) => sockets.Acts.FirstOrDefault(a => a.Name == act)?.Sentence ?? act;

    private static string WhoOf(string actor) => actor[(actor.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static (string? Reason, RecordKey? Document) Why(string? payload)
    {
        if (payload is null)
        {
            return (null, null);
        }

        using var json = JsonDocument.Parse(payload);
        var document = json.RootElement.GetProperty("document").GetString();
        return (json.RootElement.GetProperty("reason").GetString(), RecordKey.TryParse(document, out var key) ? key : null);
    }
}
