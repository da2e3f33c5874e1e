using System.Net;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.SigningIn;
using Microsoft.AspNetCore.TestHost;

namespace CaiCach.Tests.Support;

/// <summary>Browsers that visit a started house.</summary>
internal static class Visitors
{
    /// <summary>A browser nobody is signed in with.</summary>
    public static Browser Browser(this House house) => new(Client(house, new CookieContainer()));

    /// <summary>A browser in which an account is signed in, without typing its password.</summary>
    public static async Task<Browser> SignedIn(this House house, string account)
    {
        var word = "";
        await house.Do<IServiceProvider>(async services =>
        {
            word = services.GetRequiredService<Sessions>().Open(account, new Caller(null, null));
            await services.GetRequiredService<CaiCachDb>().SaveWork();
        });
        var cookies = new CookieContainer();
        cookies.Add(house.App.GetTestServer().BaseAddress, new Cookie("caicach", word));
        return new(Client(house, cookies));
    }

    /// <summary>Path and query of a redirect; null when the answer is none.</summary>
    public static string? LedTo(this HttpResponseMessage response) => response.Headers.Location is not { } led ? null
        : led.IsAbsoluteUri ? (led.Host == "localhost" ? led.PathAndQuery : led.ToString()) : led.ToString();

    private static HttpClient Client(House house, CookieContainer cookies)
    {
        var server = house.App.GetTestServer();
        return new(new Jar(server.CreateHandler(), cookies)) { BaseAddress = server.BaseAddress };
    }

    /// <summary>Keeps cookies as a browser does.</summary>
    private sealed class Jar(HttpMessageHandler inner, CookieContainer cookies) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } sent)
            {
                request.Headers.Add("Cookie", sent);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}
