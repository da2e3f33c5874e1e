using System.Reflection;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CaiCach.Tests.Architecture;

/// <summary>No door of the house is open by silence.</summary>
public sealed class PagesTests
{
    private static readonly IReadOnlyList<Type> Pages =
        [.. typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    // Answers only to the redirect tokens that the framework makes for its script, which the house does not serve.
    private const string OfTheFramework = "/_framework/opaque-redirect";

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        var silent = Pages.Where(t => !Says(t.GetCustomAttributes(inherit: true))).Select(t => t.FullName);

        Assert.NotEmpty(Pages);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_open_it()
    {
        await using var house = await Support.House.Open();
        await house.App.StartAsync(TestContext.Current.CancellationToken);

        var endpoints = house.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints.Where(e => !Says(e.Metadata)).Select(e => e.RoutePattern.RawText).Except([OfTheFramework]));
    }

    [Fact]
    public void Query_parameters_are_text_because_another_type_ends_in_an_error_when_it_cannot_be_read()
    {
        var typed = Pages.SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null && (p.PropertyType.GetElementType() ?? p.PropertyType) != typeof(string))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");

        Assert.Empty(typed);
    }

    [Fact]
    public async Task The_menu_asks_what_the_page_asks()
    {
        await using var house = await Support.House.Open();
        var asked = Pages.SelectMany(t => t.GetCustomAttributes<RouteAttribute>(), (t, r) => (r.Template, t.GetCustomAttribute<RequiresAttribute>()?.Permission))
            .ToLookup(p => p.Template, p => p.Permission);

        var promises = house.App.Services.GetRequiredService<Sockets>().MenuEntries
            .Where(e => asked.Contains(e.Address) && !asked[e.Address].Contains(e.Permission))
            .Select(e => $"{e.Address}: the menu asks {e.Permission}, the page {string.Join(", ", asked[e.Address])}");

        Assert.Empty(promises);
    }

    [Fact]
    public async Task Every_entry_of_the_menu_has_an_icon_that_is_drawn()
    {
        await using var house = await Support.House.Open();

        Assert.All(house.App.Services.GetRequiredService<Sockets>().MenuEntries, e => Assert.Contains(e.Icon, Icons.Names));
    }

    private static bool Says(IEnumerable<object> metadata) =>
        metadata.Any(m => m is RequiresAttribute or AllowAnonymousAttribute or IAllowAnonymous);
}
