using System.Net;
using AngleSharp.Html.Dom;
using CaiCach.Documents;
using CaiCach.Documents.Browsing;
using CaiCach.Documents.Importing;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Documents.Registers;

namespace CaiCach.Tests.Documents;

public sealed class DocumentPageTests
{
    private static readonly Officer Reader = Clerk with { Permissions = new HashSet<Permission> { Permission.UseHouse, Permission.ReadDocuments } };
    private static readonly Officer Stranger = OfficerOf("quangtho", "tth.quang-dien.quang-tho");

    [Fact]
    public async Task A_register_is_found_by_words_without_marks_and_filtered()
    {
        await using var house = await PageHouse.Open();
        await house.House.Has(Direction.Outgoing, Plan("10/KH-UBND", new(2022, 1, 12), "kiểm tra công tác cải cách hành chính"));
        await house.House.Has(Direction.Outgoing, Plan("05/CT-UBND", new(2022, 5, 18), "kỷ luật, kỷ cương hành chính") with { Type = "CT" });
        await house.House.Has(Direction.Reference, new("NĐ", "61/2018/NĐ-CP", "Chính phủ", new(2018, 4, 23), "cơ chế một cửa") { IsNormative = true });
        var browser = house.As(Reader);

        Assert.Equal(["05/CT-UBND", "10/KH-UBND"], await Symbols(browser, "/van-ban"));
        Assert.Equal(["10/KH-UBND", "05/CT-UBND"], await Symbols(browser, "/van-ban?sap-xep=-so"));
        Assert.Equal(["10/KH-UBND"], await Symbols(browser, "/van-ban?tim=kiem+tra"));
        Assert.Equal(["05/CT-UBND"], await Symbols(browser, "/van-ban?loai=CT"));
        Assert.Equal(["05/CT-UBND"], await Symbols(browser, "/van-ban?tu=01/02/2022&den=30/06/2022"));
        Assert.Equal(["61/2018/NĐ-CP"], await Symbols(browser, "/van-ban?so=vien-dan"));
        Assert.Empty(await Symbols(house.As(Stranger), "/van-ban"));
    }

    [Theory]
    [InlineData("-ngay")]
    [InlineData("ngay")]
    [InlineData("-so")]
    [InlineData("so")]
    public async Task Pages_by_key_show_each_row_once_forwards_and_backwards(string order)
    {
        await using var house = await Support.House.Open();
        var rows = Enumerable.Range(1, 120).Select(i => new RegisterExisting.Input(
            District, Direction.Outgoing, Plan($"{i:00}/KH-UBND", new DateOnly(2022, 1, 1).AddDays(i / 3)))).ToList();
        await house.Do<ImportDocuments>(act => act.Run(District, rows, Clerk));
        var query = new DocumentQuery(Direction.Outgoing) { Order = order };
        var all = await house.Ask<CaiCachDb, List<string>>(db => query.All(db, Clerk.Scope).Select(d => d.Id).ToListAsync());

        var (forwards, page) = (new List<string>(), await Page(null, null));
        forwards.AddRange(page.Rows.Select(d => d.Id));
        while (page.Next is { } next)
        {
            page = await Page(next, null);
            forwards.AddRange(page.Rows.Select(d => d.Id));
        }

        var backwards = page.Rows.Select(d => d.Id).ToList();
        while (page.Previous is { } previous)
        {
            page = await Page(null, previous);
            backwards.InsertRange(0, page.Rows.Select(d => d.Id));
        }

        Assert.Equal(120, all.Count);
        Assert.Equal(all, forwards);
        Assert.Equal(all, backwards);

        Task<DocumentRows> Page(string? after, string? before) =>
            house.Ask<CaiCachDb, DocumentRows>(db => query.Page(db, Clerk.Scope, after, before));
    }

