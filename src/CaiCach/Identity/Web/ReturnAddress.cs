namespace CaiCach.Identity.Web;

/// <summary>Where to go after signing in. Only pages of this house: a link to the door must not lead to somebody else's.</summary>
public static class ReturnAddress
{
    public const string Home = "/viec-cua-toi";

    public static string Local(string? asked) =>
        asked is { Length: > 1 and <= 2000 } && asked[0] == '/' && asked[1] is not ('/' or '\\') && !asked.Any(c => char.IsControl(c) || c == '\\')
            && !IsDoor(asked) ? asked : Home;

    private static bool IsDoor(string path) =>
        path.StartsWith("/dang-nhap", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/dang-xuat", StringComparison.OrdinalIgnoreCase);
}
