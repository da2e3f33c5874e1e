using CaiCach.Documents;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Documents.Registers;

namespace CaiCach.Tests.Documents;

public sealed class DocumentImportTests
{
    private static readonly string[] Titles = ["Số, ký hiệu", "Loại văn bản", "Cơ quan ban hành", "Ngày văn bản", "Trích yếu", "Hướng"];
    private static readonly string[] First = ["191/KH-UBND", "Kế hoạch", "UBND huyện Quảng Điền", "30/12/2021", "triển khai công tác CCHC", "Đi"];
    private static readonly string[] Second = ["34/2019/NĐ-CP", "nghi dinh", "Chính phủ", "24/4/2019", "cán bộ cấp xã", "viện dẫn"];
    private static readonly string[] Nameless = ["", "Đề án", "UBND huyện Quảng Điền", "", "xã thông minh", "Đi"];

    [Fact]
    public async Task A_file_is_previewed_and_then_written_whole_in_one_act()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);

        var preview = await Send(browser, Titles, First, Second, Nameless);
        Assert.Equal(0, await Count(house));
        Assert.Equal(3, (await browser.Open(preview)).QuerySelectorAll("main tbody tr").Length);
        await browser.Submit(preview, []);

        Assert.Equal(3, await Count(house));
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync()));
        Assert.Equal("192/KH-UBND", (await house.House.Issues(Plan(issuedOn: new(2021, 12, 31)))).Symbol);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_under_a_title_line()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);

        var preview = await Send(browser, [.. Titles.Reverse()], [.. First.Reverse()], [.. Second.Reverse()]);
        await browser.Submit(preview, []);

        Assert.Equal(["191/KH-UBND", "34/2019/NĐ-CP"], await house.Ask<CaiCachDb, List<string?>>(
            db => db.Set<Document>().OrderBy(d => d.Number).Select(d => d.Symbol).OrderBy(s => s).ToListAsync()));
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out_and_every_problem_is_named()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);
        string[] noSubject = [First[0], First[1], First[2], First[3], "", "Đi"];
        string[] later = ["192/KH-UBND", "Kế hoạch", "UBND huyện Quảng Điền", "31/12/2099", "mai sau", "Đi"];
        string[] noType = ["193/KH-UBND", "Kế hoach gì đó", "UBND huyện Quảng Điền", "31/02/2022", "nội dung", "Đi"];

        var preview = await Send(browser, Titles, Second, noSubject, later, noType);
        var page = await browser.Open(preview);

        Assert.Contains("Dòng 3: thiếu cột “Trích yếu”.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 4: Ngày 31/12/2099 chưa đến.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 5, cột “Tên loại”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 5, cột “Ngày văn bản”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(0, await Count(house));
    }

    [Fact]
    public async Task A_file_sent_again_is_recognised_row_by_row()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);
        await browser.Submit(await Send(browser, Titles, First, Nameless), []);

        var again = await browser.Open(await Send(browser, Titles, First, Nameless));
        Assert.Null(again.QuerySelector("main form button"));
        var more = await Send(browser, Titles, First, Nameless, Second);
        Assert.Contains("2 dòng đã có trong sổ", (await browser.Open(more)).Body!.TextContent, StringComparison.Ordinal);
        await browser.Submit(more, []);

        Assert.Equal(3, await Count(house));
    }

    [Fact]
    public async Task A_confirmation_sent_late_is_refused_with_a_sentence()
    {
        await using var house = await PageHouse.Open();
        var browser = house.As(Clerk);
        var preview = await Send(browser, Titles, First);
        var opened = await browser.Open(preview);
        await browser.Submit(preview, []);

        var late = await Browser.Page(await browser.Send(preview, opened, new() { ["_request"] = Guid.NewGuid().ToString() }));

        Assert.Contains("đã có trong sổ", late.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Count(house));
    }

    [Fact]
    public async Task What_is_no_spreadsheet_is_refused()
    {
        await using var house = await PageHouse.Open();

        var page = await Browser.Page(await house.As(Clerk).Upload("/van-ban/nhap", "Typed.File", "so.xlsx", "a,b,c"u8.ToArray(), new() { ["Typed.Unit"] = District }));

        Assert.Contains("không phải Excel", page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Uploads a sheet with these rows under a header; gives the address of the preview.</summary>
    private static async Task<string> Send(Browser browser, string[] titles, params string[][] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.Write(file, "Sổ", [.. titles.Select((t, i) => new SheetColumn<string[]>(t, r => r[i]))], rows);
        using var response = await browser.Upload("/van-ban/nhap", "Typed.File", "so.xlsx", file.ToArray(), new() { ["Typed.Unit"] = District });
        return new Uri(new Uri("http://localhost"), response.Headers.Location!).PathAndQuery;
    }

    private static Task<int> Count(PageHouse house) => house.Ask<CaiCachDb, int>(db => db.Set<Document>().CountAsync());
}