    [Fact]
    public async Task Issuing_keeps_what_was_typed_and_then_gives_the_number()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);
        var typed = new Dictionary<string, string>
        {
            ["Typed.Unit"] = District, ["Typed.Type"] = "KH", ["Typed.Issuer"] = "UBND huyện Quảng Điền", ["Typed.IssuedOn"] = "31/02/2022",
            ["Typed.Subject"] = "kiểm tra cải cách hành chính", ["Typed.IssuerSymbol"] = "UBND",
        };

        var wrong = await Browser.Page(await browser.Submit("/van-ban/moi", typed));
        Assert.Equal("31/02/2022", wrong.QuerySelector("input[name='Typed.IssuedOn']")!.GetAttribute("value"));
        Assert.Contains("kiểm tra cải cách hành chính", wrong.QuerySelector("textarea[name='Typed.Subject']")!.TextContent, StringComparison.Ordinal);

        typed["Typed.IssuedOn"] = "15/06/2022";
        var done = await browser.Submit("/van-ban/moi", typed);
        Assert.Equal("/van-ban/tth.quang-dien.2022-ke-hoach-1", done.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
        var page = await browser.Open("/van-ban/tth.quang-dien.2022-ke-hoach-1");
        Assert.Contains("ban hành và cấp số văn bản", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("01/KH-UBND", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrival_is_registered_as_printed_and_shows_its_findings()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);

        await browser.Submit("/van-ban/den", new()
        {
            ["Typed.Unit"] = District, ["Typed.Type"] = "CV", ["Typed.Symbol"] = "401/UBND", ["Typed.Issuer"] = "UBND xã Quảng Thọ",
            ["Typed.IssuedOn"] = "14/06/2022", ["Typed.ReceivedOn"] = "15/06/2022", ["Typed.Subject"] = "đôn đốc báo cáo",
        });

        var page = await browser.Open("/van-ban/tth.quang-dien.2022-cong-van-401.ubnd-xa-quang-tho");
        Assert.Contains("thiếu đơn vị soạn thảo", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["401/UBND"], await Symbols(browser, "/van-ban?so=den"));
    }

    [Fact]
    public async Task A_document_is_corrected_and_withdrawn_on_pages()
    {
        await using var house = await PageHouse.Open();
        var ours = await house.House.Issues();
        await house.House.Has(Direction.Outgoing, Plan("10/BC-UBND", new(2022, 1, 12)) with { Type = "BC" });
        var browser = house.As(Clerk);

        var unknown = await Browser.Page(await browser.Submit($"/van-ban/{ours.Id}/dinh-chinh", new()
        {
            ["Typed.Subject"] = "kiểm tra công vụ", ["Typed.Reason"] = "Sai trích yếu", ["Typed.Document"] = "99/BC-UBND",
        }));
        Assert.Contains("Không thấy “99/BC-UBND” trong sổ", unknown.Body!.TextContent, StringComparison.Ordinal);
        await browser.Submit($"/van-ban/{ours.Id}/dinh-chinh", new()
        {
            ["Typed.Subject"] = "kiểm tra công vụ", ["Typed.Reason"] = "Sai trích yếu", ["Typed.Document"] = "10/BC-UBND ngày 12/01/2022",
        });
        Assert.Equal("kiểm tra công vụ", (await house.House.Document(ours.Id)).Subject);

        await browser.Submit($"/van-ban/{ours.Id}/huy-so", new() { ["Typed.Reason"] = "Ký nhầm" });
        var page = await browser.Open($"/van-ban/{ours.Id}");
        Assert.Contains("Đã hủy số ngày 15/06/2022", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sai trích yếu", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_put_on_a_document()
    {
        await using var house = await PageHouse.Open();
        var ours = await house.House.Issues();
        var browser = house.As(Clerk);

        var refused = await Browser.Page(await browser.Upload($"/van-ban/{ours.Id}/tep", "Typed.File", "van-ban.pdf", "<html>"u8.ToArray()));
        await browser.Upload($"/van-ban/{ours.Id}/tep", "Typed.File", "van-ban.pdf", "%PDF-1.4 thử"u8.ToArray());

        Assert.Contains("Nội dung tệp quyết định", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("van-ban.pdf", (await browser.Open($"/van-ban/{ours.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_closed_to_those_without_the_right_and_blind_to_other_units()
    {
        await using var house = await PageHouse.Open();
        var ours = await house.House.Issues();
        string[] records = [$"/van-ban/{ours.Id}", $"/van-ban/{ours.Id}/dinh-chinh", $"/van-ban/{ours.Id}/huy-so", $"/van-ban/{ours.Id}/tep"];
        string[] writes = ["/van-ban/moi", "/van-ban/den", "/van-ban/dang-ky", "/van-ban/nhap", "/van-ban/mau-nhap", .. records[1..]];

        foreach (var address in records)
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(house.As(Stranger), address));
        }

        foreach (var address in writes)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Status(house.As(Reader), address));
        }

        Assert.Equal(HttpStatusCode.OK, await Status(house.As(Reader), records[0]));
    }

    [Fact]
    public async Task The_export_holds_what_is_filtered_and_can_be_read_again()
    {
        await using var house = await PageHouse.Open();
        await house.House.Has(Direction.Outgoing, Plan("10/KH-UBND", new(2022, 1, 12)));
        await house.House.Has(Direction.Outgoing, Plan("20/KH-UBND", new(2022, 2, 12)));

        var file = await house.As(Reader).Client.GetStreamAsync(new Uri("/van-ban/xuat?den=31/01/2022", UriKind.Relative), TestContext.Current.CancellationToken);
        var read = await DocumentSheet.Import(District, new(2022, 6, 15)).Read(await Copy(file), ct: TestContext.Current.CancellationToken);

        Assert.True(read.IsFine, string.Join('\n', read.Problems.Select(p => p.Sentence)));
        Assert.Equal("10/KH-UBND", Assert.Single(read.Rows).Value.Facts.Symbol);
    }

    [Theory]
    [InlineData("/van-ban/so-in", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Nơi nhận văn bản")]
    [InlineData("/van-ban/so-in?so=den", "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Số đến")]
    public async Task A_register_is_printed_with_the_ten_columns_of_the_decree(string address, string title, string column)
    {
        await using var house = await PageHouse.Open();
        await house.House.Has(Direction.Outgoing, Plan("10/KH-UBND", new(2022, 1, 12)));

        var page = await house.As(Reader).Open(address);

        var heads = page.QuerySelectorAll("table.print-table th").Select(h => h.TextContent).ToList();
        Assert.Equal(10, heads.Count);
        Assert.Contains(column, heads);
        Assert.Contains(title, page.Body!.TextContent, StringComparison.Ordinal);
    }

    internal static async Task<MemoryStream> Copy(Stream stream)
    {
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        copy.Position = 0;
        return copy;
    }

    internal static async Task<HttpStatusCode> Status(Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task<List<string>> Symbols(Browser browser, string address) =>
        [.. (await browser.Open(address)).QuerySelectorAll("main tbody th a").Select(a => ((IHtmlAnchorElement)a).TextContent.Trim())];
}
