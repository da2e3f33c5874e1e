using System.Net;
using CaiCach.Directives;
using CaiCach.Directives.Outer;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Directives;

public sealed class DirectivePageTests
{
    private static readonly string[] Head = ["Nội dung", "Văn bản giao", "Ngày giao", "Hạn", "Chủ trì", "Trạng thái", "Ngày hoàn thành"];

    /// <summary>Acts for the district itself, so that pages know whose register it is.</summary>
    private static readonly Officer AtDistrict = Instructions.Ha with { Unit = Instructions.District };

    [Fact]
    public async Task The_list_shows_both_statuses_and_both_counts()
    {
        await using var pages = await Open();
        var wrong = await pages.House.HasDirective(doneOn: "2022-03-28");
        var right = await pages.House.HasDirective(doneOn: "2022-03-30");
        await pages.House.OuterSays(wrong, "Hoàn thành quá hạn", OuterMeaning.DoneLate);
        await pages.House.OuterSays(right, "Hoàn thành đúng hạn", OuterMeaning.DoneOnTime);
        OneStop.Stand(pages.House, "2022-06-15 08:00");

        var page = await pages.As(AtDistrict).Open("/y-kien-chi-dao");

        Assert.Equal(["2", "2/2", "1/2", "0"], page.QuerySelectorAll(".cc-stat .cc-fig").Select(f => f.FirstChild!.TextContent.Trim()));
        Assert.Contains("Tỉnh ghi: Hoàn thành quá hạn", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Ta xác nhận: trước hạn", page.Text(), StringComparison.Ordinal);
        Assert.Single((await pages.As(AtDistrict).Open("/y-kien-chi-dao?trang-thai=lech")).QuerySelectorAll("tbody tr"));
        Assert.Equal(2, (await pages.As(AtDistrict).Open("/y-kien-chi-dao?q=so+hoa+ho+tich")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_new_directive_keeps_what_was_typed_until_it_is_right()
    {
        await using var pages = await Open();
        var browser = pages.As(AtDistrict);
        Dictionary<string, string> Typed(string due) => new()
        {
            ["Typed.Content"] = "Rà soát hộ nghèo", ["Typed.Source"] = "Công văn 12/UBND-XH", ["Typed.AssignedOn"] = "01/06/2022", ["Typed.DueOn"] = due,
            ["Typed.LeadUnit"] = Instructions.Justice,
        };

        var wrong = await Browser.Page(await browser.Submit("/y-kien-chi-dao/moi", Typed("31/04/2022")));
        var entered = await browser.Submit("/y-kien-chi-dao/moi", Typed("30/06/2022"));

        Assert.Contains("tháng Tư có 30 ngày", wrong.Text(), StringComparison.Ordinal);
        Assert.Equal("31/04/2022", wrong.QuerySelector("[name='Typed.DueOn']")!.GetAttribute("value"));
        Assert.EndsWith("/y-kien-chi-dao/tth.quang-dien-2022-001", entered.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_acceptance_to_correction_through_the_pages()
    {
        await using var pages = await Open();
        var number = await pages.House.HasDirective("2022-06-01", "2022-06-20");
        await HasDocument(pages);
        var browser = pages.As(AtDistrict);
        var at = $"/y-kien-chi-dao/{number}";
        OneStop.Stand(pages.House, "2022-06-15 08:00");

        await browser.Submit($"{at}/nhan-viec", []);
        await browser.Submit($"{at}/bao-cao", new() { ["Typed.Text"] = "Đã gửi báo cáo" });
        await browser.Submit($"{at}/gia-han", new() { ["Typed.Day"] = "25/06/2022", ["Typed.Reason"] = "Chờ phần mềm" });
        var noProof = (await Browser.Page(await browser.Submit($"{at}/hoan-thanh", new() { ["Typed.Day"] = "14/06/2022" }))).Text();
        await browser.Submit($"{at}/hoan-thanh", new() { ["Typed.Day"] = "14/06/2022", ["Typed.Document"] = "12/BC-TP" });
        await browser.Submit($"{at}/he-thong-tren", new() { ["Typed.Status"] = "Hoàn thành quá hạn" });
        await browser.Submit($"{at}/dinh-chinh", new() { ["Typed.Reason"] = "Ghi nhầm ngày", ["Typed.Document"] = "12/BC-TP" });

        var directive = await pages.House.Ask<CaiCachDb, Directive>(db => db.Set<Directive>().SingleAsync());
        Assert.Contains("Ghi số, ký hiệu và ngày của văn bản.", noProof, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2022, 6, 25), new DateOnly(2022, 6, 14), OuterMeaning.DoneLate, 1),
            (directive.DueOn!.Value, directive.DoneOn!.Value, directive.OuterMeaning, directive.Corrections.Count));
        var history = (await browser.Open(RecordHistory.Address(Directive.KeyOf(number)))).Text();
        Assert.All(["nhận việc", "báo cáo kết quả", "ghi nhận gia hạn", "xác nhận hoàn thành", "đính chính trạng thái"], act => Assert.Contains(act, history, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nhan-viec")]
    [InlineData("/bao-cao")]
    [InlineData("/hoan-thanh")]
    [InlineData("/gia-han")]
    [InlineData("/tra-lai")]
    [InlineData("/huy")]
    [InlineData("/he-thong-tren")]
    [InlineData("/dinh-chinh")]
    public async Task The_directive_of_another_unit_is_not_found(string part)
    {
        await using var pages = await Open();
        var number = await pages.House.HasDirective();

        Assert.Equal(HttpStatusCode.OK, await Answer(Instructions.Ha));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(OneStop.Minh));

        async Task<HttpStatusCode> Answer(Officer officer) =>
            (await pages.As(officer).Client.GetAsync(new Uri($"/y-kien-chi-dao/{number}{part}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task A_list_of_the_superior_is_taken_whole_or_not_and_a_later_one_only_reads_the_status()
    {
        await using var pages = await Open();
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        var browser = pages.As(AtDistrict);
        string[] Row(string content, string lead, string? says, string? done = null) => [content, "Công văn 12/UBND-XH", "01/06/2022", "10/06/2022", lead, says!, done!];

        var bad = await browser.Upload("/y-kien-chi-dao/nhap", await Sheets.Make(Head, Row("Rà soát hộ nghèo", "Phòng Tư pháp", null), Row("Trực lễ", "Phòng Không Có", null)));
        Assert.Equal(0, await Count(pages));
        var first = await browser.Upload("/y-kien-chi-dao/nhap", await Sheets.Make(Head, Row("Rà soát hộ nghèo", "Phòng Tư pháp", null), Row("Trực lễ", "phong tu phap", "Đang thực hiện, trong hạn")));
        await browser.Send("/y-kien-chi-dao/nhap", first, []);
        var later = await Sheets.Make(Head, Row("Rà soát hộ nghèo", "Phòng Tư pháp", "Hoàn thành quá hạn", "11/06/2022"), Row("Trực lễ", "Phòng Tư pháp", "Đang thực hiện, trong hạn"));
        var second = await browser.Upload("/y-kien-chi-dao/nhap", later);
        await browser.Send("/y-kien-chi-dao/nhap", second, []);
        var third = await browser.Upload("/y-kien-chi-dao/nhap", later);

        Assert.Contains("Dòng 3: không có đơn vị “Phòng Không Có”.", bad.Text(), StringComparison.Ordinal);
        Assert.Contains("2 ý kiến mới sẽ vào sổ", first.Text(), StringComparison.Ordinal);
        Assert.Contains("0 ý kiến mới sẽ vào sổ; 1 ý kiến đã có được ghi trạng thái mới; 1 dòng không có gì mới", second.Text(), StringComparison.Ordinal);
        Assert.Contains("Cả 2 dòng đã có trong sổ", third.Text(), StringComparison.Ordinal);
        Assert.Equal(2, await Count(pages));
        var read = await pages.House.Ask<CaiCachDb, Directive>(db => db.Set<Directive>().SingleAsync(d => d.Content == "Rà soát hộ nghèo"));
        Assert.Equal((OuterMeaning.DoneLate, null), (read.OuterMeaning, read.DoneOn));
    }

    [Theory]
    [InlineData("Hoàn thành trước hạn", OuterMeaning.DoneOnTime)]
    [InlineData("HOÀN THÀNH ĐÚNG HẠN", OuterMeaning.DoneOnTime)]
    [InlineData("Hoàn thành quá hạn", OuterMeaning.DoneLate)]
    [InlineData("Đã hoàn thành, trễ hạn", OuterMeaning.DoneLate)]
    [InlineData("Chưa hoàn thành, trong hạn", OuterMeaning.OpenInTerm)]
    [InlineData("Chưa hoàn thành, quá hạn", OuterMeaning.OpenOverdue)]
    [InlineData("Đang xử lý", OuterMeaning.Unknown)]
    public void Words_of_the_outer_system_are_understood(string says, OuterMeaning meaning) => Assert.Equal(meaning, DirectiveWords.Meaning(says));

    private static async Task<PageHouse> Open()
    {
        var pages = await OneStop.OpenPages();
        await pages.House.Do<LoadUnits>(act => act.Run(Actor.House));
        return pages;
    }

    private static Task<int> Count(PageHouse pages) => pages.House.Ask<CaiCachDb, int>(db => db.Set<Directive>().CountAsync());

    private static Task HasDocument(PageHouse pages) => pages.House.Do<RegisterExisting>(act => act.Run(
        new(Instructions.District, Direction.Incoming, new DocumentFacts("BC", "12/BC-TP", "Phòng Tư pháp", new(2022, 6, 1), "Báo cáo kết quả số hóa"), new(2022, 6, 1)), AtDistrict));
}
