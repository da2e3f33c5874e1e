using System.Net;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>What is sent in before it is a dossier: the term to answer, and the answers (T1–T4).</summary>
public sealed class SubmissionTests
{
    [Theory]
    [InlineData("2022-06-13 08:00", "2022-06-14 08:00")]
    [InlineData("2022-06-13 15:30", "2022-06-14 15:30")]
    [InlineData("2022-06-10 16:30", "2022-06-13 16:30")]
    [InlineData("2022-06-11 21:00", "2022-06-13 17:30")]
    public async Task The_counter_answers_within_eight_office_hours(string sent, string by)
    {
        await using var house = await OneStop.Open();

        var submission = await Sent(house, sent);

        Assert.Equal(OneStop.Instant(by), submission.AnswerBy);
        Assert.Equal("H57.99-" + sent[2..10].Replace("-", "", StringComparison.Ordinal) + "-N0001", submission.Number);
    }

    [Fact]
    public async Task Accepting_makes_the_dossier_and_keeps_when_it_was_sent()
    {
        await using var pages = await OneStop.OpenPages();
        var sent = await Sent(pages.House, "2022-06-14 15:30");
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        var address = $"/ho-so/tiep-nhan?luot-nop={sent.Number}";

        var accepted = await pages.As(OneStop.Lan).Submit(address, []);

        Assert.EndsWith("H57.99-220615-0001?moi=1", accepted.Headers.Location?.ToString(), StringComparison.Ordinal);
        var dossier = await pages.House.Life("H57.99-220615-0001");
        Assert.Equal((sent.SubmittedAt, Channel.Online, "Nguyễn Thị Hạnh"), (dossier.SubmittedAt, dossier.Channel, dossier.Owner));
        var after = await Of(pages.House, sent.Number);
        Assert.Equal((SubmissionState.Accepted, dossier.Number, null), (after.State, after.Dossier, after.AnswerBy));
    }

