using System.Security.Claims;
using System.Text.Encodings.Web;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaiCach.Identity.Web;

/// <summary>
/// Turns the session cookie into the officer of the request. Who the cookie belongs to, how long it lasts and what the
/// officer may do stand in the database, so that ending a session or a role ends it at once.
/// </summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    /// <summary>Claim that holds the hash of the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>Claim of an officer who has to choose a password first.</summary>
    public const string MustChangeClaim = "must-change-password";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (services, ct) = (Context.RequestServices, Context.RequestAborted);
        if (SessionCookie.Read(Request) is not { Length: > 0 } word
            || await services.GetRequiredService<Sessions>().Find(word, ct) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        var account = await services.GetRequiredService<CaiCachDb>().Set<Account>().SingleAsync(a => a.Name == session.Account, ct);
        if (await services.GetRequiredService<Officers>().Of(account, services.GetRequiredService<Clock>().Today, ct) is not { } officer)
        {
            return AuthenticateResult.NoResult();
        }

        services.GetRequiredService<CurrentOfficer>().SignedIn = officer;
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Name));
        identity.AddClaim(new(SessionClaim, session.IdHash));
        if (account.MustChangePassword)
        {
            identity.AddClaim(new(MustChangeClaim, "1"));
        }

        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>Nobody is signed in: pages lead to the door and back, programs get the bare number.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) ? $"{Request.Path}{Request.QueryString}" : Request.Path.ToString();
        var ended = SessionCookie.Read(Request) is null ? "" : "&het-phien=1";
        var address = $"/dang-nhap?ve={Uri.EscapeDataString(back)}{ended}";
        if (Request.Path.StartsWithSegments("/api"))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (Request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment cannot become the sign-in page; the whole page goes there.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = address;
        }
        else
        {
            Response.Redirect(address);
        }

        return Task.CompletedTask;
    }

    /// <summary>The right is missing: written down; the error page says which one and who grants it.</summary>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        var (services, endpoint) = (Context.RequestServices, Context.GetEndpoint());
        if (services.GetRequiredService<CurrentOfficer>().SignedIn is { } officer
            && endpoint?.Metadata.GetMetadata<RequiresAttribute>() is { Permission: var missing })
        {
            var page = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
            var granters = await services.GetRequiredService<Granters>().For(officer, Context.RequestAborted);
            Context.Features.Set(new MissingRight(missing.Name(), [.. granters.Select(g => $"{g.Name}, {g.UnitName}")]));
            await services.GetRequiredService<NoteRefusal>().Run(missing, page, officer, Caller.Of(Context), Context.RequestAborted);
        }
    }
}
