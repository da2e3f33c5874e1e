using CaiCach.Foundation.Web;
using CaiCach.Identity.SigningIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace CaiCach.Identity.Web;

/// <summary>Signs requests in and asks for permissions.</summary>
public static class IdentityWeb
{
    public const string PasswordAddress = "/tai-khoan/mat-khau";

    public static IServiceCollection AddIdentityWeb(this IServiceCollection services)
    {
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, _ => { });
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionCheck>();
        return services;
    }

    /// <summary>Between authentication and authorization; maps the endpoints that are no pages.</summary>
    public static void Use(WebApplication app)
    {
        app.Use(LeadToPassword);
        app.MapPost("/dang-xuat", Leave).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    /// <summary>After a one-time code nothing opens until a password is chosen.</summary>
    private static Task LeadToPassword(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var mustChoose = context.User.HasClaim(SessionAuthentication.MustChangeClaim, "1");
        if (!mustChoose || path == PasswordAddress || path == "/dang-xuat" || context.GetEndpoint()?.Metadata.GetMetadata<RequiresAttribute>() is null)
        {
            return next(context);
        }

        context.Response.Redirect(PasswordAddress);
        return Task.CompletedTask;
    }

    private static async Task<IResult> Leave(HttpContext context, SignOut signOut, CurrentOfficer current)
    {
        if (current.SignedIn is { } officer && context.User.FindFirst(SessionAuthentication.SessionClaim)?.Value is { } session)
        {
            await signOut.Run(session, officer, Caller.Of(context), context.RequestAborted);
        }

        SessionCookie.Clear(context);
        return Results.Redirect("/dang-nhap");
    }
}
