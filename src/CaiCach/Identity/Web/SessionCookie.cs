namespace CaiCach.Identity.Web;

/// <summary>The cookie that names a session: a random word, told to nobody but this browser.</summary>
public static class SessionCookie
{
    /// <summary>With the host prefix no neighbouring address can set it; browsers accept the prefix on encrypted lines only.</summary>
    private static string Name(HttpRequest request) => request.IsHttps ? "__Host-caicach" : "caicach";

    public static string? Read(HttpRequest request) => request.Cookies[Name(request)];

    /// <summary>It has no end of its own: the session's row has.</summary>
    public static void Write(HttpContext context, string word) => context.Response.Cookies.Append(Name(context.Request), word, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
    };
}
