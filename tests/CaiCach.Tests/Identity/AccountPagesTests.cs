using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class AccountPagesTests
{
    private const string Accounts = "/thiet-lap/tai-khoan";
    private const string Roles = "/thiet-lap/vai-tro";
    private const string Other = "năm con gà lên núi";

    public static TheoryData<string> Pages =>
    [
        "/tai-khoan", "/tai-khoan/mat-khau", "/tai-khoan/xac-thuc-hai-buoc", Accounts, $"{Accounts}?tim=thu+ha&tinh-trang=dang-dung", $"{Accounts}/moi",
        $"{Accounts}/noivu", $"{Accounts}/noivu/sua", $"{Accounts}/noivu/dat-lai-mat-khau", $"{Accounts}/noivu/cap-vai-tro", Roles, $"{Roles}/moi",
        $"{Roles}/quan-tri", $"{Roles}/quan-tri/sua",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_opens_for_an_administrator_and_has_one_heading(string address)
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("quantri");

        var page = await browser.Open(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("– CaiCach", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_the_right_only_the_own_account_opens(string address)
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("noivu");

        var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(address.StartsWith("/tai-khoan", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_refused_page_says_which_right_is_missing_and_who_grants_it()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("noivu");

        var page = await Browser.Page(await browser.Client.GetAsync(new Uri(Accounts, UriKind.Relative), Stop));

        Assert.Contains("Xem tài khoản và vai trò", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phạm Văn Bình", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_account_gets_a_code_that_leads_to_choosing_a_password_and_nowhere_else()
    {
        await using var house = await WithAdministrator();
        var administrator = await house.SignedIn("quantri");

        var shown = await Browser.Page(await administrator.Submit($"{Accounts}/moi", new()
        {
            ["Typed.Name"] = "tuphap", ["Typed.PersonName"] = "Lê Thị Minh Châu", ["Typed.Unit"] = IdentityHouse.Unit, ["Typed.From"] = "01/06/2022",
        }));
        var code = shown.QuerySelector("#ma-mot-lan")!.TextContent;
        var browser = house.Browser();
        await browser.Submit("/dang-nhap", new() { ["Typed.Name"] = "tuphap", ["Typed.Password"] = code });
        var elsewhere = await browser.Client.GetAsync(new Uri("/tai-khoan", UriKind.Relative), Stop);
        house.Time.Utc = house.Time.Utc.AddSeconds(1);
        var changed = await browser.Submit("/tai-khoan/mat-khau", new() { ["Typed.New"] = Other, ["Typed.Again"] = Other });
        var after = await browser.Client.GetAsync(new Uri("/tai-khoan", UriKind.Relative), Stop);

        Assert.Equal("/tai-khoan/mat-khau", elsewhere.LedTo());
        Assert.Equal("/tai-khoan", changed.LedTo());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain(code, await house.WholeJournal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("quantri");

        var page = await Browser.Page(await browser.Submit($"{Accounts}/moi", new()
        {
            ["Typed.Name"] = "Tư pháp", ["Typed.PersonName"] = "Lê Thị Minh Châu", ["Typed.Unit"] = IdentityHouse.Unit, ["Typed.From"] = "31/02/2022",
        }));

        Assert.Equal("31/02/2022", page.QuerySelector<IHtmlInputElement>("input[name='Typed.From']")!.Value);
        Assert.Equal("Tư pháp", page.QuerySelector<IHtmlInputElement>("input[name='Typed.Name']")!.Value);
        Assert.Equal(2, page.QuerySelectorAll(".cc-errors li").Length);
    }

    [Fact]
    public async Task A_phone_is_enrolled_on_the_page_and_asked_at_the_next_sign_in()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("noivu");
        var page = await browser.Open("/tai-khoan/xac-thuc-hai-buoc");
        var key = house.Get<SecondStep>().Unlock(page.QuerySelector<IHtmlInputElement>("input[name='_enrol.Key']")!.Value)!;

        var codes = await Browser.Page(await browser.Send("/tai-khoan/xac-thuc-hai-buoc", page, new()
        {
            ["_enrol.Code"] = Totp.Code(key, Totp.StepAt(house.Time.Utc)), ["_enrol.Password"] = IdentityHouse.Password,
        }));
        house.Time.Utc = house.Time.Utc.AddMinutes(2);
        var visitor = house.Browser();
        var second = await Browser.Page(await visitor.Submit("/dang-nhap", new() { ["Typed.Name"] = "noivu", ["Typed.Password"] = IdentityHouse.Password }));
        var inside = await visitor.Send("/dang-nhap", second, new() { ["_second.Code"] = Totp.Code(key, Totp.StepAt(house.Time.Utc)) });

        Assert.Equal(10, codes.QuerySelectorAll(".cc-codes li").Length);
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browser_too()
    {
        await using var house = await WithAdministrator();
        var (here, there) = (await house.SignedIn("noivu"), await house.SignedIn("noivu"));

        await here.Send("/tai-khoan", await here.Open("/tai-khoan"), [], "form:has(button[data-color=danger])");

        Assert.StartsWith("/dang-nhap", (await there.Client.GetAsync(new Uri("/tai-khoan", UriKind.Relative), Stop)).LedTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_granted_and_taken_back_on_pages()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("quantri");

        await browser.Submit($"{Accounts}/noivu/cap-vai-tro", new()
        {
            ["Typed.Role"] = "quan-tri", ["Typed.Unit"] = IdentityHouse.Unit, ["Typed.Reach"] = "OwnUnit", ["Typed.From"] = "15/06/2022", ["Typed.Document"] = "12/QĐ-UBND",
        });
        var granted = (await house.Officer("noivu", new(2022, 6, 15)))!.May(Permission.ReadAccounts);
        var number = await house.Ask<CaiCachDb, string>(db => db.Set<RoleGrant>().Where(g => g.Account == "noivu").Select(g => g.Number).SingleAsync());
        await browser.Submit($"{Roles}/cap/{number}/thu", new() { ["Typed.Until"] = "15/06/2022", ["Typed.Reason"] = "Chuyển việc" });

        Assert.True(granted);
        Assert.False((await house.Officer("noivu", new(2022, 6, 15)))!.May(Permission.ReadAccounts));
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(new Uri($"{Roles}/cap/{number}", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_role_is_made_from_the_boxes_that_were_ticked()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("quantri");
        var page = await browser.Open($"{Roles}/moi");
        var form = page.QuerySelectorAll<IHtmlInputElement>("main form[method=post] input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value));

        using var fields = new FormUrlEncodedContent(
        [
            .. form, new("Typed.Code", "xem-so"), new("Typed.Name", "Xem sổ"), new("Typed.From", "15/06/2022"), new("Typed.Reason", "Phân công"),
            new("Typed.Permissions", "ReadPlans"), new("Typed.Permissions", "ReadFigures"),
        ]);
        var answer = await browser.Client.PostAsync(new Uri($"{Roles}/moi", UriKind.Relative), fields, Stop);

        Assert.Equal($"{Roles}/xem-so", answer.LedTo());
        var role = await house.Ask<CaiCachDb, Role>(db => db.Set<Role>().SingleAsync(r => r.Code == "xem-so"));
        Assert.Equal([Permission.ReadFigures, Permission.ReadPlans], role.On(new(2022, 6, 15)).OrderBy(p => p.ToString()));
    }

    [Fact]
    public async Task The_account_of_another_unit_is_not_found()
    {
        await using var house = await WithAdministrator(Reach.OwnUnit);
        await house.HasAccount("phongdien", unit: "tth.phong-dien");
        var browser = await house.SignedIn("quantri");

        foreach (var page in new[] { "", "/sua", "/dat-lai-mat-khau", "/go-xac-thuc", "/cap-vai-tro" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(new Uri($"{Accounts}/phongdien{page}", UriKind.Relative), Stop)).StatusCode);
        }

        Assert.DoesNotContain("phongdien", (await browser.Open(Accounts)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_colours_follow_the_account_into_another_browser()
    {
        await using var house = await WithAdministrator();
        var browser = await house.SignedIn("noivu");
        await browser.Submit("/tai-khoan", new() { ["_shown.Language"] = "en", ["_shown.Scheme"] = "Dark" }, "form:has(input[name='_shown.Language'])");
        var other = house.Browser();

        await other.Submit("/dang-nhap", new() { ["Typed.Name"] = "noivu", ["Typed.Password"] = IdentityHouse.Password });
        var page = await other.Open("/tai-khoan");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-color-scheme"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Support.House> WithAdministrator(Reach reach = Reach.Everywhere)
    {
        var house = await Support.House.Open();
        await house.App.StartAsync(Stop);
        await house.HasAccount();
        await house.HasAccount("quantri");
        await house.HasRole("quan-tri", Permission.ReadAccounts, Permission.WriteAccounts);
        await house.Do<ChangeAccount>(act => act.Run("quantri", new("Phạm Văn Bình", IdentityHouse.Unit, null, null, "Dựng"), IdentityHouse.Administrator with { Account = "x" }));
        await house.HasUnits();
        await house.Do<GrantRole>(act => act.Run(
            new("quantri", "quan-tri", IdentityHouse.Unit, reach, new(2022, 1, 1), null, "01/QĐ-UBND"), IdentityHouse.Administrator with { Account = "x" }));
        return house;
    }
}
