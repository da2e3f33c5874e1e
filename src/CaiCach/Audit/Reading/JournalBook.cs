using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Audit.Reading;

/// <summary>Which acts are looked for; null asks nothing.</summary>
/// <param name="Act">Permanent name of an act.</param>
/// <param name="Account">Account of an officer.</param>
/// <param name="Record">Acts that wrote this record.</param>
/// <param name="From">Business day, included.</param>
/// <param name="Until">Business day, included.</param>
public sealed record JournalFilter(string? Act = null, string? Account = null, RecordKey? Record = null, DateOnly? From = null, DateOnly? Until = null);

/// <summary>One act as the journal page tells it.</summary>
/// <param name="Sentence">What was done, Vietnamese, without the subject.</param>
/// <param name="Unit">Name of the unit acted for; null for the house.</param>
/// <param name="At">Business instant, UTC.</param>
/// <param name="Position">Null until sealed.</param>
/// <param name="Records">The first records that the reader may open.</param>
/// <param name="Others">How many more it wrote, those out of reach included.</param>
public sealed record JournalRow(
    Guid Id, string Sentence, string Who, string? Unit, DateTime At, long? Position, IReadOnlyList<FoundCard> Records, int Others);

/// <summary>A page of the journal, the newest act first.</summary>
/// <param name="Previous">Position of the first row when newer acts come before; null on the first page.</param>
/// <param name="Next">Position of the last row when older acts follow; null on the last page.</param>
public sealed record JournalStretch(IReadOnlyList<JournalRow> Rows, long? Previous, long? Next);

/// <summary>
/// The journal as an officer may read it: the acts done for the units in scope; those of the house itself only by who
/// sees everything. It shows headers alone, never what was written.
/// </summary>
public sealed class JournalBook(CaiCachDb db, Sockets sockets, RecordDirectory directory, ActorNames names)
{
    public const int PageSize = 50;
    private const int ShownRecords = 3;

    /// <param name="after">Acts older than this position; null for the newest.</param>
    /// <param name="before">Acts newer than this position; null for none.</param>
    public async Task<JournalStretch> Page(JournalFilter filter, Officer officer, long? after, long? before, CancellationToken ct = default)
    {
        var all = In(officer.Scope, Filtered(filter));
        if (before is { } mark && after is null)
        {
            var newer = await Take(all.Where(e => e.Position > mark).OrderBy(e => e.Position), ct);
            var more = newer.Count > PageSize;
            newer = [.. newer.Take(PageSize)];
            newer.Reverse();
            return new(await Told(newer, officer, ct), more ? newer[0].Position : null, mark <= 0 ? null : newer.LastOrDefault()?.Position);
        }

        // What waits for its seal stands above the first page; as a rule for less than a second.
        var waiting = after is null ? await Take(all.Where(e => e.Position == null).OrderByDescending(e => e.Id), ct) : [];
        var sealedOnes = await Take(all.Where(e => e.Position != null && (after == null || e.Position < after)).OrderByDescending(e => e.Position), ct);
        var follow = sealedOnes.Count > PageSize;
        sealedOnes = [.. sealedOnes.Take(PageSize)];
        return new(
            await Told([.. waiting.Take(PageSize), .. sealedOnes], officer, ct),
            after is null ? null : sealedOnes.FirstOrDefault()?.Position, follow ? sealedOnes[^1].Position : null);
    }

    private static Task<List<Header>> Take(IQueryable<JournalEntry> entries, CancellationToken ct) =>
        entries.Take(PageSize + 1).Select(e => new Header(e.Id, e.Act, e.Actor, e.Unit, e.At, e.Header, e.Position)).ToListAsync(ct);

    private static IQueryable<JournalEntry> In(Scope scope, IQueryable<JournalEntry> entries)
    {
        var units = scope.Units.ToArray();
        return scope.Everywhere ? entries : entries.Where(e => e.Unit != null && units.Contains(e.Unit));
    }

    private IQueryable<JournalEntry> Filtered(JournalFilter filter)
    {
        IQueryable<JournalEntry> entries = db.Set<JournalEntry>();
        if (filter.Act is { } act)
        {
            entries = entries.Where(e => e.Act == act);
        }

        if (filter.Account is { } account)
        {
            var actor = new Actor(ActorKind.Officer, account, null).ToString();
            entries = entries.Where(e => e.Actor == actor);
        }

        if (filter.Record?.ToString() is { } key)
        {
            var touching = db.Set<JournalTouch>().Where(t => t.Key == key).Select(t => t.Entry);
            entries = entries.Where(e => touching.Contains(e.Id));
        }

        if (filter.From is { } from)
        {
            var start = Clock.StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.Until is { } until)
        {
            var end = Clock.StartOf(until.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    private async Task<IReadOnlyList<JournalRow>> Told(List<Header> entries, Officer officer, CancellationToken ct)
    {
        var written = entries.ToDictionary(e => e.Id, e => EntryHeader.Parse(e.Text).Records.Select(r => RecordKey.Parse(r.Key)).ToList());
        var asked = written.Values.SelectMany(keys => keys.Take(ShownRecords)).Distinct().ToList();
        var cards = (await directory.Cards(asked, officer, ct)).ToDictionary(c => c.Key);
        var who = await names.Of(entries.Select(e => e.Actor), ct);
        var units = await names.Units(entries.Select(e => e.Unit), ct);
        return [.. entries.Select(e =>
        {
            var shown = written[e.Id].Take(ShownRecords).Where(cards.ContainsKey).Select(k => cards[k]).ToList();
            return new JournalRow(
                e.Id, sockets.Act(e.Act)?.Sentence ?? e.Act, who[e.Actor], e.Unit is { } unit ? units[unit] : null, e.At, e.Position, shown,
                written[e.Id].Count - shown.Count);
        })];
    }

    /// <summary>An entry without its payload, which is never read here.</summary>
    private sealed record Header(Guid Id, string Act, string Actor, string? Unit, DateTime At, string Text, long? Position);
}