    [Fact]
    public async Task The_second_clerk_who_accepts_is_told_and_makes_no_dossier()
    {
        await using var pages = await OneStop.OpenPages();
        var sent = await Sent(pages.House, "2022-06-14 15:30");
        var (first, second) = (pages.As(OneStop.Lan), pages.As(OneStop.Lan));
        var address = $"/ho-so/tiep-nhan?luot-nop={sent.Number}";
        var (mine, theirs) = (await first.Open(address), await second.Open(address));

        await first.Send(address, mine, []);
        var told = await Browser.Page(await second.Send(address, theirs, new() { ["Typed.Confirmed"] = "true" }));

        Assert.Contains("Lượt nộp này đã được tiếp nhận thành hồ sơ H57.99-220614-0001.", told.Text(), StringComparison.Ordinal);
        Assert.Equal(1, await pages.House.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync()));
    }

    [Fact]
    public async Task Two_clerks_at_the_same_moment_make_one_dossier()
    {
        await using var house = await OneStop.Open();
        var sent = await Sent(house, "2022-06-14 15:30");
        var input = new ReceiveDossier.Input(OneStop.FiveDays, new(new("Nguyễn Thị Hạnh"), Channel.Online)) { Submission = sent.Number };

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await house.Ask<ReceiveDossier, string>(act => act.Run(input, OneStop.Lan));
            }
            catch (RefusedException refused)
            {
                return refused.Refusal.Code;
            }
        })));

        Assert.Equal(["H57.99-220614-0001", .. Enumerable.Repeat("submission.accepted", 5)], tries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Guidance_is_given_once_and_a_new_term_begins_when_it_comes_again()
    {
        await using var pages = await OneStop.OpenPages();
        var sent = await Sent(pages.House, "2022-06-13 08:00");
        var (browser, address) = (pages.As(OneStop.Lan), $"/ho-so/cho-tiep-nhan/{sent.Number}");

        var empty = await Browser.Page(await browser.Submit($"{address}/huong-dan", []));
        await browser.Submit($"{address}/huong-dan", new() { ["Typed.Content"] = "Tờ khai có chữ ký" });
        var guided = await Of(pages.House, sent.Number);
        OneStop.Stand(pages.House, "2022-06-14 08:00");
        await browser.Submit(address, []);
        var again = await Of(pages.House, sent.Number);
        var twice = await Browser.Page(await browser.Submit($"{address}/huong-dan", new() { ["Typed.Content"] = "Thêm" }));

        Assert.Contains("Ghi rõ cần bổ sung gì.", empty.Text(), StringComparison.Ordinal);
        Assert.Equal((SubmissionState.Guided, null), (guided.State, guided.AnswerBy));
        Assert.Equal((SubmissionState.Waiting, OneStop.Instant("2022-06-15 08:00")), (again.State, again.AnswerBy));
        Assert.Contains("Đã hướng dẫn bổ sung một lần", twice.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_needs_its_reason_and_is_final()
    {
        await using var pages = await OneStop.OpenPages();
        var sent = await Sent(pages.House, "2022-06-13 08:00");
        var (browser, address) = (pages.As(OneStop.Lan), $"/ho-so/cho-tiep-nhan/{sent.Number}");

        var empty = await Browser.Page(await browser.Submit($"{address}/tu-choi", []));
        await browser.Submit($"{address}/tu-choi", new() { ["Typed.Reason"] = "Không thuộc thẩm quyền của huyện" });
        var after = await Of(pages.House, sent.Number);
        var accept = await Browser.Page(await browser.Submit($"/ho-so/tiep-nhan?luot-nop={sent.Number}", []));

        Assert.Contains("Ghi lý do từ chối tiếp nhận.", empty.Text(), StringComparison.Ordinal);
        Assert.Equal((SubmissionState.Refused, "Không thuộc thẩm quyền của huyện"), (after.State, after.RefusalReason));
        Assert.Contains("Lượt nộp này đã bị từ chối tiếp nhận.", accept.Text(), StringComparison.Ordinal);
        Assert.Contains("Không thuộc thẩm quyền của huyện", (await browser.Open(address)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_types_in_what_came_through_another_system_and_it_is_known_the_second_time()
    {
        await using var pages = await OneStop.OpenPages();
        OneStop.Stand(pages.House, "2022-06-14 10:00");
        var browser = pages.As(OneStop.Lan);
        Dictionary<string, string> typed = new()
        {
            ["Typed.Procedure"] = OneStop.FiveDays, ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.OuterNumber"] = "DVC-1", ["Typed.Day"] = "13/06/2022", ["Typed.Time"] = "16:00",
        };

        var wrong = await Browser.Page(await browser.Submit("/ho-so/cho-tiep-nhan/moi", new(typed) { ["Typed.Procedure"] = "9.999999", ["Typed.Time"] = "25:00" }));
        var future = await Browser.Page(await browser.Submit("/ho-so/cho-tiep-nhan/moi", new(typed) { ["Typed.Day"] = "15/06/2022" }));
        var sent = await browser.Submit("/ho-so/cho-tiep-nhan/moi", typed);
        var again = await Browser.Page(await browser.Submit("/ho-so/cho-tiep-nhan/moi", typed));

        Assert.Contains("Không có thủ tục mang mã này.", wrong.Text(), StringComparison.Ordinal);
        Assert.Contains("Ghi giờ và phút, như 15:30.", wrong.Text(), StringComparison.Ordinal);
        Assert.Contains("Lúc nộp không thể muộn hơn bây giờ.", future.Text(), StringComparison.Ordinal);
        Assert.EndsWith("/ho-so/cho-tiep-nhan/H57.99-220613-N0001", sent.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("Lượt nộp DVC-1 đã có trong danh sách.", again.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Permission.ReadDossiers)]
    [InlineData("/huong-dan", Permission.ReceiveDossiers)]
    [InlineData("/tu-choi", Permission.ReceiveDossiers)]
    public async Task The_submission_of_another_unit_is_not_found(string part, Permission needed)
    {
        await using var pages = await OneStop.OpenPages();
        var sent = await Sent(pages.House, "2022-06-14 15:30");

        Assert.Equal(HttpStatusCode.OK, await Answer(OneStop.Lan));
        Assert.Equal(HttpStatusCode.NotFound, await Answer(OneStop.Minh));
        Assert.Equal(HttpStatusCode.Forbidden, await Answer(OneStop.At(OneStop.Centre, [.. Enum.GetValues<Permission>().Except([needed])])));
        Assert.Equal(HttpStatusCode.NotFound, await Status(OneStop.Minh, $"/ho-so/tiep-nhan?luot-nop={sent.Number}"));

        Task<HttpStatusCode> Answer(Officer officer) => Status(officer, $"/ho-so/cho-tiep-nhan/{sent.Number}{part}");
        async Task<HttpStatusCode> Status(Officer officer, string address) =>
            (await pages.As(officer).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task The_list_masks_names_and_shows_what_is_overdue()
    {
        await using var pages = await OneStop.OpenPages();
        await Sent(pages.House, "2022-06-13 08:00");
        OneStop.Stand(pages.House, "2022-06-14 09:00");

        var page = (await pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers)).Open("/ho-so/cho-tiep-nhan")).Text();
        var other = (await pages.As(OneStop.Minh).Open("/ho-so/cho-tiep-nhan")).Text();

        Assert.Contains("N. T. H.", page, StringComparison.Ordinal);
        Assert.Contains("Quá hạn trả lời", page, StringComparison.Ordinal);
        Assert.Contains("Không có lượt nộp nào chờ.", other, StringComparison.Ordinal);
    }

    private static async Task<Submission> Sent(Support.House house, string at)
    {
        OneStop.Stand(house, at);
        var number = await house.Ask<SubmitDossier, string>(act => act.Run(
            new(OneStop.FiveDays, "Gia hạn giấy phép xây dựng", new("Nguyễn Thị Hạnh", "046182001234", "0905123456"), Channel.Online), OneStop.Centre,
            new Actor(ActorKind.Citizen, "dvc", null)));
        return await Of(house, number);
    }

    private static Task<Submission> Of(Support.House house, string number) =>
        house.Ask<CaiCachDb, Submission>(db => db.Set<Submission>().SingleAsync(s => s.Number == number));
}
