using System.Net;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class DossierPageTests
{
    private static readonly Permission[] WithoutPersonalData = [Permission.ReadDossiers, Permission.ReceiveDossiers];

    [Fact]
    public async Task The_list_finds_a_name_without_marks_and_keeps_it_from_those_who_may_not_read_it()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-06-06 09:00");

        var seen = (await pages.As(OneStop.Lan).Open("/ho-so?q=nguyen+hanh")).Text();
        var stranger = pages.As(OneStop.At(OneStop.Centre, WithoutPersonalData));
        var (masked, unfound) = ((await stranger.Open("/ho-so?q=220606")).Text(), (await stranger.Open("/ho-so?q=nguyen+hanh")).Text());
        var none = (await pages.As(OneStop.Lan).Open("/ho-so?q=tran")).Text();

        Assert.Contains("Nguyễn Thị Hạnh", seen, StringComparison.Ordinal);
        Assert.Contains("N. T. H.", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", masked, StringComparison.Ordinal);
        Assert.Contains("Không có hồ sơ nào khớp.", unfound, StringComparison.Ordinal);
        Assert.Contains("Không có hồ sơ nào khớp.", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dang", 2)]
    [InlineData("qua-han", 1)]
    [InlineData("tre", 1)]
    [InlineData("cho-tra", 2)]
    [InlineData("chua-xong-hoac-tre", 3)]
    public async Task The_list_is_narrowed_to_a_state(string state, int rows)
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-06-06 09:00");
        await pages.House.Has("2022-06-13 09:00");
        await pages.House.Has("2022-05-06 09:00", "2022-05-09 09:00");
        await pages.House.Has("2022-05-06 09:00", "2022-05-30 09:00");
        OneStop.Stand(pages.House, "2022-06-15 08:00");

        var page = await pages.As(OneStop.Lan).Open($"/ho-so?trang-thai={state}");

        Assert.Equal(rows, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_both_ways_and_miss_no_dossier()
    {
        await using var pages = await OneStop.OpenPages();
        for (var i = 0; i < 60; i++)
        {
            await pages.House.Has("2022-06-06 09:00", procedure: OneStop.OneDay);
        }

        var browser = pages.As(OneStop.Lan);
        var first = await browser.Open("/ho-so?sap-xep=han");
        var second = await browser.Open(Link(first, "next"));
        var back = await browser.Open(Link(second, "prev"));

        string Link(AngleSharp.Html.Dom.IHtmlDocument page, string rel) => new Uri(page.QuerySelector($"a[rel={rel}]")!.GetAttribute("href")!).PathAndQuery;
        string[] Codes(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll("tbody .cc-code").Select(c => c.TextContent)];
        Assert.Equal((50, 10), (Codes(first).Length, Codes(second).Length));
        Assert.Equal(60, Codes(first).Concat(Codes(second)).Distinct().Count());
        Assert.Equal(Codes(first), Codes(back));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Null(back.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task The_counter_sees_why_before_it_accepts_and_loses_nothing_it_typed()
    {
        await using var pages = await OneStop.OpenPages();
        OneStop.Stand(pages.House, "2022-04-06 09:00");
        var browser = pages.As(OneStop.Lan);
        var address = $"/ho-so/tiep-nhan?thu-tuc={OneStop.FiveDays}";

        var before = await browser.Open(address);
        var wrong = await Browser.Page(await browser.Submit(address, new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Phone"] = "090512331" }));
        var accepted = await browser.Submit(address, new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Phone"] = "0905 123 318" });

        Assert.Contains("thứ Năm 14/04/2022", before.Text(), StringComparison.Ordinal);
        Assert.Contains("Giỗ Tổ", before.Text(), StringComparison.Ordinal);
        Assert.Contains("Số điện thoại có 9 chữ số, cần 10 chữ số.", wrong.Text(), StringComparison.Ordinal);
        Assert.Equal("090512331", wrong.QuerySelector("[name='Typed.Phone']")!.GetAttribute("value"));
        Assert.EndsWith("/ho-so/H57.99-220406-0001?moi=1", accepted.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_goes_through_its_pages_to_the_applicant_and_its_history_tells_it()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);

        await browser.Submit($"/ho-so/{number}/ket-qua", new() { ["Typed.Digitised"] = "true" });
        await browser.Submit($"/ho-so/{number}/tra-ket-qua", []);

        var page = (await browser.Open($"/ho-so/{number}")).Text();
        var history = (await browser.Open(RecordHistory.Address(Dossier.KeyOf(number)))).Text();
        Assert.Contains("Đã trả kết quả", page, StringComparison.Ordinal);
        Assert.All(["tiếp nhận hồ sơ", "ghi nhận kết quả giải quyết", "trả kết quả"], act => Assert.Contains(act, history, StringComparison.Ordinal));
        var masked = (await pages.As(OneStop.At(OneStop.Centre, Permission.UseHouse, Permission.ReadDossiers)).Open(RecordHistory.Address(Dossier.KeyOf(number)))).Text();
        Assert.DoesNotContain("Hạnh", masked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_that_is_settled_meanwhile_is_not_settled_again()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);
        var opened = await browser.Open($"/ho-so/{number}/ket-qua");
        await browser.Submit($"/ho-so/{number}/ket-qua", []);

        var second = await browser.Send($"/ho-so/{number}/ket-qua", opened, []);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Người khác vừa sửa bản ghi này", (await Browser.Page(second)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_dossier_wants_a_way_and_a_reason()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);

        var wrong = (await Browser.Page(await browser.Submit($"/ho-so/{number}/ket-thuc", []))).Text();
        await browser.Submit($"/ho-so/{number}/ket-thuc", new() { ["Typed.Ending"] = "Withdrawn", ["Typed.Reason"] = "Người nộp bổ sung sau" });

        Assert.Contains("Chọn cách kết thúc hồ sơ.", wrong, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do.", wrong, StringComparison.Ordinal);
        Assert.Contains("Đã rút", (await browser.Open($"/ho-so/{number}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_names_its_document_by_symbol_and_the_old_value_stays_readable()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00", "2022-06-14 15:00");
        var facts = new DocumentFacts("BC", "12/BC-TTHCC", "Trung tâm Hành chính công", new(2022, 6, 13), "Báo cáo ngày có kết quả của hồ sơ");
        await pages.House.Do<RegisterExisting>(act => act.Run(new(OneStop.Centre, Direction.Incoming, facts, new(2022, 6, 13)), OneStop.Lan));
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        var browser = pages.As(OneStop.Lan);
        Dictionary<string, string> Typed(string symbol) => new()
        {
            ["Typed.Date"] = "Settled", ["Typed.Day"] = "13/06/2022", ["Typed.Time"] = "16:30", ["Typed.Reason"] = "Ghi nhầm ngày", ["Typed.Document"] = symbol,
        };

        var unknown = (await Browser.Page(await browser.Submit($"/ho-so/{number}/dinh-chinh", Typed("99/BC-TTHCC")))).Text();
        var corrected = await browser.Submit($"/ho-so/{number}/dinh-chinh", Typed("12/BC-TTHCC"));

        Assert.Contains("Không thấy “99/BC-TTHCC” trong sổ văn bản.", unknown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal(1, await pages.House.Value("dossiers.received-on-time", OneStop.HalfYear()));
        var history = await browser.Open(RecordHistory.Address(Dossier.KeyOf(number)));
        Assert.Equal(("14/06/2022 15:00", "13/06/2022 16:30"), (history.QuerySelector("main del")!.TextContent, history.QuerySelector("main ins")!.TextContent));
        Assert.Contains("12/BC-TTHCC", history.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/han-tra")]
    [InlineData("/giay-hen")]
    [InlineData("/ket-qua")]
    [InlineData("/tra-ket-qua")]
    [InlineData("/ket-thuc")]
    [InlineData("/dinh-chinh")]
    public async Task The_dossier_of_another_unit_is_not_found(string part)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");

        Assert.Equal(HttpStatusCode.OK, await Answer(OneStop.Lan));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(OneStop.Minh));

        async Task<HttpStatusCode> Answer(Officer officer) =>
            (await pages.As(officer).Client.GetAsync(new Uri($"/ho-so/{number}{part}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task Who_sees_numbers_and_addresses_is_written_down()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");

        var closed = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}")).Text();
        var open = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}?hien=1")).Text();
        var refused = (await pages.As(OneStop.At(OneStop.Centre, WithoutPersonalData)).Open($"/ho-so/{number}?hien=1")).Text();

        Assert.Contains("09•••••456", closed, StringComparison.Ordinal);
        Assert.Contains("0905123456", open, StringComparison.Ordinal);
        Assert.DoesNotContain("0905123456", refused, StringComparison.Ordinal);
        var reads = await pages.House.Ask<CaiCachDb, List<PersonalDataRead>>(db => db.Set<PersonalDataRead>().ToListAsync());
        Assert.Equal(["trang hồ sơ, cả số và địa chỉ", "trang hồ sơ, tên người nộp"], reads.Select(r => r.What).Order(StringComparer.Ordinal));
        Assert.All(reads, read => Assert.Equal(($"dossier/{number}", "lan"), (read.Key, read.Account)));
    }

    [Fact]
    public async Task The_export_holds_what_is_filtered_not_what_is_visible()
    {
        await using var pages = await OneStop.OpenPages();
        for (var i = 0; i < 55; i++)
        {
            await pages.House.Has("2022-06-06 09:00", procedure: OneStop.OneDay);
        }

        var other = await pages.House.Has("2022-06-06 10:00");
        var rows = await Sheets.Read(await pages.As(OneStop.Lan).Client.GetAsync(
            new Uri("/ho-so/xuat-excel?linh-vuc=" + Uri.EscapeDataString("Chứng thực"), UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(56, rows.Count);
        Assert.DoesNotContain(rows, r => r[0] == other);
    }
}
