using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A number with what stands behind it: dossiers, or records of another register.</summary>
/// <param name="Value">How many stand behind it; for what offices declared the sum they declared.</param>
public sealed record Counted(long Value, IReadOnlyList<BehindRow> Dossiers, IReadOnlyList<RecordKey> Records)
{
    public static Counted None { get; } = new(0, [], []);

    public static Counted Of(IEnumerable<QualityEntry> entries)
    {
        List<BehindRow> rows = [.. entries.Select(e => e.Row)];
        return new(rows.Count, rows, []);
    }

    public static Counted Of(IEnumerable<RecordKey> records)
    {
        List<RecordKey> keys = [.. records];
        return new(keys.Count, [], keys);
    }
}

/// <summary>What another register counts of itself.</summary>
/// <param name="NotKept">Why there is no number: a Vietnamese sentence; null when there is one.</param>
public sealed record RegisterCount(Counted? Counted, string? NotKept);
