namespace CaiCach.Foundation.Paper;

/// <summary>
/// The address of the house as papers print it: setting <c>PublicAddress</c> (<c>CAICACH_ADDRESS</c> in the
/// environment). It is a setting and not the address of the request, so that every way to make a file gives the same
/// bytes.
/// </summary>
public sealed class PaperAddress(IConfiguration configuration)
{
    private const string Nearby = "http://localhost:5080/";

    /// <summary>False while papers name this machine itself.</summary>
    public bool IsSet => House.ToString() != Nearby;

    public Uri House { get; } = Read(configuration["PublicAddress"] ?? configuration["CAICACH_ADDRESS"]);

    private static Uri Read(string? setting) =>
        Uri.TryCreate(setting?.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : new(Nearby);
}
