using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Figures;

public sealed class FigurePageTests
{
    [Fact]
    public async Task The_catalogue_is_searched_without_marks_and_says_who_counts()
    {
        await using var house = await Furnished.Open();
        var browser = house.As(Furnished.Ha);

        var page = await browser.Open("/so-lieu?don-vi=tth.quang-dien&ky=2022-H1&tim=bo+nhiem");

        var rows = page.QuerySelectorAll("main tbody tr[role=row]:not(.group)");
        Assert.Equal(["Công chức, viên chức lãnh đạo, quản lý được bổ nhiệm, bổ nhiệm lại, kéo dài", "Bổ nhiệm mới", "Bổ nhiệm lại"],
            rows.Take(3).Select(r => r.QuerySelector("th a")!.TextContent.Trim()));
        Assert.Contains("11", rows[0].QuerySelector("a.cc-fig")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đơn vị khai báo kèm văn bản", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa ai khai báo", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.Open("/so-lieu?tim=khong+co+so+nao")).QuerySelectorAll("main tbody"));
    }

    [Fact]
    public async Task A_counted_figure_opens_to_its_records_which_agree()
    {
        await using var house = await Furnished.Open();

        var page = await house.As(Furnished.Ha).Open("/so-lieu/dossiers.received?don-vi=tth.quang-dien&ky=2022-H1");

        Assert.Equal("10", page.QuerySelector(".cc-figure-value")!.TextContent.Trim());
        Assert.Contains("bản ghi, khớp", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, page.QuerySelectorAll("main tbody th > a[href^='/ho-so/']").Length);
        Assert.Contains("Lọc danh sách không đổi con số.", page.QuerySelector(".cc-pager")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gồm các phần", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cộng lại 10, khớp", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filtering_never_changes_the_figure()
    {
        await using var house = await Furnished.Open();

        var page = await house.As(Furnished.Ha).Open("/so-lieu/dossiers.received?don-vi=tth.quang-dien&ky=2022-H1&tim=khai+sinh");

        Assert.Equal("10", page.QuerySelector(".cc-figure-value")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main tbody th a"));
        Assert.Contains("Con số không đổi theo điều kiện lọc.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_figure_shows_its_document_and_its_gap_of_parts()
    {
        await using var house = await Furnished.Open();

        var page = await house.As(Furnished.Ha).Open("/so-lieu/people.appointments?don-vi=tth.quang-dien&ky=2022-H1");

        Assert.Contains("Số khai báo", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Báo cáo CCHC 6 tháng đầu năm 2022", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("/so-lieu/khai-bao/tth.quang-dien-2022-001", page.QuerySelector("main tbody th a")!.GetAttribute("href"));
        Assert.Contains("Các phần cộng lại 0, lệch 11", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_is_a_figure_and_what_nobody_keeps_is_a_dash_with_its_reason()
    {
        await using var house = await Furnished.Open();
        var browser = house.As(Furnished.Ha);

        var zero = await browser.Open("/so-lieu/feedback.received?ky=2022-H1");
        var none = await browser.Open("/so-lieu/people.offices?ky=2022-H1");

        Assert.Equal("0", zero.QuerySelector(".cc-figure-value")!.TextContent.Trim());
        Assert.Equal(Share.Dash, none.QuerySelector(".cc-figure-value")!.TextContent.Trim());
        Assert.Contains("Chưa có sổ và chưa ai khai báo số này", none.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_shown_is_said()
    {
        await using var house = await Furnished.Open();
        var narrow = Furnished.Ha with { Scope = new(false, [Furnished.District]) };

        var page = await house.As(narrow).Open("/so-lieu/dossiers.received?don-vi=tth.quang-dien&ky=2022-H1");

        Assert.Equal("10", page.QuerySelector(".cc-figure-value")!.TextContent.Trim());
        Assert.Contains("10 bản ghi không hiện", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main tbody th a"));
    }

    [Theory]
    [InlineData("/so-lieu/dossiers.received?don-vi=tth.quang-dien&ky=2022-H3")]
    [InlineData("/so-lieu/dossiers.received?don-vi=tth.quang-dien&ky=2018-H1")]
    [InlineData("/so-lieu/dossiers.received?don-vi=tth.khong-co")]
    [InlineData("/so-lieu/dossiers.received?don-vi=tth.quang-dien")]
    [InlineData("/so-lieu?don-vi=tth.quang-dien")]
    [InlineData("/so-lieu/no.such-code")]
    [InlineData("/so-lieu/dossiers.received/xuat?don-vi=tth.quang-dien")]
    [InlineData("/api/v1/figures/dossiers.received?unit=tth.quang-dien")]
    [InlineData("/api/v1/figures/dossiers.received/evidence?unit=tth.quang-dien")]
    public async Task What_cannot_be_asked_is_not_found(string address)
    {
        await using var house = await Furnished.Open();
        var dung = Furnished.Ha with { Unit = OneStop.Commune, Scope = new(false, [OneStop.Commune]) };

        Assert.Equal(HttpStatusCode.NotFound, await Status(house.As(dung), address));
    }

    [Fact]
    public async Task Without_the_right_nothing_opens()
    {
        await using var house = await Furnished.Open();
        var browser = house.As(Furnished.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse } });

        foreach (var address in new[] { "/so-lieu", "/so-lieu/dossiers.received", "/so-lieu/dossiers.received/xuat", "/api/v1/figures/dossiers.received", "/so-lieu/khai-bao" })
        {
            Assert.NotEqual(HttpStatusCode.OK, await Status(browser, address));
        }
    }

    [Fact]
    public async Task The_export_holds_every_record_and_its_weight()
    {
        await using var house = await Furnished.Open();
        var ct = TestContext.Current.CancellationToken;

        var file = new MemoryStream(await house.As(Furnished.Ha).Client.GetByteArrayAsync(
            new Uri("/so-lieu/dossiers.received/xuat?don-vi=tth.quang-dien&ky=2022-H1", UriKind.Relative), ct));

        using var sheet = await SheetReader.Open(file, ct: ct);
        Assert.Equal(11, sheet.Rows().Count());
    }

    [Fact]
    public async Task Programs_ask_for_a_figure_and_page_through_its_records()
    {
        await using var house = await Furnished.Open();
        var client = house.As(Furnished.Ha).Client;

        var figure = await Json(client, "/api/v1/figures/dossiers.received?unit=tth.quang-dien&period=2022-H1");
        var first = await Json(client, "/api/v1/figures/dossiers.received/evidence?unit=tth.quang-dien&period=2022-H1&limit=6");
        var rest = await Json(client, $"/api/v1/figures/dossiers.received/evidence?unit=tth.quang-dien&period=2022-H1&limit=6&after={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
        var silent = await Json(client, "/api/v1/figures/people.offices?unit=tth.quang-dien&period=2022-H1");

        Assert.Equal((10, "2022-06-14", false), (figure.GetProperty("value").GetInt64(), figure.GetProperty("asOf").GetString(), figure.GetProperty("declared").GetBoolean()));
        Assert.Equal((6, 4, 10), (first.GetProperty("items").GetArrayLength(), rest.GetProperty("items").GetArrayLength(), first.GetProperty("records").GetInt64()));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("value").ValueKind);
        Assert.StartsWith("Chưa có sổ", silent.GetProperty("notKeptBecause").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Json(HttpClient client, string address)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        return json.RootElement.Clone();
    }

    private static async Task<HttpStatusCode> Status(Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
