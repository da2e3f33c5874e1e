namespace CaiCach.Tests.Architecture;

/// <summary>The arrows of the house, complete. This table is the rule; docs/map.md is made from it. Adding an arrow is a decision record.</summary>
internal static class ModuleMap
{
    private static readonly string[] Ground = ["Foundation", "Calendar", "Units", "Identity"];

    /// <summary>Nothing depends on a reader.</summary>
    public static IReadOnlyList<string> Readers { get; } = ["Reports", "Figures", "Desk", "Audit", "Portal"];

    /// <summary>May use everything, and nobody uses them: the makers of a house and the doors of the process.</summary>
    public static IReadOnlyList<string> Tops { get; } = ["Demo", "CommandLine"];

    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["Foundation"] = [],
        ["Calendar"] = ["Foundation"],
        ["Units"] = ["Foundation", "Calendar"],
        ["Identity"] = ["Foundation", "Units"],
        ["Procedures"] = Ground,
        ["Dossiers"] = [.. Ground, "Procedures", "Reception"],
        ["Directives"] = Ground,
        ["Documents"] = Ground,
        ["Plans"] = Ground,
        ["Declarations"] = Ground,
        ["Reports"] = Ground,
        ["Figures"] = Ground,
        ["Desk"] = Ground,
        ["Audit"] = Ground,
        ["Portal"] = [.. Ground, "Procedures"],
        ["Reception"] = Ground,
    };

    public static IReadOnlyDictionary<string, string[]> Arrows => Uses;

    public static bool Allows(string from, string to) =>
        from == to || Tops.Contains(from) || (Uses.TryGetValue(from, out var uses) && uses.Contains(to));
}
