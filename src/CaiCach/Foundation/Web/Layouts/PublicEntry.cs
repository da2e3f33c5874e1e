namespace CaiCach.Foundation.Web.Layouts;

/// <summary>An entry of the public header.</summary>
/// <param name="Label">Vietnamese, at most three words.</param>
public sealed record PublicEntry(string Label, string Address)
{
    /// <summary>What the public header shows, in order. A page that is not there yet has no entry.</summary>
    public static IReadOnlyList<PublicEntry> All { get; } = [new("Thủ tục", "/thu-tuc"), new("Dấu niêm phong", "/niem-phong")];
}
