using System.Net;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>The page of each step of a dossier.</summary>
public sealed class StepPageTests
{
    private static readonly (string Part, Permission Permission)[] Parts =
    [
        ("ban-giao", Permission.SettleDossiers), ("ky-nhan", Permission.SettleDossiers), ("yeu-cau", Permission.SettleDossiers), ("da-bo-sung", Permission.SettleDossiers),
        ("xin-loi", Permission.SettleDossiers), ("ket-qua", Permission.SettleDossiers), ("thu-phi", Permission.SettleDossiers), ("tra-ket-qua", Permission.SettleDossiers),
        ("ket-thuc", Permission.SettleDossiers), ("mo-lai", Permission.CorrectDossiers),
    ];

    public static TheoryData<string> Pages => [.. Parts.Select(p => p.Part)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_step_of_another_units_dossier_is_not_found_and_without_its_right_it_is_refused(string part)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var others = Enum.GetValues<Permission>().Except([Parts.Single(p => p.Part == part).Permission]).ToArray();

        Assert.Equal(HttpStatusCode.OK, await Answer(OneStop.Lan));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(OneStop.Minh));
        Assert.Equal(HttpStatusCode.Forbidden, await Answer(OneStop.At(OneStop.Centre, others)));

        async Task<HttpStatusCode> Answer(Officer officer) =>
            (await pages.As(officer).Client.GetAsync(new Uri($"/ho-so/{number}/{part}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task The_page_offers_the_next_step_first_and_only_what_is_allowed()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00", competent: OneStop.Commune, fees: [new("Lệ phí", 8000, false)]);
        var (lan, minh) = (OneStop.Lan, OneStop.Minh);

        Assert.Equal("ban-giao", await First(lan));
        await Send(lan, "ban-giao", []);
        Assert.Equal("ky-nhan", await First(minh));
        Assert.NotEqual("ky-nhan", await First(lan));
        await Send(minh, "ky-nhan", []);
        Assert.Equal("ket-qua", await First(minh));
        await Send(minh, "yeu-cau", new() { ["Typed.Content"] = "Bản vẽ" });
        Assert.Equal("da-bo-sung", await First(lan));
        Assert.DoesNotContain("ket-qua", await Offered(lan));
        await Send(lan, "da-bo-sung", new() { ["Typed.Answer"] = "Bản vẽ hoàn công" });
        await Send(minh, "ket-qua", new() { ["Typed.ResultNumber"] = "12/GPXD" });
        Assert.Equal("thu-phi", await First(lan));
        await Send(lan, "thu-phi", new() { ["Typed.Receipt"] = "BL 8" });
        Assert.Equal("tra-ket-qua", await First(lan));
        await Send(lan, "tra-ket-qua", new() { ["Typed.Proof"] = "Nguyễn Thị Hạnh ký sổ" });

        var dossier = await pages.House.Life(number);
        Assert.Equal((DossierState.Returned, "12/GPXD", "BL 8", "Nguyễn Thị Hạnh ký sổ"), (dossier.State, dossier.ResultNumber, dossier.Fees[0].Receipt, dossier.ReturnProof));
        Assert.Empty((await Offered(lan)).Except(["giay-hen", "giay-to", "diem", "dinh-chinh", "han-tra"]));
        var page = (await pages.As(lan).Open($"/ho-so/{number}")).Text();
        Assert.All(["10 · Đã trả kết quả", "12/GPXD", "Sổ giao nhận", "Bản vẽ hoàn công", "biên lai BL 8"], said => Assert.Contains(said, page, StringComparison.Ordinal));

        async Task<List<string>> Offered(Officer officer) =>
            [.. (await pages.As(officer).Open($"/ho-so/{number}")).QuerySelectorAll($".cc-head .actions a[href^='/ho-so/{number}/']").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
        async Task<string> First(Officer officer) => (await Offered(officer))[0];
        async Task Send(Officer officer, string part, Dictionary<string, string> typed) =>
            Assert.Equal(HttpStatusCode.Redirect, (await pages.As(officer).Submit($"/ho-so/{number}/{part}", typed)).StatusCode);
    }

    [Theory]
    [InlineData("ban-giao", "ToUnit", "khong-co", "Chọn đơn vị nhận hồ sơ.")]
    [InlineData("ban-giao", "Hours", "ba", "Số giờ là số nguyên từ 1 đến 2000.")]
    [InlineData("yeu-cau", "Content", " ", "Ghi rõ người nộp cần bổ sung hoặc nộp gì, mỗi dòng một việc.")]
    [InlineData("yeu-cau", "Until", "31/06/2022", "31/06/2022")]
    [InlineData("xin-loi", "Day", "13/06/2022", "Ngày hẹn lại phải sau ngày hẹn trả.")]
    [InlineData("xin-loi", "Reason", "", "Ghi lý do.")]
    [InlineData("ket-thuc", "Reason", "", "Ghi lý do.")]
    public async Task Bad_input_is_said_at_the_field_and_kept(string part, string field, string typed, string sentence)
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        Dictionary<string, string> all = new() { ["Typed.Reason"] = "Thiếu người", ["Typed.Day"] = "20/06/2022", ["Typed.Content"] = "Đơn", ["Typed.ToUnit"] = OneStop.Centre };
        all[$"Typed.{field}"] = typed;

        var page = await Browser.Page(await pages.As(OneStop.Lan).Submit($"/ho-so/{number}/{part}", all));

        Assert.Contains(sentence, page.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"[name='Typed.{field}'][aria-invalid=true]"));
        Assert.Equal((DossierState.Accepted, 0), ((await pages.House.Life(number)).State, (await pages.House.Life(number)).DueChanges.Count));
    }

