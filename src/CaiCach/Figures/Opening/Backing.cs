using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Figures.Opening;

/// <summary>A record behind a figure with the unit that it belongs to.</summary>
public sealed class BackingRow
{
    public required string Key { get; init; }
    public required long Weight { get; init; }
    public required string Unit { get; init; }
}

/// <summary>What of a figure one unit's records make up.</summary>
/// <param name="Unit">Null for units beyond the officer's reach, taken together.</param>
public sealed record UnitShare(string? Unit, long Value);

/// <summary>What stands behind a figure, seen by an officer.</summary>
/// <param name="Records">Different records that exist.</param>
/// <param name="Sum">Sum of their weights.</param>
/// <param name="Unseen">How many of them are out of the officer's reach or rights, and are not listed.</param>
public sealed record BackingCount(long Records, long Sum, long Unseen)
{
    /// <summary>True when the records say the same as the figure: as many as it counts, or with weights that sum up to it.</summary>
    public bool Agrees(Measured measured) =>
        measured.EvidenceCount == Records && measured.Value == (measured.Indicator.Kind == IndicatorKind.Money || measured.Declared ? Sum : Records);
}

/// <summary>One page of the records behind a figure.</summary>
/// <param name="Next">Key of the last row when more follow; null on the last page.</param>
public sealed record BackingPage(IReadOnlyList<(FoundCard Card, long Weight)> Rows, string? Next);

/// <summary>
/// Joins the evidence of a figure with the records it names, whichever modules own them: through their cards, so that
/// no table is known here. Filters narrow the list, never the figure.
/// </summary>
public sealed class Backing(CaiCachDb db, Sockets sockets, IndicatorCatalogue catalogue, RecordDirectory directory)
{
    public const int PageSize = 50;

    /// <param name="Text">Words that the record is found by, marks folded; null for all.</param>
    /// <param name="Unit">The record's unit; null for all.</param>
    public sealed record Filter(string? Text = null, string? Unit = null)
    {
        public bool InForce => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Unit);
    }

    /// <summary>Counts anew from the records, so that a double or missing one is named and not summed away.</summary>
    public async Task<BackingCount> Count(Indicator indicator, Question question, Officer officer, CancellationToken ct = default)
    {
        var (records, sum, seen) = (0L, 0L, 0L);
        foreach (var kind in await Kinds(indicator, question, ct))
        {
            var rows = Of(kind, indicator, question);
            records += await rows.Select(r => r.Key).Distinct().LongCountAsync(ct);
            sum += await rows.SumAsync(r => r.Weight, ct);
            seen += May(kind, indicator, officer) ? await In(rows, officer.Scope).Select(r => r.Key).Distinct().LongCountAsync(ct) : 0;
        }

        return new(records, sum, records - seen);
    }

    /// <summary>The figure by the units of its records, the largest first; units beyond reach are one share without a name.</summary>
    public async Task<IReadOnlyList<UnitShare>> ByUnit(Indicator indicator, Question question, Officer officer, CancellationToken ct = default)
    {
        var shares = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var kind in await Kinds(indicator, question, ct))
        {
            foreach (var share in await Of(kind, indicator, question).GroupBy(r => r.Unit).Select(g => new { Unit = g.Key, Value = g.Sum(r => r.Weight) }).ToListAsync(ct))
            {
                shares[share.Unit] = shares.GetValueOrDefault(share.Unit) + share.Value;
            }
        }

        return [.. shares.GroupBy(s => officer.Scope.Reads(s.Key) ? s.Key : null).Select(g => new UnitShare(g.Key, g.Sum(s => s.Value)))
            .OrderBy(s => s.Unit is null).ThenByDescending(s => s.Value).ThenBy(s => s.Unit, StringComparer.Ordinal)];
    }

    /// <summary>The records that the officer may see, in order of their keys.</summary>
    /// <param name="after">Key of the last row seen; null for the first page.</param>
    public async Task<BackingPage> Page(
        Indicator indicator, Question question, Filter filter, string? after, Officer officer, int size = PageSize, CancellationToken ct = default)
    {
        var rows = new List<BackingRow>();
        foreach (var kind in (await Kinds(indicator, question, ct)).Where(k => May(k, indicator, officer)).OrderBy(k => k.Kind, StringComparer.Ordinal))
        {
            var seen = Filtered(In(Of(kind, indicator, question), officer.Scope), filter, officer);
            if (after is not null)
            {
#pragma warning disable CA1309 // The database compares; it knows only this overload.
                seen = seen.Where(r => string.Compare(r.Key, after) > 0);
#pragma warning restore CA1309
            }

            rows.AddRange(await seen.OrderBy(r => r.Key).Take(size + 1).ToListAsync(ct));
        }

        // Kinds stand one after another, as their keys do, so what exceeds the page belongs to the next one.
        var shown = rows.Take(size).ToList();
        var cards = (await directory.Cards([.. shown.Select(r => RecordKey.Parse(r.Key))], officer, ct)).ToDictionary(c => c.Key.ToString());
        return new(
            [.. shown.Where(r => cards.ContainsKey(r.Key)).Select(r => (cards[r.Key], r.Weight))],
            rows.Count > size ? shown[^1].Key : null);
    }

    private static bool May(RecordKind kind, Indicator indicator, Officer officer) => officer.May(kind.Reads) && officer.May(indicator.Reads);

    /// <summary>The kinds of record that stand behind the figure, found by looking past each in turn: mostly one.</summary>
    private async Task<IReadOnlyList<RecordKind>> Kinds(Indicator indicator, Question question, CancellationToken ct)
    {
        if (indicator.Measure(question).Rows is not { } rows)
        {
            return [];
        }

        var kinds = new List<RecordKind>();
        while (await rows.Select(r => r.Key).FirstOrDefaultAsync(ct) is { } key)
        {
            var start = RecordKey.Parse(key).Kind + "/";
            rows = rows.Where(r => !r.Key.StartsWith(start));
            if (sockets.Kind(start[..^1]) is { } kind)
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    private IQueryable<BackingRow> Of(RecordKind kind, Indicator indicator, Question question)
    {
        // The number is cut out of the key and not the key put together from the number: only so can the join look each
        // record up by its primary key instead of comparing every row with every record.
        var start = kind.Kind + "/";
        var length = start.Length;
        return catalogue.EvidenceOf(indicator.Code, question).Where(r => r.Key.StartsWith(start))
            .Join(kind.Cards(db), r => r.Key.Substring(length), c => c.Number, (r, c) => new BackingRow { Key = r.Key, Weight = r.Weight, Unit = c.Unit });
    }

    private static IQueryable<BackingRow> In(IQueryable<BackingRow> rows, Scope scope)
    {
        if (scope.Everywhere)
        {
            return rows;
        }

        string[] units = [.. scope.Units, Scope.OfAll];
        return rows.Where(r => units.Contains(r.Unit));
    }

    private IQueryable<BackingRow> Filtered(IQueryable<BackingRow> rows, Filter filter, Officer officer)
    {
        if (filter.Unit is { Length: > 0 } unit)
        {
            rows = rows.Where(r => r.Unit == unit);
        }

        var words = db.WordsFor(officer);
        foreach (var word in SearchText.Words(filter.Text))
        {
            rows = rows.Where(r => words.Any(w => w.Key == r.Key && w.Word.StartsWith(word)));
        }

        return rows;
    }
}
