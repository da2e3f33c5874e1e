using CaiCach.Dossiers.Figuring.Ruling;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>
/// The five classes of quality. From how many points on each begins is a dated rule: <c>tt01.class.1</c> to 4 of 18 points,
/// <c>766.class.1</c> to 4 of 100.
/// </summary>
public static class ScoreClass
{
    /// <summary>The rules whose points are of <see cref="MostOfNine"/>, and those of 100.</summary>
    public const string Nine = "tt01", Index = "766";

    /// <summary>Nine indicators of two points.</summary>
    public const int MostOfNine = 18;

    /// <summary>From the best.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"];

    /// <summary>The class of so many points of those that could be given; null when none could, or when the rule wants no class while figures are missing.</summary>
    /// <param name="family"><see cref="Nine"/> or <see cref="Index"/>.</param>
    /// <param name="given">Points given.</param>
    /// <param name="known">Points that the figures at hand could give.</param>
    /// <param name="most">Points that all figures could give; the thresholds are of these.</param>
    public static string? Of(string family, decimal given, int known, int most, IReadOnlyDictionary<string, HeldRule> rules) =>
        known == 0 ? null
        : known == most ? Named(family, given, rules)
        : rules[$"{family}.missing"].Value switch
        {
            "quy đổi" => Named(family, given * most / known, rules),
            "0 điểm" => Named(family, given, rules),
            _ => null,
        };

    private static string Named(string family, decimal points, IReadOnlyDictionary<string, HeldRule> rules) =>
        Names[Enumerable.Range(1, Names.Count - 1).FirstOrDefault(i => points >= rules[$"{family}.class.{i}"].Number, Names.Count) - 1];
}
