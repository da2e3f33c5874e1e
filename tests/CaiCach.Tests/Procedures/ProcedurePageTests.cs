using System.Net;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Shipping;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>The pages of the catalogue, as officers use them.</summary>
public sealed class ProcedurePageTests
{
    private const string List = "/danh-muc-thu-tuc";

    [Fact]
    public async Task The_list_is_searched_without_marks_and_filtered_by_what_it_shows()
    {
        await using var house = await OpenPages();
        await house.Do<LoadCatalogue>(act => act.Run(Actor.House));
        var browser = house.As(Ha);

        Assert.Equal(["Gia hạn giấy phép xây dựng", "Đăng ký khai sinh"], await Titles(browser, List));
        Assert.Equal(["Đăng ký khai sinh"], await Titles(browser, List + "?q=KHAI+sinh"));
        Assert.Equal(["Gia hạn giấy phép xây dựng"], await Titles(browser, List + "?truc-tuyen=muc-4"));
        Assert.Equal(["Đăng ký khai sinh"], await Titles(browser, List + "?cap=xa"));
        Assert.Equal(50, (await Titles(browser, List + "?trang-thai=sap")).Count);
        Assert.Contains("hồ sơ", (await browser.Open(List + "?trang-thai=tat-ca&linh-vuc=H%E1%BB%99+t%E1%BB%8Bch&q=khai+sinh")).Body!.TextContent, StringComparison.Ordinal);
        var first = await browser.Open(List + "?trang-thai=sap");
        var next = await browser.Open(List + first.QuerySelector("a[rel=next]")!.GetAttribute("href")![first.QuerySelector("a[rel=next]")!.GetAttribute("href")!.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Empty(next.QuerySelectorAll("tbody th.what a").Select(a => a.GetAttribute("href")).Intersect(first.QuerySelectorAll("tbody th.what a").Select(a => a.GetAttribute("href"))));
    }

    [Fact]
    public async Task The_page_says_what_is_known_and_what_is_not()
    {
        await using var house = await OpenPages();
        await house.Do<LoadCatalogue>(act => act.Run(Actor.House));
        var browser = house.As(Ha);

        var full = (await browser.Open($"{List}/{Permit}")).Body!.TextContent;
        var poor = (await browser.Open($"{List}/2.000282")).Body!.TextContent;

        Assert.Contains("Nộp hồ sơ, thẩm định, trả kết quả.", full, StringComparison.Ordinal);
        Assert.Contains("50.000 đ", full, StringComparison.Ordinal);
        Assert.Contains("thu trước", full, StringComparison.Ordinal);
        Assert.Contains("Kho dữ liệu điện tử", full, StringComparison.Ordinal);
        Assert.Contains("tính lại từ đầu khi bổ sung xong", full, StringComparison.Ordinal);
        Assert.Contains("Nguồn không ghi thành phần hồ sơ: chưa rõ.", poor, StringComparison.Ordinal);
        Assert.Contains("Áp dụng từ 01/07/2025", poor, StringComparison.Ordinal);
        Assert.Contains("Thiếu: trình tự thực hiện", poor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_a_legal_basis_is_that_of_the_day()
    {
        await using var house = await OpenPages();
        await house.Do<PublishVersion>(act => act.Run("1.000001", Texts.Plain() with { LegalBases = [new("80/2015/QH13"), new("Lệ làng")] }, new(2021, 1, 1), Actor.House));

        var page = await house.As(Ha).Open($"{List}/1.000001");

        Assert.Contains("còn hiệu lực (đã sửa đổi, bổ sung)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lệ làng", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_is_announced_amended_published_and_repealed_through_its_pages()
    {
        await using var house = await OpenPages();
        var browser = house.As(Ha);
        var typed = new Dictionary<string, string>
        {
            ["Typed.Code"] = "1.555555.H57", ["Typed.Name"] = "Cấp giấy phép chợ đêm", ["Typed.Field"] = "Thương mại", ["Typed.AtDistrict"] = "true", ["Typed.InPerson"] = "true",
            ["Typed.Components[0].Name"] = "Đơn", ["Typed.Components[0].Originals"] = "1", ["Typed.Limits[0].Amount"] = "7", ["Typed.Limits[0].Fee"] = "50.000",
            ["Typed.LegalBases[0].Number"] = "12/2022/NĐ-CP", ["Typed.LegalBases[0].EffectiveFrom"] = "31/05/2022",
            ["Typed.Decision.Number"] = "99/QĐ-UBND", ["Typed.Decision.DecidedOn"] = "13/06/2022", ["Typed.Decision.From"] = "15/06/2022",
        };

        Assert.Equal($"{List}/1.555555", (await browser.Submit($"{List}/cong-bo", typed)).LedTo());
        await browser.Submit($"{List}/1.555555/cong-khai/1", []);
        var amended = await browser.Submit($"{List}/1.555555/sua-doi", new()
        {
            ["Typed.Limits[0].Amount"] = "5", ["Typed.Decision.Number"] = "100/QĐ-UBND", ["Typed.Decision.DecidedOn"] = "14/06/2022", ["Typed.Decision.From"] = "01/07/2022",
        });
        await browser.Submit($"{List}/1.555555/bai-bo", new()
        {
            ["Typed.Decision.Number"] = "101/QĐ-UBND", ["Typed.Decision.DecidedOn"] = "15/06/2022", ["Typed.Decision.From"] = "01/09/2022",
        });

        var procedure = await house.House.Procedure("1.555555");
        Assert.Equal($"{List}/1.555555", amended.LedTo());
        Assert.Equal([7, 5], procedure.Versions.Select(v => v.LimitFor(Channel.InPerson)!.Amount));
        Assert.Equal((50_000L, "Đơn"), (procedure.Versions[1].Fees[0].Amount!.Value, procedure.Versions[1].Components[0].Name));
        Assert.Equal((true, new DateOnly(2022, 9, 1)), (procedure.Announcements[0].IsPublicInTime(house.House.Get<Clock>().Now)!.Value, procedure.Newest!.Until!.Value));
        var compared = (await browser.Open($"{List}/1.555555/so-sanh?truoc=1&sau=2")).Body!.TextContent;
        Assert.Contains("7 ngày làm việc", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("Thương mại", compared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_slips_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var house = await OpenPages();
        var browser = house.As(Ha);

        var page = await Browser.Page(await browser.Submit($"{List}/cong-bo", new()
        {
            ["Typed.Code"] = "abc", ["Typed.Name"] = "Tên", ["Typed.Limits[0].Amount"] = "ba", ["Typed.Limits[0].Fee"] = "-5", ["Typed.Decision.DecidedOn"] = "31/02/2022",
        }));

        Assert.Equal("ba", page.QuerySelector("input[name='Typed.Limits[0].Amount']")!.GetAttribute("value"));
        Assert.Contains("Ghi một số nguyên.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Số tiền không thể nhỏ hơn 0.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("31/02/2022 không có trong lịch", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chọn ít nhất một cấp thực hiện.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_are_added_without_sending_the_form()
    {
        await using var house = await OpenPages();
        var browser = house.As(Ha);

        var page = await Browser.Page(await browser.Submit($"{List}/cong-bo", new() { ["Typed.Components[0].Name"] = "Đơn", ["Typed.More"] = "Components" }));

        Assert.Equal(7, page.QuerySelectorAll("input[name^='Typed.Components['][name$='.Name']").Length);
        Assert.Equal("Đơn", page.QuerySelector("input[name='Typed.Components[0].Name']")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".cc-errors"));
    }

    [Theory]
    [InlineData("/danh-muc-thu-tuc/cong-bo")]
    [InlineData("/danh-muc-thu-tuc/1.013227/sua-doi")]
    [InlineData("/danh-muc-thu-tuc/1.013227/bai-bo")]
    [InlineData("/danh-muc-thu-tuc/1.013227/cong-khai/1")]
    [InlineData("/danh-muc-thu-tuc/1.013227/quy-trinh/soan")]
    [InlineData("/ra-soat-thu-tuc/ghi")]
    [InlineData("/niem-yet-thu-tuc/kiem-tra")]
    public async Task Who_only_reads_cannot_open_what_writes(string address)
    {
        await using var house = await OpenPages();

        var response = await house.As(Reader).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("cong-bo", string.Concat((await house.As(Reader).Open(List)).QuerySelectorAll("main .actions a").Select(a => a.GetAttribute("href"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/danh-muc-thu-tuc/9.999999")]
    [InlineData("/danh-muc-thu-tuc/1.013227?ban=7")]
    [InlineData("/danh-muc-thu-tuc/1.013227/so-sanh?truoc=1&sau=9")]
    [InlineData("/danh-muc-thu-tuc/1.013227/cong-khai/3")]
    [InlineData("/quy-trinh-noi-bo/khong-co")]
    [InlineData("/ra-soat-thu-tuc/khong-co")]
    [InlineData("/niem-yet-thu-tuc/khong-co")]
    [InlineData("/niem-yet-thu-tuc/ap-phich?don-vi=tth.phong-dien")]
    [InlineData("/niem-yet-thu-tuc/danh-sach.pdf?don-vi=tth.phong-dien")]
    [InlineData("/thu-tuc/9.999999")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var house = await OpenPages();

        var response = await house.As(Ha).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_sheet_holds_all_that_is_filtered()
    {
        await using var house = await OpenPages();
        await house.Do<LoadCatalogue>(act => act.Run(Actor.House));

        using var response = await house.As(Ha).Client.GetAsync(new Uri(List + "/xuat-excel?trang-thai=sap", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(279, (await Sheets.Read(response)).Count - 1);
    }

    private static async Task<List<string>> Titles(Browser browser, string address) =>
        [.. (await browser.Open(address)).QuerySelectorAll("tbody th.what a").Select(a => a.TextContent.Trim())];
}
