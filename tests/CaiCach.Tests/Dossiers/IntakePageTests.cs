using System.Net;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>Intake at the counter, as the clerk does it without script.</summary>
public sealed class IntakePageTests
{
    private const string Birth = "1.001193", Unclear = "1.999999";
    private const string BirthPage = $"/ho-so/tiep-nhan?thu-tuc={Birth}", FiveDaysPage = $"/ho-so/tiep-nhan?thu-tuc={OneStop.FiveDays}";

    [Fact]
    public async Task One_procedure_that_answers_to_the_words_is_taken_at_once()
    {
        await using var pages = await Open();

        var found = await pages.As(OneStop.Lan).Client.GetAsync(new Uri("/ho-so/tiep-nhan?q=giay+phep", UriKind.Relative), TestContext.Current.CancellationToken);
        var many = await pages.As(OneStop.Lan).Open("/ho-so/tiep-nhan?q=");

        Assert.EndsWith(FiveDaysPage, found.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.True(many.QuerySelectorAll("tbody a").Length > 1);
    }

    [Theory]
    [InlineData("nguyen hanh")]
    [InlineData("0905 123 456")]
    [InlineData("046182001234")]
    public async Task An_earlier_applicant_fills_the_form_and_the_reading_is_written_down(string words)
    {
        await using var pages = await Open();
        await pages.House.Has("2022-06-06 09:00");

        var page = await Browser.Page(await pages.As(OneStop.Lan).Submit(FiveDaysPage, new() { ["Typed.Person"] = words }));

        Assert.Equal(("Nguyễn Thị Hạnh", "046182001234"), (Value(page, "Owner"), Value(page, "IdentityNumber")));
        var reads = await pages.House.Ask<CaiCachDb, List<PersonalDataRead>>(db => db.Set<PersonalDataRead>().ToListAsync());
        Assert.Contains(reads, r => r.What == "tìm người nộp trong hồ sơ trước");
        Assert.Equal(1, await Count(pages));
    }

    [Fact]
    public async Task Nobody_is_found_in_other_units_or_without_the_right_to_read_personal_data()
    {
        await using var pages = await Open();
        await pages.House.Has("2022-06-06 09:00");

        var other = await Browser.Page(await pages.As(OneStop.Minh).Submit(FiveDaysPage, new() { ["Typed.Person"] = "0905123456" }));
        var blind = pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers, Permission.ReceiveDossiers));
        var masked = await Browser.Page(await blind.Submit(FiveDaysPage, new() { ["Typed.Person"] = "0905123456", ["Typed.Do"] = "tim-nguoi" }));

