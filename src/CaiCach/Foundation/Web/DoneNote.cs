using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.Foundation.Web;

/// <summary>
/// The sentence about what was just done (“Đã tiếp nhận hồ sơ 220505-0014.”), carried over the redirect after a form
/// and shown once, at the top of the next page.
/// </summary>
public sealed class DoneNote(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "cc-done";

    private readonly IDataProtector _protector = protection.CreateProtector("CaiCach.DoneNote");

    /// <summary>Say it before the redirect, already translated.</summary>
    public void Say(string sentence)
    {
        if (http.HttpContext is { } context)
        {
            // It names what was done, perhaps whose dossier: encrypted, for this session, five minutes at most.
            context.Response.Cookies.Append(Cookie, _protector.Protect(sentence), new()
            {
                HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(5), IsEssential = true,
            });
        }
    }

    /// <summary>The sentence of the page before, once; null when there is none.</summary>
    public string? Take()
    {
        if (http.HttpContext is not { } context || context.Request.Cookies[Cookie] is not { } kept || context.Response.HasStarted)
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie);
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
