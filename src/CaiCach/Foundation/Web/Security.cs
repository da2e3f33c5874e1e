namespace CaiCach.Foundation.Web;

/// <summary>Headers that tell the browser how little a page of the house may do.</summary>
internal static class Security
{
    /// <summary>
    /// Only our own files; nothing inline, nothing from elsewhere, no frames. Pictures may be data: the control icons
    /// of the style sheet are.
    /// </summary>
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>Set when the answer starts, so that error pages, which clear the headers, have them as well.</summary>
    internal static Task Head(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
            {
                // Desks are shared: after sign-out the back button must not show a record.
                headers.CacheControl = context.RequestServices.GetService<CurrentOfficer>()?.SignedIn is null ? "no-cache" : "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
