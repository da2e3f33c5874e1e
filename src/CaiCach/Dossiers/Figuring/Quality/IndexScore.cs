using CaiCach.Dossiers.Figuring.Ruling;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A group of index 766 with its sub-indicators.</summary>
/// <param name="Most">Points of the group (Quyết định 766/QĐ-TTg).</param>
public sealed record IndexGroup(int Number, string Name, int Most, IReadOnlyList<SubIndicator> Parts)
{
    /// <summary>Points given, in hundredths, by those of which there are figures.</summary>
    public long Hundredths => Parts.Sum(p => p.Hundredths ?? 0);

    /// <summary>Points that these could give.</summary>
    public int Known => Parts.Where(p => p.Hundredths is not null).Sum(p => p.Most!.Value);
}

/// <summary>Index 766 of a unit as far as its own registers tell it.</summary>
/// <param name="Class">Null when there is none (<see cref="ScoreClass"/>).</param>
public sealed record IndexScore(IReadOnlyList<IndexGroup> Groups, string? Class)
{
    private static readonly (string Name, int Most)[] Names =
    [
        ("Công khai, minh bạch", 18), ("Tiến độ, kết quả giải quyết", 20), ("Cung cấp dịch vụ công trực tuyến, thanh toán trực tuyến", 22), ("Số hóa hồ sơ", 22), ("Mức độ hài lòng", 18),
    ];

    public static int Most { get; } = Names.Sum(n => n.Most);

    public IEnumerable<SubIndicator> All => Groups.SelectMany(g => g.Parts);

    public long Hundredths => Groups.Sum(g => g.Hundredths);
    public int Known => Groups.Sum(g => g.Known);

    public static IndexScore Of(IndexFacts facts)
    {
        var parts = Index766.Of(facts).ToLookup(p => p.Group);
        IReadOnlyList<IndexGroup> groups = [.. Names.Select((n, i) => new IndexGroup(i + 1, n.Name, n.Most, [.. parts[i + 1]]))];
        return new(groups, ScoreClass.Of(ScoreClass.Index, groups.Sum(g => g.Hundredths) / 100m, groups.Sum(g => g.Known), Most, facts.Rules));
    }
}
