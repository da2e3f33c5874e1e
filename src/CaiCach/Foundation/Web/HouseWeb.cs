using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaiCach.Foundation.Web;

/// <summary>The pages of the house: what they need and in which order a request passes.</summary>
public static class HouseWeb
{
    /// <summary>Largest request: a scanned dossier of many pages. Larger files come in by import.</summary>
    public const long MaxRequest = 64L * 1024 * 1024;

    public static IServiceCollection AddHouseWeb(this IServiceCollection services)
    {
        // Pages print through the house's own printers (VietnameseDate, VietnameseNumber); the machine's culture must not leak in.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<PersonalView>();
        services.AddScoped<Texts>();
        services.AddScoped<DoneNote>();
        services.AddScoped<SentFiles>();
        services.TryAddSingleton<IHouseStatus, HouseStatus>();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "cc-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true; // frame-ancestors of the policy says it for all pages
        });
        services.AddDataProtection().SetApplicationName("CaiCach");
        services.AddOptions<KeyManagementOptions>().Configure<HouseFolder, ILoggerFactory>((o, folder, log) =>
            o.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(folder.Keys, "web")), log));
        // The keys lie in the house's folder, which only its own account can read; there is no better place offline.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddExceptionHandler<Incidents>();
        services.AddRazorComponents(o => o.MaxFormMappingCollectionSize = 1000);

        // Tokens in pages are masked anew on each page, so compressing them does not help a listener to guess them.
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        // A proxy on the same machine may tell the visitor's address and scheme; nobody else is believed.
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxRequest;
        });
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = MaxRequest;
            o.ValueCountLimit = 4000;
        });
        return services;
    }

    /// <param name="signIn">Between authentication and authorization: fills <see cref="CurrentOfficer"/>.</param>
    public static WebApplication UseHouseWeb(this WebApplication app, Action<WebApplication>? signIn = null)
    {
        app.UseForwardedHeaders();
        app.Use(Security.Head);
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500",
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true, // Incidents has logged it, with its number
        });
        app.UseStatusCodePagesWithReExecute("/loi/{0}", createScopeForStatusCodePages: true);
        app.Use(Prepare);
        app.UseRouting();
        app.UseAuthentication();
        signIn?.Invoke(app);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(TakeToken);

        PageFiles.Map(app);
        PersonalView.Map(app);
        app.MapRazorComponents<App>();
        return app;
    }

    private static Task Prepare(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<PersonalView>().Read(context.Request.Cookies);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get; // an error page is read, whatever had been sent
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false; // programs want the code, not a page
        }

        return next(context);
    }

    /// <summary>Stops a form sent from elsewhere; hands the one-time token of ours to <see cref="Acts"/>, so that a form sent twice acts once.</summary>
    private static async Task TakeToken(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            // Reading such a form throws, also for the error page, which has the same request.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (Guid.TryParse(form[FormState.TokenField], out var token))
            {
                context.RequestServices.GetRequiredService<Acts>().Request = token;
            }
        }

        await next(context);
    }
}
