using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CaiCach.BrowserTests;

/// <summary>What people come for, as they do it, on a desk and on a phone. Every page on the way is looked at.</summary>
public sealed class Journeys(DemoHouse house)
{
    private const string Report = "/bao-cao/cchc-2022-H1-tth.quang-dien-1";
    private const string OnTime = "/so-lieu/dossiers.received-on-time?don-vi=tth.quang-dien&ky=2022-H1";

    [Fact]
    public async Task From_the_report_to_the_records_and_back_as_drift()
    {
        await using (var noivu = await Visitor.Come(house, 1280))
        {
            await noivu.SignIn("noivu");
            await StartAndLock(noivu);
        }

        foreach (var width in new[] { 1280, 390 })
        {
            await using var noivu = await Visitor.Come(house, width);
            await noivu.SignIn("noivu");
            await Follow(noivu);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_pages_of_the_day_fit_and_read_well(int width)
    {
        await using var noivu = await Visitor.Come(house, width);
        await noivu.SignIn("noivu");
        await noivu.Look();
        await noivu.Picture("worklist");
        foreach (var (name, address) in new[]
        {
            ("documents", "/van-ban"), ("plans", "/ke-hoach"), ("plan", "/ke-hoach/tth.quang-dien.2022"), ("directives", "/y-kien-chi-dao"),
            ("dossiers", "/ho-so"), ("figures", "/so-lieu"), ("declarations", "/so-lieu/khai-bao"), ("reports", "/bao-cao"),
            ("differences", "/bao-cao/khac-ban-in-2022"), ("calendar", "/lich-lam-viec"), ("units", "/don-vi"), ("procedures", "/danh-muc-thu-tuc"),
            ("search", "/tim?q=quang+tho"), ("account", "/tai-khoan"),
        })
        {
            await noivu.Open(address);
            await noivu.Picture(name);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_administrator_sees_accounts_and_the_journal(int width)
    {
        await using var quantri = await Visitor.Come(house, width);
        await quantri.SignIn("quantri");
        foreach (var address in new[] { "/thiet-lap/tai-khoan", "/thiet-lap/vai-tro", "/nhat-ky", "/niem-phong" })
        {
            await quantri.Open(address);
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Anybody_can_look_at_the_seals_without_an_account(int width)
    {
        await using var visitor = await Visitor.Come(house, width);
        foreach (var address in new[] { "/", "/dang-nhap", "/niem-phong", "/kiem-tra" })
        {
            await visitor.Open(address);
        }
    }

    [Fact]
    public async Task A_wrong_form_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var noivu = await Visitor.Come(house, 390);
        await noivu.SignIn("noivu");
        await noivu.Open("/bao-cao/moi");
        await noivu.Page.Locator("[name='Typed.Period']").FillAsync("2022-13");
        await noivu.Page.Locator("main form button[type=submit]").ClickAsync();

        await noivu.Look();
        Assert.Equal("2022-13", await noivu.Page.Locator("[name='Typed.Period']").InputValueAsync());
        Assert.Equal("true", await noivu.Page.Locator("[name='Typed.Period']").GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task Lists_filter_and_figures_open_without_script()
    {
        await using var noivu = await Visitor.Come(house, 1280, script: false);
        await noivu.SignIn("noivu");
        await noivu.Page.GotoAsync("/ho-so");
        await noivu.Page.Locator("main form input[type=search], main form [name='q']").First.FillAsync("nguyen");
        await noivu.Page.Locator("main form button[type=submit]").First.ClickAsync();
        Assert.Contains("q=nguyen", noivu.Page.Url, StringComparison.Ordinal);

        await noivu.Page.GotoAsync(OnTime);
        Assert.Matches(new Regex("3[.]92[0-9]"), await noivu.Page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task An_officer_of_a_commune_does_not_find_the_dossiers_of_the_district()
    {
        await using var quangtho = await Visitor.Come(house, 1280);
        await quangtho.SignIn("quangtho");

        Assert.Equal(404, (await quangtho.Page.GotoAsync(OnTime))!.Status);
        Assert.Equal(404, (await quangtho.Page.GotoAsync("/don-vi/khong-co"))!.Status);
    }

    private static async Task StartAndLock(Visitor noivu)
    {
        var page = noivu.Page;
        await noivu.Open("/bao-cao/moi");
        if (await page.Locator("select[name='Typed.Unit']").CountAsync() > 0)
        {
            await page.Locator("select[name='Typed.Unit']").SelectOptionAsync("tth.quang-dien");
        }

        await page.Locator("[name='Typed.Period']").FillAsync("2022-H1");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync($"**{Report}*");
        await noivu.Look();
        foreach (var code in new[] { "I.1", "I.2", "I.3", "I.4", "I.5", "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "III.1", "III.2.1", "III.2.2", "IV", "V" })
        {
            await page.GotoAsync($"{Report}/muc/{code}/chot");
            await page.Locator("main form button[type=submit]").ClickAsync();
            await page.WaitForURLAsync(url => !url.EndsWith("/chot", StringComparison.Ordinal));
        }

        await noivu.Open($"{Report}/khoa");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/khoa", StringComparison.Ordinal));
    }

    private static async Task Follow(Visitor noivu)
    {
        var page = noivu.Page;
        await noivu.Open($"{Report}?so=dossiers.on-time-share");
        Assert.Contains("96,68", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await noivu.Picture("report");

        await noivu.Open(OnTime);
        await noivu.Picture("evidence");
        var record = await page.Locator("main a[href^='/ho-so/']").First.GetAttributeAsync("href");

        await noivu.Open(record!);
        await noivu.Picture("dossier");
        await noivu.Open("/lich-su/dossier/" + record!["/ho-so/".Length..]);
        await noivu.Open($"{record}/dinh-chinh");
        await page.Locator("input[type=radio][value='ReceivedAt'], input[type=radio][value='Received']").First.CheckAsync();
        await page.Locator("[name='Typed.Day']").FillAsync("10/12/2021");
        await page.Locator("[name='Typed.Time']").FillAsync("09:00");
        await page.Locator("[name='Typed.Document']").FillAsync("01/KH-UBND ngày 05/01/2022");
        await page.Locator("[name='Typed.Reason']").FillAsync("Sổ giấy ghi ngày nhận sớm hơn");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync($"**{record}");
        await noivu.Look();

        await noivu.Open($"{Report}/lech");
        var drift = (await page.Locator("main").TextContentAsync())!;
        Assert.Matches(new Regex("4[.]06[012]"), drift);
        Assert.NotEqual(0, await page.Locator($"main a[href='{record}']").CountAsync());
        await noivu.Picture("drift");
    }
}