    [Fact]
    public async Task An_apology_says_until_when_it_is_in_time_and_can_be_given_once()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);

        var early = (await browser.Open($"/ho-so/{number}/xin-loi")).Text();
        OneStop.Stand(pages.House, "2022-06-13 08:00");
        var late = (await browser.Open($"/ho-so/{number}/xin-loi")).Text();
        await browser.Submit($"/ho-so/{number}/xin-loi", new() { ["Typed.Day"] = "20/06/2022", ["Typed.Reason"] = "Thiếu người" });
        var again = (await browser.Open($"/ho-so/{number}/xin-loi")).Text();

        Assert.Contains("Gửi chậm nhất thứ Sáu 10/06/2022", early, StringComparison.Ordinal);
        Assert.Contains("Gửi bây giờ là muộn.", late, StringComparison.Ordinal);
        Assert.Contains("chỉ cho hẹn lại một lần", again, StringComparison.Ordinal);
        Assert.Contains("Đã xin lỗi và hẹn lại thứ Hai 20/06/2022", (await browser.Open($"/ho-so/{number}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_sent_twice_acts_once_and_a_stranger_in_between_is_a_conflict()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(OneStop.Lan);
        var (mine, theirs) = (await browser.Open($"/ho-so/{number}/ban-giao"), await browser.Open($"/ho-so/{number}/yeu-cau"));
        Dictionary<string, string> typed = new() { ["Typed.ToUnit"] = OneStop.Centre };

        await browser.Send($"/ho-so/{number}/ban-giao", mine, typed);
        await browser.Send($"/ho-so/{number}/ban-giao", mine, typed);
        var conflict = await Browser.Page(await browser.Send($"/ho-so/{number}/yeu-cau", theirs, new() { ["Typed.Content"] = "Bản vẽ" }));

        Assert.Contains("Người khác vừa sửa bản ghi này", conflict.Text(), StringComparison.Ordinal);
        var dossier = await pages.House.Life(number);
        Assert.Equal((1, 0), (dossier.HandOvers.Count, dossier.Waits.Count));
    }

    [Fact]
    public async Task A_result_goes_to_an_applicant_who_waits_with_the_same_form()
    {
        await using var pages = await OneStop.OpenPages();
        var (number, browser) = (await pages.House.Has("2022-06-06 09:00"), pages.As(OneStop.Lan));
        var address = $"/ho-so/{number}/ket-qua";

        await browser.Send(address, await browser.Open(address), new() { ["Typed.ResultNumber"] = "7/CT", ["Typed.Returned"] = "true" });

        var dossier = await pages.House.Life(number);
        Assert.Equal((DossierState.Returned, "7/CT"), (dossier.State, dossier.ResultNumber));
        Assert.Contains("Đã ghi nhận và trả kết quả hồ sơ", (await browser.Open($"/ho-so/{number}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_unit_it_was_handed_to_signs_for_it()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00", competent: OneStop.Commune);
        await pages.As(OneStop.Lan).Submit($"/ho-so/{number}/ban-giao", []);

        var refused = await Browser.Page(await pages.As(OneStop.Lan).Submit($"/ho-so/{number}/ky-nhan", []));

        Assert.Contains("Hồ sơ giao cho đơn vị khác", refused.Text(), StringComparison.Ordinal);
        Assert.Null((await pages.House.Life(number)).HandOvers[0].TakenAt);
    }

    [Fact]
    public async Task A_result_entered_wrongly_is_taken_back_with_a_document()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00", "2022-06-08 15:00");
        var facts = new DocumentFacts("BC", "12/BC-TTHCC", "Trung tâm Hành chính công", new(2022, 6, 8), "Báo cáo ghi nhầm");
        await pages.House.Do<RegisterExisting>(act => act.Run(new(OneStop.Centre, Direction.Incoming, facts, new(2022, 6, 8)), OneStop.Lan));
        var browser = pages.As(OneStop.Lan);

        var unknown = (await Browser.Page(await browser.Submit($"/ho-so/{number}/mo-lai", new() { ["Typed.Document"] = "99/BC-TTHCC", ["Typed.Reason"] = "Nhầm" }))).Text();
        await browser.Submit($"/ho-so/{number}/mo-lai", new() { ["Typed.Document"] = "12/BC-TTHCC", ["Typed.Reason"] = "Nhầm" });

        Assert.Contains("Không thấy “99/BC-TTHCC” trong sổ văn bản.", unknown, StringComparison.Ordinal);
        Assert.Null((await pages.House.Life(number)).SettledAt);
    }
}
