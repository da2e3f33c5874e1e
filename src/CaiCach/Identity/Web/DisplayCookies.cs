using CaiCach.Foundation.Web;
using CaiCach.Identity.Accounts;

namespace CaiCach.Identity.Web;

/// <summary>Carries what an officer chose on the account into this browser.</summary>
public static class DisplayCookies
{
    public static void Write(HttpContext context, string language, ColourScheme scheme)
    {
        Append(context, PersonalView.LanguageCookie, language);
        Append(context, PersonalView.SchemeCookie, scheme.ToString().ToLowerInvariant());
    }

    private static void Append(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true, Path = "/",
    });
}
