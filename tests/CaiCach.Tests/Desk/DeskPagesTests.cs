using System.Net;
using CaiCach.Foundation;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Desk;

public sealed class DeskPagesTests
{
    [Fact]
    public async Task The_front_door_leads_an_officer_to_the_work_and_everybody_else_to_the_public_home()
    {
        await using var house = await PageHouse.Open();

        var led = await house.As(PageHouse.Ha).Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var home = await house.As(null).Open("/");

        Assert.Equal((HttpStatusCode.Found, "/viec-cua-toi"), (led.StatusCode, led.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
        Assert.Equal("Hôm nay bạn cần làm thủ tục gì?", home.QuerySelector("h1")!.TextContent);
        Assert.NotNull(home.QuerySelector("footer a[href='/dang-nhap']"));
        Assert.NotNull(home.QuerySelector("form[action='/thu-tuc']"));
    }

    [Fact]
    public async Task The_work_list_shows_rows_under_their_terms_with_the_act_that_is_due()
    {
        await using var house = await PageHouse.Open(b => b.Services.AddScoped<IWorkSource, Owed>());

        var page = await house.As(PageHouse.Ha).Open("/viec-cua-toi");

        Assert.Equal("Chào Nguyễn Thị Thu Hà, hôm nay có 1 việc đến hạn", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Thứ Tư 15/06/2022. 1 việc đã quá hạn", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Quá hạn, 1 việc", "Hôm nay, 1 việc"], page.QuerySelectorAll("tr.group").Select(r => r.TextContent.Trim()));
        Assert.Equal("Báo cáo: Việc gấp", page.QuerySelector("a.ds-button[href='/viec/1']")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task An_empty_work_list_says_where_work_comes_from_and_opens_registers_that_may_be_read()
    {
        await using var house = await PageHouse.Open();

        var page = await house.As(PageHouse.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse, Permission.ReadDirectives } }).Open("/viec-cua-toi");

        Assert.Contains("hôm nay không có việc đến hạn", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/y-kien-chi-dao"], page.QuerySelectorAll(".cc-empty a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_search_box_finds_a_unit_without_marks_and_says_when_nothing_is_found()
    {
        await using var house = await PageHouse.Open();
        await house.Do<CaiCach.Units.Catalogue.LoadUnits>(load => load.Run(Actor.House));
        var browser = house.As(PageHouse.Ha);

        var found = await browser.Open("/tim?q=xa+quang+tho");
        var all = await browser.Open("/tim?q=xa&loai=unit");
        var nothing = await browser.Open("/tim?q=khong-co-gi-nhu-the");

        Assert.Contains("/don-vi/tth.quang-dien.quang-tho", found.QuerySelectorAll(".cc-hits a").Select(a => a.GetAttribute("href")));
        Assert.Equal(50, all.QuerySelectorAll(".cc-hits a").Length);
        Assert.NotNull(all.QuerySelector("a[rel=next]"));
        Assert.Contains("Không tìm thấy", nothing.QuerySelector(".cc-empty h2")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.Open("/tim")).QuerySelectorAll(".cc-hits"));
    }

    private sealed class Owed : IWorkSource
    {
        public Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<WorkItem>>(
        [
            new("Việc gấp", "Chi tiết", "/viec/1", "Sổ", today, "Đang làm", "Báo cáo"),
            new("Việc trễ", null, "/viec/2", "Sổ", today.AddDays(-1), "Quá hạn", "Mở"),
        ]);
    }
}