        Assert.DoesNotContain("Hạnh", other.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", masked.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_people_of_a_name_are_offered_and_one_is_chosen()
    {
        await using var pages = await Open();
        var first = await pages.House.Has("2022-06-06 09:00");
        await pages.House.Do<ReceiveDossier>(act => act.Run(
            new(OneStop.OneDay, new(new("Nguyễn Thị Hạnh", "046182009999"), Channel.InPerson)), OneStop.Lan));
        var browser = pages.As(OneStop.Lan);

        var offered = await Browser.Page(await browser.Submit(FiveDaysPage, new() { ["Typed.Person"] = "nguyen thi hanh", ["Typed.Summary"] = "Gia hạn lần 2" }));
        var chosen = await Browser.Page(await browser.Send(FiveDaysPage, offered, new() { ["Typed.Fill"] = first }));

        Assert.Equal(2, offered.QuerySelectorAll("button[name='Typed.Fill']").Length);
        Assert.Equal(("046182001234", "Gia hạn lần 2"), (Value(chosen, "IdentityNumber"), Value(chosen, "Summary")));
    }

    [Fact]
    public async Task Papers_fees_and_agencies_go_into_the_dossier()
    {
        await using var pages = await Open();
        OneStop.Stand(pages.House, "2022-06-06 09:00");

        var accepted = await pages.As(OneStop.Lan).Submit(BirthPage, new()
        {
            ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Submitter"] = "Lê Thị Mai", ["Typed.Copies"] = "2", ["Typed.ReturnWay"] = "Electronic",
            ["Typed.Papers[0].Given"] = "true", ["Typed.Papers[1].Given"] = "true", ["Typed.Papers[1].Source"] = "Reuse", ["Typed.Papers[1].Originals"] = "0",
            ["Typed.Papers[1].Copies"] = "2", ["Typed.OtherPapers"] = "Giấy ủy quyền", ["Typed.Fees[0].When"] = "Before", ["Typed.Fees[0].Receipt"] = "BL 7",
            ["Typed.CompetentUnit"] = OneStop.Commune, ["Typed.CoordinatingUnit"] = "tth.quang-dien.tu-phap",
        });

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var dossier = await pages.House.Life("H57.99-220606-0001");
        Assert.Equal(
            [("Tờ khai", 1, 0, PaperSource.Paper), ("Giấy chứng sinh", 0, 2, PaperSource.Reuse), ("Giấy ủy quyền", 1, 0, PaperSource.Paper)],
            dossier.Papers.OrderBy(p => p.Number).Select(p => (p.Name, p.Originals, p.Copies, p.Source)));
        var fee = Assert.Single(dossier.Fees);
        Assert.Equal((8000, true, "BL 7"), (fee.Amount, fee.Paid, fee.Receipt));
        Assert.Equal(("Lê Thị Mai", 2, ReturnWay.Electronic), (dossier.Submitter, dossier.Copies, dossier.ReturnWay));
        Assert.Equal((OneStop.Commune, "tth.quang-dien.tu-phap"), (dossier.CompetentUnit, dossier.CoordinatingUnits));
    }

    [Fact]
    public async Task A_required_paper_a_bad_count_and_a_fee_without_reason_are_said_at_their_fields_and_nothing_is_lost()
    {
        await using var pages = await Open();

        var page = await Browser.Page(await pages.As(OneStop.Lan).Submit(BirthPage, new()
        {
            ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Papers[1].Given"] = "true", ["Typed.Papers[1].Originals"] = "hai",
            ["Typed.Fees[0].Amount"] = "5.000", ["Typed.Fees[0].When"] = "After", ["Typed.Email"] = "khong-phai-thu",
        }));

        Assert.All(
            [
                "Giấy tờ bắt buộc. Nếu người nộp mang sau, chưa tiếp nhận mà hướng dẫn bổ sung.", "Số bản chính là số từ 0 đến 999.",
                "Số tiền khác danh mục hoặc danh mục chưa rõ. Ghi lý do hoặc căn cứ thu.", "Thư điện tử có dạng ten@noi.vn.",
            ],
            sentence => Assert.Contains(sentence, page.Text(), StringComparison.Ordinal));
        Assert.Equal(("hai", "5.000"), (Value(page, "Papers[1].Originals"), Value(page, "Fees[0].Amount")));
        Assert.Equal(0, await Count(pages));
    }

    [Fact]
    public async Task A_fee_that_is_waived_keeps_its_reason_and_owes_nothing()
    {
        await using var pages = await Open();
        var browser = pages.As(OneStop.Lan);
        Dictionary<string, string> Typed(string why) => new()
        {
            ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Papers[0].Given"] = "true", ["Typed.Fees[0].When"] = "Free", ["Typed.Fees[0].Why"] = why,
        };

        var refused = await Browser.Page(await browser.Submit(BirthPage, Typed("")));
        await browser.Submit(BirthPage, Typed("Hộ nghèo"));

        Assert.Contains("Danh mục ghi có thu. Ghi lý do miễn.", refused.Text(), StringComparison.Ordinal);
        var dossier = await pages.House.Life("H57.99-220615-0001");
        Assert.Equal((0, true, "Hộ nghèo"), (dossier.Fees[0].Amount, dossier.Fees[0].Paid, dossier.Fees[0].Why));
    }

    [Fact]
    public async Task Another_channel_draws_the_fees_anew_before_anything_is_accepted()
    {
        await using var pages = await Open();
        var browser = pages.As(OneStop.Lan);
        Dictionary<string, string> typed = new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Channel"] = "Online", ["Typed.Papers[0].Given"] = "true" };

        var changed = await Browser.Page(await browser.Submit(BirthPage, typed));
        var accepted = await browser.Send(BirthPage, changed, new() { ["Typed.Papers[0].Given"] = "true" });

        Assert.Contains("Cách nộp hoặc trường hợp vừa đổi.", changed.Text(), StringComparison.Ordinal);
        Assert.Equal("4.000", Value(changed, "Fees[0].Amount"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(Channel.Online, (await pages.House.Life("H57.99-220615-0001")).Channel);
    }

    [Fact]
    public async Task A_limit_the_catalogue_does_not_know_is_asked_for_with_its_source()
    {
        await using var pages = await Open();
        var browser = pages.As(OneStop.Lan);
        var address = $"/ho-so/tiep-nhan?thu-tuc={Unclear}";

        var refused = await Browser.Page(await browser.Submit(address, new() { ["Typed.Owner"] = "Trần Văn Thuận" }));
        await browser.Submit(address, new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.LimitAmount"] = "3", ["Typed.LimitSource"] = "Quyết định 12/QĐ-UBND" });

        Assert.Contains("Chưa có ngày hẹn", refused.Text(), StringComparison.Ordinal);
        Assert.Contains("Ghi nơi đọc được thời hạn, như số quyết định công bố.", refused.Text(), StringComparison.Ordinal);
        var dossier = await pages.House.Life("H57.99-220615-0001");
        Assert.Equal((3, "Quyết định 12/QĐ-UBND"), (dossier.LimitAmount, dossier.LimitSource));
    }

    [Fact]
    public async Task The_same_person_and_procedure_on_a_day_is_shown_and_accepted_only_when_confirmed()
    {
        await using var pages = await Open();
        var first = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);
        Dictionary<string, string> typed = new() { ["Typed.Owner"] = "Nguyễn Thị Hạnh", ["Typed.IdentityNumber"] = "046182001234" };

        var warned = await Browser.Page(await browser.Submit(FiveDaysPage, typed));
        Assert.Equal(1, await Count(pages));
        var accepted = await browser.Send(FiveDaysPage, warned, new() { ["Typed.Confirmed"] = "true" });

        Assert.NotNull(warned.QuerySelector($"main a[href='/ho-so/{first}']"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(2, await Count(pages));
    }

    [Fact]
    public async Task Two_windows_that_receive_the_same_dossier_make_one()
    {
        await using var pages = await Open();
        OneStop.Stand(pages.House, "2022-06-06 09:00");
        Task<string> Receive() => pages.House.Ask<ReceiveDossier, string>(act => act.Run(
            new(OneStop.FiveDays, new(new("Trần Văn Thuận"), Channel.InPerson)) { RefuseTwin = true }, OneStop.Lan));
        await Receive();

        var refused = await Assert.ThrowsAsync<RefusedException>(Receive);

        Assert.Equal("dossier.twin", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_dossier()
    {
        await using var pages = await Open();
        var browser = pages.As(OneStop.Lan);
        var opened = await browser.Open(FiveDaysPage);
        Dictionary<string, string> typed = new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Confirmed"] = "true" };

        await browser.Send(FiveDaysPage, opened, typed);
        var again = await browser.Send(FiveDaysPage, opened, typed);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, await Count(pages));
    }

    [Fact]
    public async Task A_receipt_on_a_day_off_is_warned_of_and_counts_from_the_next_working_day()
    {
        await using var pages = await Open();
        OneStop.Stand(pages.House, "2022-06-11 09:00");

        var page = (await pages.As(OneStop.Lan).Open(FiveDaysPage)).Text();

        Assert.Contains("Hôm nay là ngày nghỉ", page, StringComparison.Ordinal);
        Assert.Contains("thứ Sáu 17/06/2022", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_to_receive_the_page_is_refused()
    {
        await using var pages = await Open();

        var answer = await pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers)).Client.GetAsync(new Uri(FiveDaysPage, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<PageHouse> Open()
    {
        var pages = await OneStop.OpenPages();
        var birth = OneStop.Text("Đăng ký khai sinh", "Hộ tịch", 1) with
        {
            Components = [new("Tờ khai", Originals: 1, Required: true), new("Giấy chứng sinh", Originals: 1), new("Sổ hộ khẩu") { Use = PaperUse.Show }],
            Fees = [new(null, null, 8000, null, FeeMode.After), new(Channel.Online, null, 4000, null, FeeMode.After)],
        };
        await pages.House.Do<PublishVersion>(act => act.Run(Birth, birth, new(2020, 1, 1), Actor.House));
        await pages.House.Do<PublishVersion>(act => act.Run(Unclear, OneStop.Text("Trợ giúp khẩn cấp", "Bảo trợ", 1) with { Limits = [] }, new(2020, 1, 1), Actor.House));
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        return pages;
    }

    private static string? Value(AngleSharp.Html.Dom.IHtmlDocument page, string field) => page.QuerySelector($"[name='Typed.{field}']")!.GetAttribute("value");

    private static Task<int> Count(PageHouse pages) => pages.House.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync());
}
