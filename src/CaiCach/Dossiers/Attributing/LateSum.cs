namespace CaiCach.Dossiers.Attributing;

/// <summary>Late minutes of one owner over many dossiers.</summary>
/// <param name="Dossiers">How many dossiers hold at least one of the minutes.</param>
public sealed record LateSum(LateCause Cause, string? Unit, string? Account, int Dossiers, long Minutes)
{
    /// <summary>By owner, the most minutes first.</summary>
    public static IReadOnlyList<LateSum> Of(IEnumerable<LateDossier> late, string? cause = null, string? account = null) =>
    [
        .. late.SelectMany(d => d.Attribution.Parts.Where(p => Fits(p, cause, account))).GroupBy(p => (p.Cause, p.Unit, p.Account))
            .Select(g => new LateSum(g.Key.Cause, g.Key.Unit, g.Key.Account, g.Count(), g.Sum(p => (long)p.Minutes)))
            .OrderByDescending(s => s.Minutes).ThenBy(s => s.Cause).ThenBy(s => s.Unit, StringComparer.Ordinal).ThenBy(s => s.Account, StringComparer.Ordinal),
    ];

    /// <summary>The dossiers of which an owner has a minute; those without office minutes go by their last holder.</summary>
    public static IReadOnlyList<LateDossier> Narrow(IReadOnlyList<LateDossier> late, string? cause, string? account) =>
        [.. late.Where(d => Fits(d.Main, cause, account) || d.Attribution.Parts.Any(p => Fits(p, cause, account)))];

    private static bool Fits(LatePart part, string? cause, string? account) =>
        (string.IsNullOrEmpty(cause) || part.Cause.ToString() == cause) && (string.IsNullOrEmpty(account) || part.Account == account);
}
