using System.Net;
using AngleSharp.Dom;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Foundation.Web;

public sealed class HouseWebTests
{
    private static readonly Officer WithoutRights = PageHouse.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse } };

    [Fact]
    public async Task Every_answer_forbids_what_is_not_ours()
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(PageHouse.Ha).Client.GetAsync(new Uri("/khong-co", UriKind.Relative));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_with_its_code()
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(null).Client.GetAsync(new Uri("/khong-co", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await Browser.Page(response);
        Assert.Equal("Không có trang này", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Không có trang này – CaiCach", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main#noi-dung"));
    }

    [Fact]
    public async Task A_missing_right_is_named()
    {
        await using var house = await PageHouse.Open(b => b.Services.AddSingleton<IStartupFilter>(new Doors()));

        using var response = await house.As(WithoutRights).Client.GetAsync(new Uri("/thu/khoa", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(nameof(Permission.LockReports), (await Browser.Page(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unexpected_error_gives_a_number_and_no_trace()
    {
        await using var house = await PageHouse.Open(b => b.Services.AddSingleton<IStartupFilter>(new Doors()));

        using var response = await house.As(PageHouse.Ha).Client.GetAsync(new Uri("/thu/hong", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret detail", html, StringComparison.Ordinal);
        Assert.Matches("[0-9A-F]{4}-[0-9A-F]{4}", (await Browser.Page(response)).QuerySelector(".cc-error .cc-code")!.TextContent);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Programs_get_the_code_without_a_page()
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(null).Client.GetAsync(new Uri("/api/v1/khong-co", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_style_sheet_may_be_kept_for_ever_and_comes_packed()
    {
        await using var house = await PageHouse.Open();
        var client = house.As(null).Client;
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("br"));

        using var response = await client.GetAsync(new Uri(PageFiles.Address("house.css"), UriKind.Relative));

        Assert.Equal("text/css; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 10_000, 45_000);
    }

    [Fact]
    public async Task The_style_sheet_of_a_former_version_is_not_kept()
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(null).Client.GetAsync(new Uri("/tinh/0000000000000000/house.css", UriKind.Relative));

        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/giao-dien/ngon-ngu/en?ve=/so?trang=2", "/so?trang=2")]
    [InlineData("/giao-dien/ngon-ngu/en?ve=//ke-gian.vn", "/")]
    [InlineData("/giao-dien/ngon-ngu/en?ve=/%5Cke-gian.vn", "/")]
    [InlineData("/giao-dien/ngon-ngu/en?ve=https://ke-gian.vn", "/")]
    [InlineData("/giao-dien/mau/dark", "/")]
    public async Task Choosing_a_language_leads_back_into_the_house_only(string address, string to)
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(null).Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(to, response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_choice_holds_on_the_next_page()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(null);

        await browser.Client.GetAsync(new Uri("/giao-dien/ngon-ngu/en", UriKind.Relative));
        await browser.Client.GetAsync(new Uri("/giao-dien/mau/dark", UriKind.Relative));

        var page = await Browser.Page(await browser.Client.GetAsync(new Uri("/khong-co", UriKind.Relative)));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-color-scheme"));
        Assert.Equal("There is no such page", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_token_of_a_form_reaches_the_act()
    {
        await using var house = await PageHouse.Open(b => b.Services.AddSingleton<IStartupFilter>(new Doors()));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [FormState.TokenField] = "0196a0b0-0000-7000-8000-000000000001" });

        using var response = await house.As(PageHouse.Ha).Client.PostAsync(new Uri("/thu/viec", UriKind.Relative), form);

        Assert.Equal("0196a0b0-0000-7000-8000-000000000001", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_menu_keeps_to_its_groups_and_to_twenty_entries()
    {
        await using var house = await PageHouse.Open();

        Assert.All(house.Sockets.MenuEntries, e => Assert.Contains(e.Group, MenuGroups.All));
        Assert.InRange(house.Sockets.MenuEntries.Count, 0, 20);
    }

    [Fact]
    public async Task Vietnamese_letters_stand_in_the_page_as_letters()
    {
        await using var house = await PageHouse.Open();

        var html = await house.As(PageHouse.Ha).Client.GetStringAsync(new Uri("/he-thong/mau-giao-dien", UriKind.Relative));

        Assert.Contains("Mẫu thành phần và trạng thái", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x1EA", html, StringComparison.Ordinal);
    }

    /// <summary>Addresses that fail on purpose.</summary>
    private sealed class Doors : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(endpoints =>
            {
                endpoints.MapGet("/thu/hong", string () => throw new InvalidOperationException("secret detail"));
                endpoints.MapPost("/thu/viec", (CaiCach.Foundation.Journal.Acts acts) => acts.Request?.ToString()).DisableAntiforgery();
                endpoints.MapGet("/thu/khoa", () => "").WithMetadata(new RequiresAttribute(Permission.LockReports));
            });
        };
    }
}
