using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>What the applicant is given who is not accepted: what is missing (02), why not (03), and where the code on it leads.</summary>
public sealed class SubmissionPaperTests
{
    private static readonly Officer Unread = OneStop.At(OneStop.Centre, Permission.ReadDossiers, Permission.UseHouse);

    [Fact]
    public async Task What_is_missing_is_printed_line_by_line_on_form_02()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await Sent(pages.House);
        await pages.House.Do<GuideSubmission>(act => act.Run(number, "Bản vẽ hiện trạng\nGiấy ủy quyền", OneStop.Lan));
        var browser = pages.As(OneStop.Lan);

        var link = (await browser.Open($"/ho-so/cho-tiep-nhan/{number}")).QuerySelector("a[href*='/giay-to/']")!;
        var paper = (await browser.Open(link.GetAttribute("href")!)).Text();
        using var pdf = await browser.Client.GetAsync(Address(number, "02/pdf"), TestContext.Current.CancellationToken);

        Assert.Equal("In phiếu yêu cầu bổ sung", link.TextContent.Trim());
        Assert.Contains("PHIẾU YÊU CẦU BỔ SUNG", paper, StringComparison.Ordinal);
        Assert.Contains("1) Bản vẽ hiện trạng", paper, StringComparison.Ordinal);
        Assert.Contains("2) Giấy ủy quyền", paper, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Hạnh", paper, StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_refusal_gives_its_reason_on_form_03_and_masks_the_person_for_those_who_may_not_read()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await Sent(pages.House);
        await pages.House.Do<RefuseSubmission>(act => act.Run(number, "Thuộc thẩm quyền của Sở Xây dựng", OneStop.Lan));

        var paper = (await pages.As(Unread).Open($"/ho-so/cho-tiep-nhan/{number}/giay-to/03")).Text();

        Assert.Contains("Lý do cụ thể: Thuộc thẩm quyền của Sở Xây dựng", paper, StringComparison.Ordinal);
        Assert.Contains("N. T. H.", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Hạnh", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("0905123456", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_was_not_given_and_one_of_another_unit_are_not_found()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await Sent(pages.House);
        await pages.House.Do<GuideSubmission>(act => act.Run(number, "Bản vẽ hiện trạng", OneStop.Lan));

        using var refusal = await pages.As(OneStop.Lan).Client.GetAsync(Address(number, "03"), TestContext.Current.CancellationToken);
        using var file = await pages.As(OneStop.Lan).Client.GetAsync(Address(number, "03/pdf"), TestContext.Current.CancellationToken);
        using var foreign = await pages.As(OneStop.Minh).Client.GetAsync(Address(number, "02"), TestContext.Current.CancellationToken);

        Assert.Equal((404, 404, 404), ((int)refusal.StatusCode, (int)file.StatusCode, (int)foreign.StatusCode));
    }

    [Fact]
    public async Task The_code_on_the_paper_leads_to_where_it_stands_and_names_nobody()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await Sent(pages.House);
        await pages.House.Do<GuideSubmission>(act => act.Run(number, "Giấy của chị Hạnh", OneStop.Lan));

        var page = (await pages.As(null).Open($"/tra-cuu/{number}")).Text();

        Assert.Contains("Chờ nộp lại", page, StringComparison.Ordinal);
        Assert.Contains("Gia hạn giấy phép xây dựng", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", page, StringComparison.Ordinal);
    }

    private static Uri Address(string number, string paper) => new($"/ho-so/cho-tiep-nhan/{number}/giay-to/{paper}", UriKind.Relative);

    private static async Task<string> Sent(Support.House house)
    {
        OneStop.Stand(house, "2022-06-14 09:00");
        var facts = new SubmissionFacts(OneStop.FiveDays, "Gia hạn giấy phép xây dựng", new("Nguyễn Thị Hạnh", "046182001234", "0905123456", "Quảng Điền"), Channel.Online);
        return await house.Ask<SubmitDossier, string>(act => act.Run(facts, OneStop.Centre, OneStop.Lan.Actor));
    }
}
