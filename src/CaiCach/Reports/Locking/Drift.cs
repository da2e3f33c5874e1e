using CaiCach.Foundation.Indicators;
using CaiCach.Reports.Building;

namespace CaiCach.Reports.Locking;

/// <summary>How a record's part in a figure changed since the lock.</summary>
public enum DriftKind { Gone, New, Reweighed }

/// <summary>A record that counts differently now.</summary>
/// <param name="Before">Its weight at the lock; null when it was not in.</param>
/// <param name="Now">Its weight now; null when it is no longer in.</param>
public sealed record DriftedRecord(string Key, long? Before, long? Now)
{
    public DriftKind Kind => Now is null ? DriftKind.Gone : Before is null ? DriftKind.New : DriftKind.Reweighed;
}

/// <summary>A figure whose records are not those of the lock.</summary>
/// <param name="Now">As measured now, looking from the same day.</param>
public sealed record DriftedFigure(ReportFigure Locked, ReportFigure Now, IReadOnlyList<DriftedRecord> Records);

/// <summary>What a locked report says and what the records say now.</summary>
/// <param name="Sections">Codes of sections that print a figure which moved.</param>
public sealed record Drift(IReadOnlyList<DriftedFigure> Figures, IReadOnlySet<string> Codes, IReadOnlySet<string> Sections)
{
    public static Drift Nothing { get; } = new([], new HashSet<string>(), new HashSet<string>());

    public bool None => Figures.Count == 0;

    /// <summary>Every record that moved, once.</summary>
    public IReadOnlyList<string> Keys => [.. Figures.SelectMany(f => f.Records).Select(r => r.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>The difference of two key lists, in order of the keys. A list may hold a key once.</summary>
    public static IReadOnlyList<DriftedRecord> Between(IReadOnlyList<Evidence> before, IReadOnlyList<Evidence> now)
    {
        var weights = before.ToDictionary(e => e.Key, e => e.Weight, StringComparer.Ordinal);
        var moved = new List<DriftedRecord>();
        foreach (var row in now.GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => (g.Key, Weight: g.Sum(e => e.Weight))))
        {
            if (!weights.Remove(row.Key, out var old))
            {
                moved.Add(new(row.Key, null, row.Weight));
            }
            else if (old != row.Weight)
            {
                moved.Add(new(row.Key, old, row.Weight));
            }
        }

        moved.AddRange(weights.Select(w => new DriftedRecord(w.Key, w.Value, null)));
        return [.. moved.OrderBy(m => m.Key, StringComparer.Ordinal)];
    }
}
