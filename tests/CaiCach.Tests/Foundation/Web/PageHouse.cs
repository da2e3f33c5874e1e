using System.Security.Claims;
using System.Text.Encodings.Web;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;

namespace CaiCach.Tests.Foundation.Web;

/// <summary>A running house whose visitors are who the test says, so that the page kit is tested without accounts.</summary>
internal sealed class PageHouse : IAsyncDisposable
{
    private readonly Support.House _house;
    private readonly Visitor _visitor;

    private PageHouse(Support.House house, Visitor visitor) => (_house, _visitor) = (house, visitor);

    public static Officer Ha { get; } = new(
        "noivu", "Nguyễn Thị Thu Hà", "noi-vu", "Phòng Nội vụ", null, Scope.All, Enum.GetValues<Permission>().ToHashSet());

    public static async Task<PageHouse> Open(Action<WebApplicationBuilder>? more = null)
    {
        var visitor = new Visitor();
        var house = await Support.House.Open(builder =>
        {
            builder.Services.AddSingleton(visitor);
            builder.Services.AddAuthentication("visitor").AddScheme<AuthenticationSchemeOptions, Door>("visitor", _ => { });
            builder.Services.AddSingleton<IAuthorizationPolicyProvider, SignedInSuffices>();
            more?.Invoke(builder);
        });
        await house.App.StartAsync();
        return new(house, visitor);
    }

    public Sockets Sockets => _house.App.Services.GetRequiredService<Sockets>();

    public Browser As(Officer? officer)
    {
        _visitor.Officer = officer;
        var server = _house.App.GetTestServer();
        var handler = new Jar(server.CreateHandler());
        return new(new HttpClient(handler) { BaseAddress = server.BaseAddress });
    }

    /// <summary>The house behind the pages, for builders of records.</summary>
    public Support.House House => _house;

    public Task Do<T>(Func<T, Task> work) where T : notnull => _house.Do(work);

    public Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> ask) where T : notnull => _house.Ask(ask);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private sealed class Visitor
    {
        public Officer? Officer { get; set; }
    }

    private sealed class Door(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Visitor visitor)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (visitor.Officer is not { } officer)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            Context.RequestServices.GetRequiredService<CurrentOfficer>().SignedIn = officer;
            var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, officer.Account)], Scheme.Name));
            return Task.FromResult(AuthenticateResult.Success(new(principal, Scheme.Name)));
        }
    }

    private sealed class SignedInSuffices : IAuthorizationPolicyProvider
    {
        private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);
        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(
            Enum.TryParse<Permission>(policyName, out var permission)
                ? new AuthorizationPolicyBuilder().RequireAssertion(c => (c.Resource as HttpContext)?.RequestServices.GetRequiredService<CurrentOfficer>().SignedIn?.May(permission) == true).Build()
                : null);
    }

    /// <summary>Keeps cookies as a browser does.</summary>
    private sealed class Jar(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } sent)
            {
                request.Headers.Add("Cookie", sent);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    _cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return response;
        }
    }
}
