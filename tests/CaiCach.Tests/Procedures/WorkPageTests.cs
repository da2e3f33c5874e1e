using CaiCach.Foundation.Persistence;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Processing;
using CaiCach.Procedures.Reviewing;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>Internal processes, reviews and posting checks through their pages.</summary>
public sealed class WorkPageTests
{
    [Fact]
    public async Task A_process_is_drafted_refused_corrected_and_approved()
    {
        await using var house = await OpenPages();
        await house.House.HasDocument();
        var browser = house.As(Ha);

        var address = (await browser.Submit($"/danh-muc-thu-tuc/{Permit}/quy-trinh/soan", new()
        {
            ["Typed.Steps[0].Name"] = "Tiếp nhận", ["Typed.Steps[0].Agency"] = "Bộ phận một cửa", ["Typed.Steps[0].Role"] = "Công chức", ["Typed.Steps[0].Amount"] = "4", ["Typed.Steps[0].Unit"] = "Hours",
            ["Typed.Steps[1].Name"] = "Thẩm định", ["Typed.Steps[1].Agency"] = "Phòng Kinh tế - Hạ tầng", ["Typed.Steps[1].Role"] = "Chuyên viên", ["Typed.Steps[1].Amount"] = "4",
        })).LedTo()!;
        var refused = (await browser.Open(address)).Text();
        await browser.Submit(address + "/sua", new() { ["Typed.Steps[0].Amount"] = "8" });
        await browser.Submit(address + "/phe-duyet", new() { ["Typed.On"] = "15/06/2022", ["Typed.Document"] = "01/QĐ-UBND" });

        Assert.Contains("bước 1 (4 giờ làm việc) + bước 2 (4 ngày làm việc) = 4 ngày 4 giờ làm việc; thời hạn công bố 5 ngày làm việc, quy trình ngắn hơn 4 giờ làm việc.", refused, StringComparison.Ordinal);
        Assert.NotNull((await house.Ask<CaiCachDb, InternalProcess>(db => db.Set<InternalProcess>().SingleAsync())).ApprovedOn);
        Assert.Contains("Đã phê duyệt ngày 15/06/2022", (await browser.Open($"/danh-muc-thu-tuc/{Permit}")).Text(), StringComparison.Ordinal);
        Assert.Contains("phê duyệt", (await browser.Open(address)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_goes_from_finding_to_decision()
    {
        await using var house = await OpenPages();
        await house.House.HasDocument();
        var browser = house.As(Ha);

        var address = (await browser.Submit("/ra-soat-thu-tuc/ghi", new()
        {
            ["Typed.Procedure"] = Permit, ["Typed.ReviewedOn"] = "10/06/2022", ["Typed.Finding"] = "Hai bản vẽ", ["Typed.Proposal"] = "Bỏ một bản vẽ", ["Typed.Kind"] = "Papers",
            ["Typed.CostBefore"] = "150.000", ["Typed.CostAfter"] = "120.000", ["Typed.DossiersPerYear"] = "300",
        })).LedTo()!;
        Assert.Contains("20,00 %", (await browser.Open(address)).Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
        await browser.Submit(address, new() { ["Typed.To"] = "UBND tỉnh", ["Typed.Approval.On"] = "14/06/2022", ["Typed.Approval.Document"] = "01/QĐ-UBND" });
        await browser.Submit(address, new() { ["Typed.Accepted"] = "co", ["Typed.Approval.On"] = "15/06/2022", ["Typed.Approval.Document"] = "01/QĐ-UBND" });

        var review = await house.Ask<CaiCachDb, ProcedureReview>(db => db.Set<ProcedureReview>().SingleAsync());
        Assert.Equal((true, new DateOnly(2022, 6, 14)), (review.Accepted, review.SentOn));
        var list = (await browser.Open("/ra-soat-thu-tuc?tinh-trang=thong-qua&q=xay+dung")).Text();
        Assert.Contains("9.000.000", list, StringComparison.Ordinal);
        Assert.Contains("Được thông qua", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posting_check_names_what_is_missing()
    {
        await using var house = await OpenPages();
        var browser = house.As(Ha);

        var wrong = await Browser.Page(await browser.Submit("/niem-yet-thu-tuc/kiem-tra", new() { ["Typed.Place"] = "Bảng tầng 1", ["Typed.Checker"] = "Văn phòng", ["Typed.Absent"] = "khai sinh" }));
        var address = (await browser.Submit("/niem-yet-thu-tuc/kiem-tra", new() { ["Typed.Place"] = "Bảng tầng 1", ["Typed.Checker"] = "Văn phòng", ["Typed.Outdated"] = Permit + ".H57" })).LedTo()!;

        Assert.Contains("không phải mã thủ tục", wrong.Text(), StringComparison.Ordinal);
        Assert.Equal("Bảng tầng 1", wrong.QuerySelector("input[name='Typed.Place']")!.GetAttribute("value"));
        Assert.Contains("niêm yết bản cũ", (await browser.Open(address)).Text(), StringComparison.Ordinal);
        Assert.Contains("Thiếu sót ở 1 trên 1 thủ tục", (await browser.Open("/niem-yet-thu-tuc")).Text(), StringComparison.Ordinal);
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<PostingCheck>().CountAsync()));
    }

    [Fact]
    public async Task Records_of_another_unit_are_not_found()
    {
        await using var house = await OpenPages();
        var review = await house.Ask<ReviewProcedure, string>(act => act.Run(ReviewAndPostingTests.Facts(), Ha));
        var check = await house.Ask<CheckPosting, string>(act => act.Run(ReviewAndPostingTests.Check(), Ha));
        var process = await house.Ask<DraftProcess, string>(act => act.Run(new(Permit, 1, District, null, null), [new(1, "Việc", "UBND", "Chuyên viên", new(5, CaiCach.Calendar.LimitUnit.WorkingDays), [])], Ha));
        var stranger = house.As(Stranger);

        foreach (var address in new[] { $"/ra-soat-thu-tuc/{review}", $"/niem-yet-thu-tuc/{check}", $"/quy-trinh-noi-bo/{process}", $"/quy-trinh-noi-bo/{process}/sua", $"/quy-trinh-noi-bo/{process}/phe-duyet" })
        {
            using var response = await stranger.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((address, System.Net.HttpStatusCode.NotFound), (address, response.StatusCode));
        }
    }
}
