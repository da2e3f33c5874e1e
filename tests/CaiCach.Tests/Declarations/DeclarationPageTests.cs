using System.Net;
using AngleSharp.Dom;
using CaiCach.Declarations;
using CaiCach.Declarations.Importing;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Declarations.Stating;

namespace CaiCach.Tests.Declarations;

public sealed class DeclarationPageTests
{
    private const string New = "/so-lieu/khai-bao/moi";

    private static readonly Officer Lan = PageHouse.Ha with { Unit = District, UnitName = "UBND huyện Quảng Điền" };

    private static Dictionary<string, string> Typed(string code = Trained, string value = "41") => new()
    {
        ["Typed.Code"] = code, ["Typed.Unit"] = District, ["Typed.From"] = "15/12/2021", ["Typed.To"] = "14/06/2022", ["Typed.Value"] = value,
        ["Typed.Source"] = "Kế hoạch 22/KH-UBND ngày 28/01/2022",
    };

    [Fact]
    public async Task A_figure_is_declared_on_a_page_and_shown_with_its_history()
    {
        await using var house = await Loaded();
        var browser = house.As(Lan);

        var sent = await browser.Submit(New, Typed());

        Assert.Equal("/so-lieu/khai-bao/tth.quang-dien-2022-001", sent.Headers.Location!.AbsolutePath());
        var page = await browser.Open("/so-lieu/khai-bao/tth.quang-dien-2022-001");
        Assert.Contains("41", page.QuerySelector(".cc-figure-value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("khai báo số liệu", page.QuerySelector(".cc-hist")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_offers_the_period_that_is_being_reported()
    {
        await using var house = await Loaded();

        var page = await house.As(Lan).Open(New);

        Assert.Equal(("15/12/2021", "14/06/2022"), (Value(page, "Typed.From"), Value(page, "Typed.To")));
        Assert.DoesNotContain(page.QuerySelectorAll("option"), o => o.GetAttribute("value") == "dossiers.received");
    }

    [Theory]
    [InlineData("Typed.Value", "4,1", "có phần lẻ")]
    [InlineData("Typed.To", "31/06/2022", "không có trong lịch")]
    [InlineData("Typed.From", "15/06/2022", "không thể trước ngày đầu kỳ")]
    [InlineData("Typed.Source", "", "Ghi văn bản làm căn cứ")]
    [InlineData("Typed.Value", "-3", "không thể nhỏ hơn 0")]
    public async Task A_form_that_is_refused_keeps_what_was_typed(string field, string typed, string sentence)
    {
        await using var house = await Loaded();
        var form = Typed();
        form[field] = typed;

        var page = await Browser.Page(await house.As(Lan).Submit(New, form));

        Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, Value(page, field));
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<DeclaredFigure>().CountAsync()));
    }

