using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Printed2022;
using CaiCach.Reports.Writing;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Reports.ReportHouse;

namespace CaiCach.Tests.Reports;

public sealed class ReportPageTests
{
    private const string Id = "cchc-2022-H1-tth.quang-dien-1";
    private const string Page = "/bao-cao/" + Id;

    private static readonly Officer Stranger = Of("xa", "tth.phu-vang", Permission.UseHouse, Permission.ReadReports, Permission.WriteReports, Permission.LockReports, Permission.ReadFigures);
    private static readonly Officer Reader = Of("doc", District, Permission.UseHouse, Permission.ReadReports);

    [Fact]
    public async Task The_form_of_a_new_report_keeps_what_was_typed_and_then_leads_to_the_report()
    {
        await using var house = await Open(started: false);
        var browser = house.As(Lan);

        var wrong = await Browser.Page(await browser.Submit("/bao-cao/moi", new() { ["Typed.Period"] = "2022-H9", ["Typed.Unit"] = District }));
        Assert.Equal("2022-H9", wrong.QuerySelector("input[name='Typed.Period']")!.GetAttribute("value"));
        Assert.Contains("Kỳ viết như", wrong.QuerySelector(".err")!.TextContent, StringComparison.Ordinal);

        var started = await browser.Submit("/bao-cao/moi", new() { ["Typed.Period"] = "2022-H1", ["Typed.Unit"] = District });
        Assert.Equal(Page, started.LedTo());
        Assert.Contains("6 tháng đầu năm 2022", Text(await browser.Open("/bao-cao?ky=2022-H1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_shows_live_figures_that_open_their_evidence()
    {
        await using var house = await Open();
        var browser = house.As(Lan);

        var page = await browser.Open(Page + "?muc=II.5");
        var link = page.QuerySelectorAll("a.cc-fig").Single(a => a.TextContent.StartsWith("93,70", StringComparison.Ordinal));
        var beside = (await browser.Open(link.GetAttribute("href")!)).QuerySelector(".cc-evi")!;

        Assert.Equal("Báo cáo CCHC 6 tháng đầu năm 2022", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Đang soạn", Text(page), StringComparison.Ordinal);
        Assert.Equal(["81.889.689.372", "87.400.000.000"], beside.QuerySelectorAll(".cc-frac .f span").Select(s => s.TextContent));
        Assert.Contains("làm tròn nửa lên 2 chữ số", beside.TextContent, StringComparison.Ordinal);
        Assert.Contains("/so-lieu/finance.revenue-collected?don-vi=tth.quang-dien&ky=2022-H1", beside.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Parts_of_a_whole_are_drawn_and_held_against_it()
    {
        await using var house = await Open();

        var beside = (await house.As(Lan).Open(Page + "?muc=II.4&so=people.training-places")).QuerySelector(".cc-evi")!;

        Assert.Contains("Cộng lại đúng 4", beside.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, beside.QuerySelectorAll(".cc-parts li").Length);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Page + "/muc/V/sua")]
    [InlineData(Page + "/muc/V/chot")]
    [InlineData(Page + "/muc/V/mo-lai")]
    [InlineData(Page + "/khoa")]
    [InlineData(Page + "/ban-moi")]
    [InlineData(Page + "/lech")]
    [InlineData(Page + "/so/people.bodies-formed")]
    [InlineData(Page + "/tai/pdf")]
    [InlineData("/api/v1/reports/cchc/477/2022-H1")]
    public async Task Another_units_report_is_not_found(string address)
    {
        await using var house = await Open();

        Assert.Equal(HttpStatusCode.NotFound, await Status(house.As(Stranger), address));
    }

    [Theory]
    [InlineData(Page + "?so=khong.co", HttpStatusCode.NotFound)]
    [InlineData(Page + "?muc=IX", HttpStatusCode.NotFound)]
    [InlineData("/bao-cao/khong-co", HttpStatusCode.NotFound)]
    [InlineData(Page + "/tai/exe", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/reports/cchc/477/2022-X", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/reports/cchc/999999/2022-H1", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_said(string address, HttpStatusCode status)
    {
        await using var house = await Open();

        Assert.Equal(status, await Status(house.As(Lan), address));
    }

    [Fact]
    public async Task Who_may_not_read_figures_sees_them_without_petals_and_opens_nothing()
    {
        await using var house = await Open();
        var browser = house.As(Reader);

        var page = await browser.Open(Page + "?muc=II.5");

        Assert.Contains("93,70", Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a.cc-fig"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(browser, Page + "?muc=II.5&so=finance.revenue-share"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(browser, Page + "/muc/V/sua"));
        Assert.Empty(page.QuerySelectorAll("a[href*='/sua']"));
    }

    [Fact]
    public async Task An_unknown_place_is_said_beside_the_text_which_stays()
    {
        await using var house = await Open();

        var page = await Browser.Page(await house.As(Lan).Submit(Page + "/muc/V/sua", new() { ["Typed.Text"] = "Có {people.bodys} ban." }));

        Assert.Equal("Có {people.bodys} ban.", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Contains("Không có số liệu nào tên “people.bodys”.", page.QuerySelector(".cc-field .err")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_counts_without_writing_and_writing_keeps_the_places_live()
    {
        await using var house = await Open();
        var browser = house.As(Lan);
        const string Typed = "Đã lập {people.bodies-formed} ban.";

        var preview = await Browser.Page(await browser.Submit(Page + "/muc/V/sua", new() { ["Typed.Text"] = Typed, ["Typed.Wish"] = "xem" }));
        Assert.Contains("Đã lập 4 ban.", Text(preview), StringComparison.Ordinal);
        Assert.DoesNotContain("Đã lập 4 ban.", Text(await browser.Open(Page + "?muc=V")), StringComparison.Ordinal);

        await browser.Submit(Page + "/muc/V/sua", new() { ["Typed.Text"] = Typed });
        await house.Do<AddDayOff>(act => act.Run(new(2022, 6, 1), new(DayKind.Compensatory, "Nghỉ", "Thông báo", Confidence.High), Lan));
        Assert.Contains("Đã lập 5", Text(await browser.Open(Page + "?muc=V")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_are_confirmed_and_opened_again_on_pages()
    {
        await using var house = await Open();
        var browser = house.As(Lan);

        await browser.Submit(Page + "/muc/V/chot", []);
        Assert.NotNull((await browser.Open(Page + "?muc=V")).QuerySelector("a[href$='/muc/V/mo-lai']"));
        var missing = await Browser.Page(await browser.Submit(Page + "/muc/V/mo-lai", new() { ["Typed.Reason"] = "" }));
        Assert.Contains("Hãy ghi lý do.", Text(missing), StringComparison.Ordinal);
        await browser.Submit(Page + "/muc/V/mo-lai", new() { ["Typed.Reason"] = "Thiếu một ý" });

        Assert.NotNull((await browser.Open(Page + "?muc=V")).QuerySelector("a[href$='/muc/V/sua']"));
    }

    [Fact]
    public async Task Locking_names_what_is_open_and_a_locked_paper_offers_no_edit()
    {
        await using var house = await Open();
        var browser = house.As(Lan);
        var refused = await Browser.Page(await browser.Submit(Page + "/khoa", []));
        Assert.Contains("16 mục chưa chốt", Text(refused), StringComparison.Ordinal);
        await ConfirmAll(house);

        await browser.Submit(Page + "/khoa", new() { ["Typed.Reason"] = "Gửi Sở Nội vụ" });

        var page = await browser.Open(Page);
        Assert.Contains("Bản khóa 1", Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a[href*='/muc/']"));
        Assert.Contains("2022-01-03", Text(await browser.Open(Page + "/so/people.bodies-formed")), StringComparison.Ordinal);
        Assert.Equal(Page.Replace("-1", "-2", StringComparison.Ordinal), (await browser.Submit(Page + "/ban-moi", new() { ["Typed.Reason"] = "Bổ sung" })).LedTo());
    }

    [Fact]
    public async Task The_drift_is_shown_with_record_act_and_sections()
    {
        await using var house = await Open(locked: true);
        await house.Do<WithdrawDayOff>(act => act.Run(Days[0], "Nhập nhầm", Lan));
        var browser = house.As(Lan);

        var notice = await browser.Open(Page);
        var drift = Text(await browser.Open(Page + "/lech"));

        Assert.Contains("số đã lệch so với bản khóa", Text(notice), StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("a[href$='/lech']"));
        Assert.Contains("Bản khóa 4, nay 3.", drift, StringComparison.Ordinal);
        Assert.Contains("rút ngày khỏi lịch làm việc, officer/lan", drift, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_checks_a_print_by_its_code_and_learns_no_names()
    {
        await using var house = await Open(locked: true);
        var code = await house.Ask<CaiCachDb, string>(db => db.Set<Report>().Select(r => r.Code!).SingleAsync());
        var browser = house.As(null);

        var page = Text(await browser.Open($"/kiem-tra?ma={code.ToLowerInvariant()}"));

        Assert.Contains("Mã này là của một báo cáo đã khóa.", page, StringComparison.Ordinal);
        Assert.Contains("Ủy ban nhân dân huyện Quảng Điền", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lan", page.Split(' ', '\n'), StringComparer.Ordinal);
        Assert.Contains("Không có báo cáo khóa nào", Text(await browser.Open("/kiem-tra/0000-0000-0000")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_figure_that_was_changed_behind_the_house_is_found_out()
    {
        await using var house = await Open(locked: true);
        var code = await house.Ask<CaiCachDb, string>(db => db.Set<Report>().Select(r => r.Code!).SingleAsync());

        await house.Do<CaiCachDb>(db => db.Set<LockedFigure>().Where(f => f.Code == "people.bodies-formed").ExecuteUpdateAsync(s => s.SetProperty(f => f.Printed, "5")));

        Assert.Contains("không khớp dấu vân tay", Text(await house.As(null).Open($"/kiem-tra/{code}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_are_the_same_each_time_and_the_api_gives_the_locked_figures()
    {
        await using var house = await Open(locked: true);
        var client = house.As(Lan).Client;
        async Task<byte[]> Get(string address) => await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        var pdf = await Get(Page + "/tai/pdf");
        var json = await Get("/api/v1/reports/cchc/477/2022-H1");

        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.Equal(pdf, await Get(Page + "/tai/pdf"));
        Assert.Equal("PK"u8.ToArray(), (await Get(Page + "/tai/docx"))[..2]);
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(await Get(Page + "/tai/html")), StringComparison.Ordinal);
        Assert.Equal(json, await Get(Page + "/tai/json"));
        Assert.Equal("2022-H1", JsonDocument.Parse(json).RootElement.GetProperty("period").GetString());
    }

    [Fact]
    public async Task The_differences_from_the_print_of_2022_are_all_told_with_our_figures()
    {
        await using var house = await Open(started: false);

        var text = Text(await house.As(Lan).Open("/bao-cao/khac-ban-in-2022"));

        Assert.Equal(41, PrintedReport.Issues.Count);
        Assert.All(PrintedReport.Differing, f => Assert.False(string.IsNullOrEmpty(f.Now)));
        Assert.All(PrintedReport.Issues, i => Assert.Contains(i.Was, text, StringComparison.Ordinal));
        Assert.Contains("93,70", text, StringComparison.Ordinal);
    }

    private static async Task<PageHouse> Open(bool started = true, bool locked = false)
    {
        var house = await PageHouse.Open(b => b.Services.Insert(0, ServiceDescriptor.Scoped<IIndicatorSource, DayOffFigures>()));
        await house.Do<LoadUnits>(act => act.Run(Actor.House));
        foreach (var day in Days)
        {
            await house.Do<AddDayOff>(act => act.Run(day, new(DayKind.Compensatory, "Nghỉ", "Thông báo", Confidence.High), Lan));
        }

        if (started)
        {
            await house.Do<StartReport>(act => act.Run(new(District, ReportPeriod.Parse("2022-H1")), Lan));
        }

        if (locked)
        {
            await ConfirmAll(house);
            await house.Do<LockReport>(act => act.Run(Id, null, Lan));
            await house.Do<TimeProvider>(time =>
            {
                ((FixedTime)time).Set(new(2022, 6, 20), new(10, 5));
                return Task.CompletedTask;
            });
        }

        return house;
    }

    private static async Task ConfirmAll(PageHouse house)
    {
        foreach (var section in (await house.Ask<CaiCachDb, Report>(db => db.Set<Report>().SingleAsync(r => r.Id == Id))).Sections)
        {
            await house.Do<ConfirmSection>(act => act.Run(Id, section.Code, Lan));
        }
    }

    private static string Text(IHtmlDocument page) => page.Body!.TextContent;

    private static async Task<HttpStatusCode> Status(Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
