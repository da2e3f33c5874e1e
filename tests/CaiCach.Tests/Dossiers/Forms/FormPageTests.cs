using System.Net;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Forms.Changing;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Foundation.Paper;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Forms;

public sealed class FormPageTests
{
    private const string Change = "/ho-so/mau-giay/01-2018-TT-VPCP/01";

    private static readonly DossierForm Slip = DossierForms.Of(FormSets.Of2018, FormKind.Receipt)!;

    [Fact]
    public async Task A_dossier_offers_the_papers_that_make_sense_as_it_stands()
    {
        await using var pages = await OneStop.OpenPages();
        var (house, browser) = (pages.House, pages.As(OneStop.Lan));
        var number = await house.Has("2022-05-05 09:00");
        Assert.Equal(["01", "05"], await Offered(number));

        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Bản vẽ"), OneStop.Lan));
        await house.Do<TakeAnswer>(act => act.Run(number, "Bản vẽ", OneStop.Lan));
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn", Why: "Luật chuyên ngành"), OneStop.Lan));
        await house.Do<TakeAnswer>(act => act.Run(number, null, OneStop.Lan));
        await house.Do<Apologise>(act => act.Run(number, new(2022, 5, 20), "Thiếu người", OneStop.Lan));
        await house.Do<EndDossier>(act => act.Run(number, Ending.Rejected, "Ngoài thẩm quyền", OneStop.Lan));
        Assert.Equal(["01", "02", "02", "03", "04", "05"], await Offered(number));

        var second = (await browser.Open($"/ho-so/{number}/giay-to/02?lan=2")).Text();
        Assert.Contains("1) Đơn", second, StringComparison.Ordinal);
        Assert.Contains("Lý do: Luật chuyên ngành", second, StringComparison.Ordinal);
        Assert.Contains("Lý do cụ thể: Ngoài thẩm quyền", (await browser.Open($"/ho-so/{number}/giay-to/03")).Text(), StringComparison.Ordinal);

        async Task<string[]> Offered(string dossier) =>
            [.. (await browser.Open($"/ho-so/{dossier}/giay-to")).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[^1].Split('?')[0])];
    }

    [Theory]
    [InlineData("2025-09-12 09:00", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "05", null)]
    [InlineData("2025-09-15 09:00", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "06", "05")]
    public async Task A_dossier_keeps_the_forms_of_the_day_it_was_received(string received, string apology, string control, string? stop)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has(received);
        OneStop.Stand(pages.House, "2025-09-16 09:00");
        await pages.House.Do<Apologise>(act => act.Run(number, new(2025, 10, 20), "Thiếu người", OneStop.Lan));
        await pages.House.Do<EndDossier>(act => act.Run(number, Ending.Stopped, "Không bổ sung", OneStop.Lan));

        var list = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}/giay-to")).Text();
        var dossier = await pages.House.Life(number);

        Assert.Contains(apology, list, StringComparison.Ordinal);
        Assert.Equal(FormKind.ControlSlip, DossierPrint.Find(dossier, control, 1)?.Form.Kind);
        Assert.Equal(stop, DossierPrint.Of(dossier).FirstOrDefault(p => p.Form.Kind == FormKind.Stop)?.Form.Number);
    }

    [Fact]
    public async Task The_slip_has_two_copies_and_who_reads_it_is_written_down()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-04-06 09:00");

        var slip = await pages.As(OneStop.Lan).Open($"/ho-so/{number}/giay-hen");
        var pdf = await Pdf(pages.As(OneStop.Lan), $"/ho-so/{number}/giay-to/01/pdf");
        var masked = (await pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers)).Open($"/ho-so/{number}/giay-to/01")).Text();

        Assert.Equal(2, slip.QuerySelectorAll("article.slip").Length);
        Assert.Contains("ngày 14 tháng 4 năm 2022, trong giờ làm việc", slip.Text(), StringComparison.Ordinal);
        Assert.Contains("Tiếp nhận hồ sơ của: Nguyễn Thị Hạnh", await PrintedText.Of(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain("Thị Hạnh", masked, StringComparison.Ordinal);
        var reads = await pages.House.Ask<CaiCachDb, List<PersonalDataRead>>(db => db.Set<PersonalDataRead>().ToListAsync());
        Assert.Equal(["Giấy tiếp nhận hồ sơ và hẹn trả kết quả, trang in", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả, tệp PDF"], reads.Select(r => r.What).Order(StringComparer.Ordinal));
        Assert.All(reads, r => Assert.Equal($"dossier/{number}", r.Key));
    }

    [Theory]
    [InlineData("/giay-to")]
    [InlineData("/giay-to/01")]
    [InlineData("/giay-to/01/pdf")]
    public async Task The_papers_of_another_unit_are_not_found(string part)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");

        Assert.Equal(HttpStatusCode.OK, await Answer(pages.As(OneStop.Lan), $"/ho-so/{number}{part}"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(OneStop.Minh), $"/ho-so/{number}{part}"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(OneStop.Lan), $"/ho-so/H57.99-220606-9999{part}"));
    }

    [Theory]
    [InlineData("/giay-to/02")]
    [InlineData("/giay-to/04/pdf")]
    [InlineData("/giay-to/99")]
    [InlineData("/giay-to/01?lan=2")]
    [InlineData("/giay-to/06")]
    public async Task A_paper_that_tells_nothing_of_the_dossier_is_not_found(string part)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");

        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(OneStop.Lan), $"/ho-so/{number}{part}"));
    }

    [Fact]
    public async Task A_new_text_holds_from_its_day_and_older_papers_print_as_they_were()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);
        var before = await pages.House.Has("2022-06-15 09:00");
        var printed = await Pdf(browser, $"/ho-so/{before}/giay-to/01/pdf");

        var changed = await browser.Submit(Change, new() { ["Typed.Text"] = "Phòng số 3, tầng 1\n" + Slip.Text, ["Typed.From"] = "16/06/2022", ["Typed.Reason"] = "Thêm số phòng" });
        var after = await pages.House.Has("2022-06-16 09:00");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Phòng số 3, tầng 1", (await browser.Open($"/ho-so/{after}/giay-to/01")).Text(), StringComparison.Ordinal);
        Assert.Equal(printed, await Pdf(browser, $"/ho-so/{before}/giay-to/01/pdf"));
        Assert.Contains("bản 1, từ 16/06/2022", (await browser.Open("/ho-so/mau-giay")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_text_is_said_beside_it_and_nothing_typed_is_lost()
    {
        await using var pages = await OneStop.OpenPages();
        OneStop.Stand(pages.House, "2022-06-15 09:00");
        var browser = pages.As(OneStop.Lan);
        var missing = Slip.Text.Replace("{số bộ}", "1", StringComparison.Ordinal);

        var page = await Browser.Page(await browser.Submit(Change, Typed(missing, "16/06/2022", "")));
        var unknown = (await Browser.Page(await browser.Submit(Change, Typed(Slip.Text + "\n{tuổi}", "16/06/2022", "x")))).Text();
        var late = (await Browser.Page(await browser.Submit(Change, Typed(Slip.Text, "15/06/2022", "x")))).Text();
        var endless = (await Browser.Page(await browser.Submit(Change, Typed(Slip.Text + new string('ơ', 10_000), "16/06/2022", "x")))).Text();

        Assert.Contains("Thiếu chỗ điền “số bộ”, giấy này bắt buộc phải có.", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Ghi lý do, không quá 1000 chữ.", page.Text(), StringComparison.Ordinal);
        Assert.Equal(missing, page.QuerySelector("textarea[name='Typed.Text']")!.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Contains("không có chỗ điền “tuổi”", unknown, StringComparison.Ordinal);
        Assert.Contains("sớm nhất từ ngày mai", late, StringComparison.Ordinal);
        Assert.Contains("Mẫu dài quá 5000 ký tự.", endless, StringComparison.Ordinal);
        Assert.Empty(await pages.House.Ask<CaiCachDb, List<FormText>>(db => db.Set<FormText>().ToListAsync()));
    }

    [Fact]
    public async Task A_preview_shows_the_text_on_paper_and_writes_nothing()
    {
        await using var pages = await OneStop.OpenPages();

        var page = await Browser.Page(await pages.As(OneStop.Lan).Submit(Change, new()
        {
            ["Typed.Text"] = "Ghi <b>chú</b> mới\n" + Slip.Text, ["Typed.Do"] = ChangeFormForm.Look,
        }));

        Assert.Contains("Ghi <b>chú</b> mới", page.QuerySelector("article.slip")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await pages.House.Ask<CaiCachDb, List<FormText>>(db => db.Set<FormText>().ToListAsync()));
    }

    [Fact]
    public async Task Of_two_officers_who_change_a_form_the_second_is_told()
    {
        await using var pages = await OneStop.OpenPages();
        OneStop.Stand(pages.House, "2022-06-15 09:00");
        var browser = pages.As(OneStop.Lan);
        var (mine, theirs) = (await browser.Open(Change), await browser.Open(Change));
        await browser.Send(Change, theirs, Typed("Của tôi\n" + Slip.Text, "17/06/2022", "x"));

        var second = (await Browser.Page(await browser.Send(Change, mine, Typed("Của bạn\n" + Slip.Text, "18/06/2022", "x")))).Text();

        Assert.Contains("Mẫu này vừa được người khác đổi.", second, StringComparison.Ordinal);
        Assert.Equal("Của tôi", (await pages.House.Ask<CaiCachDb, FormText>(db => db.Set<FormText>().SingleAsync())).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Forms_are_changed_only_by_those_who_may_and_only_if_there_are_such()
    {
        await using var pages = await OneStop.OpenPages();
        var reader = OneStop.At(OneStop.Centre, Permission.ReadDossiers, Permission.ReceiveDossiers);

        Assert.Equal(HttpStatusCode.Forbidden, await Answer(pages.As(reader), Change));
        Assert.Equal(HttpStatusCode.Forbidden, await Answer(pages.As(reader), "/ho-so/mau-giay"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(OneStop.Lan), "/ho-so/mau-giay/01-2018-TT-VPCP/07"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(OneStop.Lan), "/ho-so/mau-giay/02-2017-TT-VPCP/01"));
    }

    [Fact]
    public async Task Every_form_has_its_page_with_a_preview()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);

        foreach (var form in DossierForms.All)
        {
            var page = await browser.Open(DossiersModule.AddressOf(form));

            Assert.NotNull(page.QuerySelector("article.slip, .print-table"));
            Assert.Contains(string.Join(' ', form.Title).ToUpperInvariant(), page.QuerySelector("main")!.TextContent.Replace('\n', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_address_on_a_slip_opens_for_everybody_and_names_nobody()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-04-06 09:00");

        var page = (await pages.As(null).Open($"/{FormPrinter.Tracking}{number}")).QuerySelector("main")!.TextContent;

        Assert.Contains("thứ Năm 14/04/2022", page, StringComparison.Ordinal);
        Assert.Contains("Giỗ Tổ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0905", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Answer(pages.As(null), "/tra-cuu/H57.99-220406-9999"));
    }

    private static Dictionary<string, string> Typed(string text, string from, string reason) => new()
    {
        ["Typed.Text"] = text, ["Typed.From"] = from, ["Typed.Reason"] = reason,
    };

    private static async Task<HttpStatusCode> Answer(Browser browser, string address) =>
        (await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;

    private static async Task<byte[]> Pdf(Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
