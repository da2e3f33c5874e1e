namespace CaiCach.Foundation.Web;

/// <summary>How this person wants pages: language and colour scheme, kept in cookies of the browser.</summary>
public sealed class PersonalView
{
    public const string LanguageCookie = "cc-lang";
    public const string SchemeCookie = "cc-scheme";

    /// <summary>The languages of the house; the first one is its own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["vi", "en"];

    /// <summary>Colour schemes; <c>auto</c> follows the device.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["auto", "light", "dark"];

    public string Language { get; private set; } = Languages[0];
    public string Scheme { get; private set; } = Schemes[0];

    internal void Read(IRequestCookieCollection cookies)
    {
        Language = Known(Languages, cookies[LanguageCookie]);
        Scheme = Known(Schemes, cookies[SchemeCookie]);
    }

    /// <summary>Links that set a cookie and lead back. They are plain links: nothing but the look of this browser changes.</summary>
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/giao-dien/ngon-ngu/{value}", (string value, string? ve, HttpContext context) => Keep(context, Languages, LanguageCookie, value, ve))
            .AllowAnonymous();
        app.MapGet("/giao-dien/mau/{value}", (string value, string? ve, HttpContext context) => Keep(context, Schemes, SchemeCookie, value, ve))
            .AllowAnonymous();
    }

    private static IResult Keep(HttpContext context, IReadOnlyList<string> known, string cookie, string value, string? back)
    {
        if (!known.Contains(value))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(cookie, value, new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
        });
        return Results.Redirect(IsOurs(back) ? back! : "/");
    }

    /// <summary>True for an address inside the house; anything else could lead a person to a stranger's site.</summary>
    public static bool IsOurs(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    private static string Known(IReadOnlyList<string> known, string? value) => value is not null && known.Contains(value) ? value : known[0];
}
