using System.Net;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Identity.SettingUp;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class SignInPageTests
{
    [Fact]
    public async Task The_door_leads_back_to_where_one_wanted_to_go()
    {
        await using var house = await Started();
        await house.HasAccount();
        var browser = house.Browser();

        var asked = await browser.Client.GetAsync(new Uri("/don-vi?q=x", UriKind.Relative), Stop);
        var answer = await browser.Submit(asked.LedTo()!, Typed("noivu", IdentityHouse.Password));

        Assert.Equal("/dang-nhap?ve=%2Fdon-vi%3Fq%3Dx", asked.LedTo());
        Assert.Equal("/don-vi?q=x", answer.LedTo());
        Assert.Contains("noivu", (await house.AtTheDoor()).Select(e => e.Account));
    }

    [Fact]
    public async Task The_door_leads_nowhere_else()
    {
        await using var house = await Started();
        await house.HasAccount();

        var answer = await house.Browser().Submit("/dang-nhap?ve=https%3A%2F%2Fexample.com", Typed("noivu", IdentityHouse.Password));

        Assert.DoesNotContain("example.com", answer.LedTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_name_and_the_next_try_of_the_same_form_works()
    {
        await using var house = await Started();
        await house.HasAccount();
        var browser = house.Browser();

        var page = await Browser.Page(await browser.Submit("/dang-nhap", Typed("noivu", "sai mật khẩu")));
        var answer = await browser.Send("/dang-nhap", page, Typed("noivu", IdentityHouse.Password));

        Assert.Contains("Sai tên tài khoản hoặc mật khẩu.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noivu", page.QuerySelector("input[name='Typed.Name']")!.GetAttribute("value"));
        Assert.DoesNotContain("sai mật khẩu", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_only()
    {
        await using var house = await Started();
        await house.HasAccount();

        var answer = await house.Browser().Submit("/dang-nhap", Typed("noivu", IdentityHouse.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("caicach=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_done()
    {
        await using var house = await Started();
        await house.HasAccount();
        var browser = await house.SignedIn("noivu");

        using var fields = new FormUrlEncodedContent(Typed("noivu", IdentityHouse.Password).Append(new("_handler", "sign-in")));
        var signIn = await house.Browser().Client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), fields, Stop);
        using var nothing = new FormUrlEncodedContent([]);
        var signOut = await browser.Client.PostAsync(new Uri("/dang-xuat", UriKind.Relative), nothing, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, signIn.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, signOut.StatusCode);
        Assert.Equal(0, await house.Acts(SignOut.Act));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_the_house_not_only_the_cookie()
    {
        await using var house = await Started();
        await house.HasAccount();
        var browser = await house.SignedIn("noivu");
        var page = await browser.Open("/tai-khoan");

        var answer = await browser.Send("/tai-khoan", page, [], "form[action='/dang-xuat']");

        Assert.Equal("/dang-nhap", answer.LedTo());
        Assert.Equal(1, await house.Acts(SignOut.Act));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync(new Uri("/tai-khoan", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_without_the_right_is_refused_and_the_journal_knows()
    {
        await using var house = await Started();
        await house.HasAccount();
        var browser = await house.SignedIn("noivu");

        var first = await browser.Client.GetAsync(new Uri("/don-vi", UriKind.Relative), Stop);
        await browser.Client.GetAsync(new Uri("/don-vi", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Forbidden, first.StatusCode);
        Assert.Equal(1, await house.Acts(NoteRefusal.Act));
        Assert.Equal("ReadUnits /don-vi", (await house.AtTheDoor()).Single(e => e.Event == DoorEvent.Refused).Detail);
    }

    [Fact]
    public async Task A_demo_house_shows_its_officers_and_their_buttons_open()
    {
        await using var house = await Started();
        await house.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "UBND huyện Quảng Điền", Origin = "caicach/test", Demo = true });
            await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
            await services.GetRequiredService<DemoAccounts>().Make();
        });
        await house.App.Services.GetRequiredService<CurrentHouse>().Load(Stop);
        var browser = house.Browser();
        var page = await browser.Open("/dang-nhap");

        var answer = await browser.Send("/dang-nhap", page, [], "form.acct:has(input[value=quangtho])");

        Assert.Equal(7, page.QuerySelectorAll("form.acct").Length);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("quangtho", (await house.AtTheDoor()).Single().Account);
    }

    [Fact]
    public async Task A_house_that_is_no_demo_shows_nobody()
    {
        await using var house = await Started();
        await house.HasAccount();

        var page = await house.Browser().Open("/dang-nhap");

        Assert.Empty(page.QuerySelectorAll("form.acct"));
        Assert.DoesNotContain("noivu", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IdentityHouse.Unit)]
    [InlineData("ubnd huyen quang dien")]
    [InlineData("huyện Quảng Điền")]
    public async Task The_set_up_page_opens_by_its_link_only(string unit)
    {
        await using var house = await Started();
        await house.HasUnits();
        var link = (await house.Ask<FirstStart, string?>(f => f.NewLink()))!;
        var browser = house.Browser();

        var wrong = await browser.Client.GetAsync(new Uri("/khoi-tao/bia-ra", UriKind.Relative), Stop);
        var answer = await browser.Submit(link, new()
        {
            ["Typed.Unit"] = unit, ["Typed.PersonName"] = "Phạm Văn Bình", ["Typed.Name"] = "quantri",
            ["Typed.Password"] = IdentityHouse.Password, ["Typed.Again"] = IdentityHouse.Password,
        });
        var again = await browser.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal("/dang-nhap", answer.LedTo());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.NotNull((await house.SignsIn("quantri")).Cookie);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Typed(string name, string password) => new() { ["Typed.Name"] = name, ["Typed.Password"] = password };

    private static async Task<Support.House> Started()
    {
        var house = await Support.House.Open();
        await house.App.StartAsync(Stop);
        return house;
    }
}
