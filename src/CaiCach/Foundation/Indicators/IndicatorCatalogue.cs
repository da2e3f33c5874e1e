using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Indicators;

/// <summary>A measured figure. <see cref="Value"/> is null when the register is not kept.</summary>
/// <param name="EvidenceCount">How many records stand behind it; null when not kept.</param>
/// <param name="NotKeptBecause">A Vietnamese sentence; null when there is a value.</param>
public sealed record Measured(Indicator Indicator, long? Value, long? EvidenceCount, bool Declared, string? NotKeptBecause);

/// <summary>A parts check that does not hold.</summary>
public sealed record PartsGap(Indicator Whole, long WholeValue, long PartsValue, IReadOnlyList<string> Parts);

/// <summary>All figures of the house. The first source that publishes a code computes it.</summary>
public sealed class IndicatorCatalogue(IEnumerable<IIndicatorSource> sources)
{
    private Dictionary<string, Indicator>? _all;

    public IReadOnlyDictionary<string, Indicator> All => _all ??= Collect();

    public Indicator? Find(string code) => All.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">No module publishes the code.</exception>
    public async Task<Measured> Measure(string code, Question question, CancellationToken ct = default)
    {
        var indicator = All[code];
        var figure = indicator.Measure(question);
        if (figure.Rows is null)
        {
            return new(indicator, null, null, figure.Declared, figure.NotKeptBecause);
        }

        var sum = await figure.Rows.GroupBy(_ => 1).Select(g => new { Value = g.Sum(r => r.Weight), Rows = g.LongCount() }).SingleOrDefaultAsync(ct);
        return sum is null && figure.NotKeptWhenEmpty is { } because
            ? new(indicator, null, null, figure.Declared, because)
            : new(indicator, sum?.Value ?? 0, sum?.Rows ?? 0, figure.Declared, null);
    }

    /// <summary>The records behind a figure, in order of their keys; empty when nothing is kept.</summary>
    public IQueryable<Evidence> EvidenceOf(string code, Question question) =>
        (All[code].Measure(question).Rows ?? Enumerable.Empty<Evidence>().AsQueryable()).OrderBy(e => e.Key);

    /// <summary>Measures every whole that declares parts; gives those whose parts do not sum up.</summary>
    public async Task<IReadOnlyList<PartsGap>> CheckParts(IEnumerable<string> codes, Question question, CancellationToken ct = default)
    {
        var gaps = new List<PartsGap>();
        foreach (var whole in codes.Select(c => All[c]).Where(i => i.Parts.Count > 0))
        {
            long sum = 0;
            foreach (var part in whole.Parts)
            {
                sum += (await Measure(part, question, ct)).Value ?? 0;
            }

            var value = (await Measure(whole.Code, question, ct)).Value ?? 0;
            if (value != sum)
            {
                gaps.Add(new(whole, value, sum, whole.Parts));
            }
        }

        return gaps;
    }

    private Dictionary<string, Indicator> Collect()
    {
        var all = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in sources.SelectMany(s => s.Indicators))
        {
            all.TryAdd(indicator.Code, indicator);
        }

        return all;
    }
}