    [Fact]
    public async Task A_doubtful_amount_is_kept_by_its_own_button()
    {
        await using var house = await Loaded();
        var browser = house.As(Lan);

        var asked = await Browser.Page(await browser.Submit(New, Typed(Revenue, "81.889")));

        Assert.Contains("chưa đến 1 triệu đồng", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Giữ số này", asked.QuerySelector("button[name='Typed.Keep']")!.TextContent.Trim());
        Assert.Equal("81.889", Value(asked, "Typed.Value"));
        var kept = await browser.Send(New, asked, new() { ["Typed.Keep"] = "true" });
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
    }

    [Fact]
    public async Task It_is_corrected_and_withdrawn_with_a_reason()
    {
        await using var house = await Loaded();
        var browser = house.As(Lan);
        await house.House.Declares(Trained, 42);

        var silent = await Browser.Page(await browser.Submit("/so-lieu/khai-bao/tth.quang-dien-2022-001/dinh-chinh", new() { ["Typed.Value"] = "41" }));
        Assert.Contains("Ghi lý do đính chính.", silent.Body!.TextContent, StringComparison.Ordinal);
        await browser.Submit("/so-lieu/khai-bao/tth.quang-dien-2022-001/dinh-chinh", new() { ["Typed.Value"] = "41", ["Typed.Reason"] = "Tính hai lần một người" });
        var old = await browser.Open("/so-lieu/khai-bao/tth.quang-dien-2022-001");
        Assert.Contains("Tính hai lần một người", old.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(old.QuerySelector("a[href$='/rut']"));

        await browser.Submit("/so-lieu/khai-bao/tth.quang-dien-2022-002/rut", new() { ["Typed.Reason"] = "Sổ nhân sự đã đếm" });
        Assert.Null(await house.House.Value(Trained));
    }

    [Fact]
    public async Task The_list_finds_without_marks_and_by_state()
    {
        await using var house = await Loaded();
        await house.House.Declares(Trained, 41);
        await house.House.Declares("people.appointments", 11);
        var browser = house.As(Lan);

        Assert.Single(Names(await browser.Open("/so-lieu/khai-bao?tim=dao+tao")));
        Assert.Equal(2, Names(await browser.Open("/so-lieu/khai-bao?so=people&trang-thai=dang-dung")).Count);
        Assert.Empty(Names(await browser.Open("/so-lieu/khai-bao?trang-thai=da-rut")));
        Assert.Equal(2, Names(await browser.Open("/so-lieu/khai-bao?tim=22/kh-ubnd")).Count);
    }

    [Fact]
    public async Task Pages_go_forth_and_back_by_key()
    {
        await using var house = await Loaded();
        for (var day = 0; day < 60; day++)
        {
            await house.House.Declares(Trained, day, from: new DateOnly(2022, 1, 1).AddDays(day), to: new DateOnly(2022, 1, 1).AddDays(day));
        }

        var browser = house.As(Lan);
        var first = await browser.Open("/so-lieu/khai-bao");
        var second = await browser.Open(Address(first, "next"));
        var back = await browser.Open(Address(second, "prev"));

        Assert.Equal((50, 10), (Links(first).Count, Links(second).Count));
        Assert.Empty(Links(first).Intersect(Links(second)));
        Assert.Equal(Links(first), Links(back));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/dinh-chinh")]
    [InlineData("/rut")]
    [InlineData("/tep")]
    public async Task Another_units_declaration_is_not_found(string part)
    {
        await using var house = await Loaded();
        await house.House.Declares(Trained, 41);
        var browser = house.As(Lan with { Scope = new(false, [Commune]) });

        using var response = await browser.Client.GetAsync(new Uri("/so-lieu/khai-bao/tth.quang-dien-2022-001" + part, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_scan_is_attached_on_its_page()
    {
        await using var house = await Loaded();
        await house.House.Declares(Trained, 41);
        var browser = house.As(Lan);

        await Upload(browser, "/so-lieu/khai-bao/tth.quang-dien-2022-001/tep", "Typed.File", "kh22.pdf", "%PDF-1.7\nkế hoạch"u8.ToArray());

        Assert.Contains("kh22.pdf", (await browser.Open("/so-lieu/khai-bao/tth.quang-dien-2022-001")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_previewed_and_written_whole()
    {
        await using var house = await Loaded();
        var browser = house.As(Lan);
        var file = await Rows(("people.training-leadership", "7"), ("people.training-specialist", "11"));

        var preview = await Upload(browser, "/so-lieu/khai-bao/nhap", "Typed.File", "so-lieu.xlsx", file);
        Assert.Equal(2, preview.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<DeclaredFigure>().CountAsync()));

        var done = await browser.Send("/so-lieu/khai-bao/nhap", preview, []);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(2, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == "declarations.declare")));
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_sheet_out()
    {
        await using var house = await Loaded();
        var file = await Rows(("people.training-leadership", "7"), ("dossiers.received", "4063"), ("people.training-leadership", "8"));

        var page = await Upload(house.As(Lan), "/so-lieu/khai-bao/nhap", "Typed.File", "so-lieu.xlsx", file);

        Assert.Contains("Dòng 3: Số này do sổ Hồ sơ một cửa đếm, không khai báo.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dòng 4: Số này của đơn vị cho kỳ này đã có", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<DeclaredFigure>().CountAsync()));
    }

    [Fact]
    public async Task What_is_exported_can_be_read_by_the_import()
    {
        await using var house = await Loaded();
        await house.House.Declares(Trained, 41);
        var ct = TestContext.Current.CancellationToken;

        using var file = new MemoryStream(await house.As(Lan).Client.GetByteArrayAsync(new Uri("/so-lieu/khai-bao/xuat?so=people", UriKind.Relative), ct));

        var row = Assert.Single((await DeclarationSheet.Import.Read(file, ct: ct)).Rows).Value;
        Assert.Equal((Trained, "UBND huyện Quảng Điền", First, Last, 41L), (row.Code, row.Unit, row.From, row.To, row.Value));
    }

    private static async Task<PageHouse> Loaded()
    {
        var house = await PageHouse.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        return house;
    }

    private static async Task<byte[]> Rows(params (string Code, string Value)[] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.Write(file, "Số liệu",
        [
            new SheetColumn<(string Code, string Value)>("Mã chỉ số", r => r.Code), new("Từ ngày", _ => (DateOnly?)First), new("Đến ngày", _ => (DateOnly?)Last),
            new("Giá trị", r => r.Value), new("Văn bản căn cứ", _ => "Kế hoạch 22/KH-UBND ngày 28/01/2022"),
        ], rows);
        return file.ToArray();
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Upload(Browser browser, string address, string field, string name, byte[] file)
    {
        var page = await browser.Open(address);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        form.Add(new ByteArrayContent(file), field, name);
        using var response = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), form);
        return await Browser.Page(response);
    }

    private static string? Value(IDocument page, string name) =>
        page.QuerySelector($"input[name='{name}']")?.GetAttribute("value") ?? page.QuerySelector($"textarea[name='{name}']")?.TextContent;

    private static List<string> Names(IDocument page) => [.. page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];

    private static List<string> Links(IDocument page) => [.. page.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")!)];

    private static string Address(IDocument page, string rel) =>
        new Uri(new Uri("http://localhost"), page.QuerySelector($"a[rel={rel}]")!.GetAttribute("href")!).PathAndQuery;
}

internal static class Addresses
{
    public static string AbsolutePath(this Uri location) => (location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString).Split('?')[0];
}
