using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Searching;

/// <summary>
/// Finds procedures by what people say, such as “làm giấy khai sinh cho con”. Not every word need be there: rare words count
/// more than common ones, and the best fits come first.
/// </summary>
public sealed class EverydaySearch(CaiCachDb db, EverydayWords words, Snapshot<ProcedureIndex> snapshot)
{
    /// <summary>The versions that fit, the best first: those in force on the day before those that begin later.</summary>
    public async Task<IReadOnlyList<ProcedureVersion>> Find(string? text, DateOnly day, int limit, CancellationToken ct = default)
    {
        var asked = words.Read(text);
        var index = await snapshot.Get(db, [Procedure.KindName], Read, ct);
        if (NationalCode.Of(text) is { } code)
        {
            return index.Shown(day).Where(v => v.Procedure == code).ToList();
        }

        return index.Best(asked, day, limit);
    }

    private async Task<ProcedureIndex> Read(CancellationToken ct) => ProcedureIndex.Of(await db.Set<ProcedureVersion>().ToListAsync(ct));
}

/// <summary>The words of all versions, read once and kept until a procedure changes. Immutable.</summary>
public sealed class ProcedureIndex
{
    private const double Meant = 2, Typed = 1.5, Begins = 0.6, InField = 0.35, InKeywords = 1.2, AsSaid = 1.5;

    /// <summary>What fits less than this share of the best fit is noise.</summary>
    private const double Least = 0.5;

    private readonly IReadOnlyList<Entry> _entries;
    private readonly Dictionary<string, double> _weights;

    private ProcedureIndex(IReadOnlyList<Entry> entries)
    {
        _entries = entries;
        _weights = entries.SelectMany(e => e.Name.Concat(e.Keywords).Distinct()).GroupBy(w => w, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Math.Log(1 + ((double)entries.Count / g.Count())), StringComparer.Ordinal);
    }

    public static ProcedureIndex Of(IEnumerable<ProcedureVersion> versions) => new([.. versions.Select(v => new Entry(
        v, Words(v.Name), Words(v.Field), Words(v.Text.Keywords ?? ""), $" {string.Join(' ', EverydayWords.Split(v.Name))} "))]);

    /// <summary>One version of each procedure: the one in force on the day, else one that begins later; none of those that have ended.</summary>
    public IEnumerable<ProcedureVersion> Shown(DateOnly day) => Entries(day).Select(e => e.Version);

    /// <summary>The versions that fit, the best first: those in force on the day before those that begin later.</summary>
    public IReadOnlyList<ProcedureVersion> Best(Asked asked, DateOnly day, int limit)
    {
        var scored = Entries(day).Select(e => (Entry: e, Score: Score(e, asked))).Where(s => s.Score > 0).ToList();
        var least = Least * scored.Select(s => s.Score).DefaultIfEmpty(0).Max();
        return [.. scored.Where(s => s.Score >= least)
            .OrderByDescending(s => s.Entry.Version.HoldsOn(day)).ThenByDescending(s => s.Score).ThenBy(s => s.Entry.Name.Count).ThenBy(s => s.Entry.Version.Procedure, StringComparer.Ordinal)
            .Take(limit).Select(s => s.Entry.Version)];
    }

    private IEnumerable<Entry> Entries(DateOnly day) => _entries.GroupBy(e => e.Version.Procedure)
        .Select(g => g.FirstOrDefault(e => e.Version.HoldsOn(day)) ?? g.Where(e => e.Version.From > day).MinBy(e => e.Version.From)).OfType<Entry>();

    private double Score(Entry entry, Asked asked)
    {
        // Half of what was meant must be there, else a single common word would bring the wrong trade.
        var hit = asked.Meant.Count(w => entry.Name.Contains(w) || entry.Keywords.Contains(w));
        var meant = hit * 2 >= asked.Meant.Count ? asked.Meant.Sum(w => Meant * Fit(entry, w)) : 0;
        var sum = meant + asked.Typed.Sum(w => Typed * Fit(entry, w));
        var whole = asked.Phrases.Any(p => entry.Whole.Contains($" {p} ", StringComparison.Ordinal)) ? AsSaid : 1;
        return whole * sum / Math.Sqrt(4 + entry.Name.Count);
    }

    private double Fit(Entry entry, string word) =>
        entry.Name.Contains(word) ? Weight(word)
        : entry.Keywords.Contains(word) ? InKeywords * Weight(word)
        : word.Length >= 3 && entry.Name.FirstOrDefault(w => w.StartsWith(word, StringComparison.Ordinal)) is { } longer ? Begins * Weight(longer)
        : entry.Field.Contains(word) ? InField * Weight(word)
        : 0;

    private static HashSet<string> Words(string text) => EverydayWords.Split(text).ToHashSet(StringComparer.Ordinal);

    private double Weight(string word) => _weights.GetValueOrDefault(word, 1);

    /// <param name="Whole">The folded name with a blank at both ends.</param>
    private sealed record Entry(ProcedureVersion Version, IReadOnlySet<string> Name, IReadOnlySet<string> Field, IReadOnlySet<string> Keywords, string Whole);
}
