using System.Net;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units;
using CaiCach.Units.Browsing;
using CaiCach.Units.Catalogue;
using Xunit;

namespace CaiCach.Tests.Units;

public sealed class UnitPageTests
{
    private static readonly Officer Reader = PageHouse.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse, Permission.ReadUnits } };

    [Fact]
    public async Task The_list_finds_without_marks_and_pages_by_key()
    {
        await using var house = await Loaded();
        var browser = house.As(Reader);

        var found = await browser.Open("/don-vi?tim=quang+tho");
        Assert.Equal(["HĐND xã Quảng Thọ", "UBND xã Quảng Thọ"], Names(found));
        Assert.Equal(["Phòng Nội vụ"], Names(await browser.Open("/don-vi?tim=quang+dien+noi+vu")));

        var first = await browser.Open("/don-vi");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await browser.Open(new Uri(new("http://localhost"), next).PathAndQuery);
        Assert.Equal(UnitQuery.PageSize, Names(first).Count);
        Assert.Empty(Names(first).Intersect(Names(second)));
        var back = second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!;
        Assert.Equal(Names(first), Names(await browser.Open(new Uri(new("http://localhost"), back).PathAndQuery)));
    }

    [Fact]
    public async Task A_day_shows_the_units_and_names_of_that_day()
    {
        await using var house = await Loaded();

        var page = await house.As(Reader).Open("/don-vi?tim=19867&ngay=02/07/2025");

        Assert.Equal(["UBND xã Quảng Điền"], Names(page));
    }

    [Fact]
    public async Task A_unit_shows_its_codes_parts_and_predecessors()
    {
        await using var house = await Loaded();
        var browser = house.As(Reader);

        var district = (await browser.Open("/don-vi/tth.quang-dien")).Body!.TextContent;
        var merged = (await browser.Open("/don-vi/hue.quang-dien")).Body!.TextContent;

        Assert.Contains("477", district, StringComparison.Ordinal);
        Assert.Contains("Trung tâm Hành chính công", district, StringComparison.Ordinal);
        Assert.Contains("UBND thị trấn Sịa", merged, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(new Uri("/don-vi/tth.nowhere", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/don-vi/moi")]
    [InlineData("/don-vi/sap-nhap")]
    [InlineData("/don-vi/tth.quang-dien/doi-ten")]
    [InlineData("/don-vi/tth.quang-dien/ket-thuc")]
    [InlineData("/don-vi/tth.quang-dien/sua")]
    [InlineData("/don-vi/tth.quang-dien/ma")]
    public async Task A_reader_changes_nothing_and_a_writer_meets_a_form(string address)
    {
        await using var house = await Loaded();

        Assert.NotNull((await house.As(PageHouse.Ha).Open(address)).QuerySelector("main form[method=post]"));
        var refused = await house.As(Reader).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_new_office_is_founded_and_a_wrong_form_keeps_what_was_typed()
    {
        await using var house = await Loaded();
        var browser = house.As(PageHouse.Ha);
        var typed = new Dictionary<string, string>
        {
            ["Typed.Id"] = "tth.quang-dien.chuyen-doi-so", ["Typed.Name"] = "Phòng Chuyển đổi số huyện Quảng Điền", ["Typed.ShortName"] = "Phòng Chuyển đổi số",
            ["Typed.Kind"] = "Office", ["Typed.Level"] = "District", ["Typed.Parent"] = "tth.quang-dien", ["Typed.From"] = "31/02/2023", ["Typed.Basis"] = "Quyết định 1",
        };

        var wrong = await Browser.Page(await browser.Submit("/don-vi/moi", typed));
        Assert.Equal("31/02/2023", wrong.QuerySelector("input[name='Typed.From']")!.GetAttribute("value"));
        typed["Typed.From"] = "01/03/2023";
        await browser.Submit("/don-vi/moi", typed);

        Assert.Contains("Phòng Chuyển đổi số", (await browser.Open("/don-vi/tth.quang-dien.chuyen-doi-so")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_given_and_a_name_changed_on_pages()
    {
        await using var house = await Loaded();
        var browser = house.As(PageHouse.Ha);
        await browser.Submit("/don-vi/tth.quang-dien/ma", new() { ["Typed.Scheme"] = "qd20", ["Typed.Code"] = "H57.30", ["Typed.From"] = "01/01/2022", ["Typed.Basis"] = "Quyết định 2" });
        await browser.Submit("/don-vi/tth.so-khcn/doi-ten", new() { ["Typed.Name"] = "Sở Khoa học tỉnh", ["Typed.ShortName"] = "Sở Khoa học", ["Typed.From"] = "01/02/2022", ["Typed.Basis"] = "Nghị quyết 3" });

        Assert.Contains("H57.30", (await browser.Open("/don-vi/tth.quang-dien")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sở Khoa học tỉnh", (await browser.Open("/don-vi/tth.so-khcn")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_sheet_gives_every_row_of_the_filter()
    {
        await using var house = await Loaded();
        var ct = TestContext.Current.CancellationToken;

        var file = new MemoryStream(await house.As(Reader).Client.GetByteArrayAsync(new Uri("/don-vi/xuat?cap=Commune&loai=Committee", UriKind.Relative), ct));

        using var sheet = await SheetReader.Open(file, ct: ct);
        Assert.Equal(142, sheet.Rows().Count());
    }

    private static async Task<PageHouse> Loaded()
    {
        var house = await PageHouse.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        return house;
    }

    private static List<string> Names(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];
}
