using System.Net;
using AngleSharp.Dom;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Foundation.Web;

/// <summary>The page that shows the kit, used the way a person uses any page of the house.</summary>
public sealed class GalleryTests
{
    private const string Address = "/he-thong/mau-giao-dien";

    private static Dictionary<string, string> Typed(string day = "05/05/2022") => new()
    {
        ["Typed.Phone"] = "0912 000 318", ["Typed.ReceivedOn"] = day, ["Typed.Unit"] = "noi-vu", ["Typed.HasContract"] = "true",
    };

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(PageHouse.Ha).Submit(Address, new()
        {
            ["Typed.Phone"] = "091234531", ["Typed.ReceivedOn"] = "31/04/2022", ["Typed.Note"] = "Ghi <b>chú</b>",
        });

        var page = await Browser.Page(response);
        Assert.Equal("31/04/2022", page.GetElementById("typed-receivedon")!.GetAttribute("value"));
        Assert.Equal("Ghi <b>chú</b>", page.GetElementById("typed-note")!.TextContent);
        var summary = page.QuerySelector(".cc-errors")!;
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Contains("Chưa tiếp nhận được, còn 4 chỗ cần sửa", summary.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#typed-phone", "#typed-receivedon", "#typed-unit", "#typed-hascontract"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        var phone = page.GetElementById("typed-phone")!;
        Assert.Equal("true", phone.GetAttribute("aria-invalid"));
        Assert.Contains("có 9 chữ số", page.GetElementById(phone.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_post_keeps_its_token_and_a_new_page_has_another()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(PageHouse.Ha);
        var opened = await browser.Open(Address);

        using var response = await browser.Send(Address, opened, []);

        Assert.Equal(Token(opened), Token(await Browser.Page(response)));
        Assert.NotEqual(Token(opened), Token(await browser.Open(Address)));
    }

    [Fact]
    public async Task When_it_is_done_the_next_page_says_so_once()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(PageHouse.Ha);

        using var response = await browser.Submit(Address, Typed());

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("Đã nhận biểu mẫu thử", (await browser.Open(Address)).QuerySelector("[role=status].cc-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await browser.Open(Address)).QuerySelector("[role=status].cc-note"));
    }

    [Theory]
    [InlineData("08/05/2022", "Chủ nhật không tiếp nhận hồ sơ.", "#typed-receivedon")]
    [InlineData("07/05/2022", "Hồ sơ này đã có kết quả.", null)]
    public async Task A_refusal_is_shown_at_its_field_or_above_the_form(string day, string sentence, string? at)
    {
        await using var house = await PageHouse.Open();

        using var response = await house.As(PageHouse.Ha).Submit(Address, Typed(day));

        var summary = (await Browser.Page(response)).QuerySelector(".cc-errors")!;
        Assert.Contains(sentence, summary.TextContent, StringComparison.Ordinal);
        Assert.Equal(at, summary.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_record_changed_meanwhile_is_told_and_sending_again_keeps_mine()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(PageHouse.Ha);
        var opened = await browser.Open(Address);
        opened.QuerySelector("input[name=_seen]")!.SetAttribute("value", Guid.NewGuid().ToString());

        using var told = await browser.Send(Address, opened, Typed());
        var conflict = await Browser.Page(told);
        using var kept = await browser.Send(Address, conflict, []);

        Assert.Contains("Người khác vừa sửa bản ghi này", conflict.QuerySelector(".cc-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("05/05/2022", conflict.GetElementById("typed-receivedon")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    [Fact]
    public async Task A_post_without_the_page_token_is_refused()
    {
        await using var house = await PageHouse.Open();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sample" });

        using var response = await house.As(PageHouse.Ha).Client.PostAsync(new Uri(Address, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Filters_and_order_stand_in_the_address()
    {
        await using var house = await PageHouse.Open();

        var page = await house.As(PageHouse.Ha).Open(Address + "?q=cu+tri&sap-xep=-han&sau=41");

        Assert.Equal("descending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal("65", Assert.Single(page.QuerySelectorAll("td.pick input")).GetAttribute("value"));
        var chip = page.QuerySelector(".cc-applied .chip")!;
        Assert.DoesNotContain("q=", chip.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("sau=", page.QuerySelector("th[aria-sort] a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_offers_to_lift_it()
    {
        await using var house = await PageHouse.Open();

        var page = await house.As(PageHouse.Ha).Open(Address + "?q=khong-co");

        Assert.Equal("Không có dòng nào khớp", page.QuerySelector(".cc-empty h2")!.TextContent);
    }

    [Fact]
    public async Task Cards_of_phones_know_their_column_names()
    {
        await using var house = await PageHouse.Open();

        var row = (await house.As(PageHouse.Ha).Open(Address)).QuerySelector("table.cards tbody tr:has(td.pick)")!;

        Assert.Equal("row", row.GetAttribute("role"));
        Assert.Equal(["Chủ trì", "Hạn", "Trạng thái"], row.QuerySelectorAll("td[data-label]").Select(c => c.GetAttribute("data-label")));
    }

    [Fact]
    public async Task Petals_say_their_state_to_readers()
    {
        await using var house = await PageHouse.Open();

        var figures = (await house.As(PageHouse.Ha).Open(Address)).QuerySelectorAll("a.cc-fig .sr").Select(s => s.TextContent.Trim()).ToHashSet();

        Assert.Superset(new HashSet<string>
        {
            "(số đang tính, xem căn cứ)", "(số đã khóa, xem căn cứ)", "(số khai báo, xem văn bản)", "(số đã lệch so với bản khóa, xem vì sao)",
        }, figures);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_inline()
    {
        await using var house = await PageHouse.Open();

        var page = await house.As(PageHouse.Ha).Open(Address);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_english_page_leaves_no_word_of_the_kit_behind()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(PageHouse.Ha);
        await browser.Client.GetAsync(new Uri("/giao-dien/ngon-ngu/en", UriKind.Relative));

        var page = await browser.Open(Address);

        Assert.Equal("Components and their states", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("2 working days left", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static string? Token(IParentNode page) => page.QuerySelector("input[name=_request]")!.GetAttribute("value");
}
