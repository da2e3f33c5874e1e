using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reception.Surveys;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Reception;

/// <summary>What the office sees of the answers: sums, each answer, a file; the words only with the right to read them.</summary>
public sealed class AnswersPageTests
{
    private static readonly Officer Unread = OneStop.At(OneStop.Centre, Permission.ReadDossiers, Permission.UseHouse);

    [Fact]
    public async Task Answers_are_summed_by_unit_and_by_factor_and_each_opens()
    {
        await using var pages = await Two();
        var browser = pages.As(OneStop.Lan);

        var list = await browser.Open("/danh-gia");
        var tables = list.QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Select(Cells).ToList()).ToList();
        var opened = list.QuerySelectorAll("a[href^='/danh-gia/tra-loi/']").Select(a => a.GetAttribute("href")!).ToList();
        var answer = (await browser.Open(opened[0])).Text();

        Assert.Equal(["3", "2", "6", "4", "66,67 %"], tables[0].Single()[1..]);
        Assert.Equal(["2", "2", "100,00 %"], tables[1][0][1..]);
        Assert.Equal(["0", "0", "–"], tables[1][4][1..]);
        Assert.Equal(2, opened.Count);
        Assert.Contains("2 · Không hài lòng", answer, StringComparison.Ordinal);
        Assert.Contains("Chờ anh Tâm lâu", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_narrow_the_sums_and_a_day_that_is_none_is_said_so()
    {
        await using var pages = await Two();
        var browser = pages.As(OneStop.Lan);

        var early = await browser.Open("/danh-gia?tu=01/06/2022&den=15/06/2022");
        var wrong = await browser.Open("/danh-gia?tu=31/02/2022");
        var crossed = await browser.Open("/danh-gia?tu=20/06/2022&den=19/06/2022");

        Assert.Single(early.QuerySelectorAll("a[href^='/danh-gia/tra-loi/']"));
        Assert.Equal(2, wrong.QuerySelectorAll("a[href^='/danh-gia/tra-loi/']").Length);
        Assert.Contains("31/02/2022", wrong.QuerySelector(".cc-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Từ ngày phải đứng trước đến ngày.", crossed.Text(), StringComparison.Ordinal);
        Assert.Contains("Không có phiếu nào khớp.", crossed.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_kept_from_those_who_may_not_read_it_and_reading_it_is_logged()
    {
        await using var pages = await Two();
        var code = await Commented(pages.House);

        var unread = (await pages.As(Unread).Open($"/danh-gia/tra-loi/{code}")).Text();
        var file = await Sheets.Read(await pages.As(Unread).Client.GetAsync(new Uri("/danh-gia/xuat-excel", UriKind.Relative), TestContext.Current.CancellationToken));
        var before = await Logged(pages.House);
        await pages.As(OneStop.Lan).Open($"/danh-gia/tra-loi/{code}");

        Assert.DoesNotContain("Tâm", unread, StringComparison.Ordinal);
        Assert.DoesNotContain(file, row => row.Any(cell => cell.Contains("Tâm", StringComparison.Ordinal)));
        Assert.Equal((0, 1), (before, await Logged(pages.House)));
    }

    [Fact]
    public async Task Another_unit_sees_no_answer()
    {
        await using var pages = await Two();
        var code = await Commented(pages.House);
        var minh = pages.As(OneStop.Minh);

        var list = await minh.Open("/danh-gia");
        using var answer = await minh.Client.GetAsync(new Uri($"/danh-gia/tra-loi/{code}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Chưa có phiếu đánh giá nào.", list.Text(), StringComparison.Ordinal);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static List<string> Cells(AngleSharp.Dom.IElement row) => [.. row.Children.Select(c => c.TextContent.Trim().Replace('\u00a0', ' '))];

    /// <summary>Three invitations; one answered on 15 June, one with words on 16 June.</summary>
    private static async Task<PageHouse> Two()
    {
        var pages = await OneStop.OpenPages();
        foreach (var code in new[] { "AAAAAAAAAA", "BBBBBBBBBB", "CCCCCCCCCC" })
        {
            var number = await pages.House.Has("2022-06-13 08:00", settledAt: "2022-06-14 08:00");
            await pages.House.Do<ReturnResult>(act => act.Run(number, OneStop.Lan));
            await pages.House.Do<IServiceProvider>(async services =>
            {
                services.GetRequiredService<CaiCachDb>().Add(new Survey { Code = code, Unit = OneStop.Centre, About = $"dossier/{number}", InvitedAt = services.GetRequiredService<Clock>().Now });
                await services.GetRequiredService<Acts>().Commit(InviteToSurvey.Act, Actor.House);
            });
        }

        OneStop.Stand(pages.House, "2022-06-15 09:00");
        await pages.House.Do<AnswerSurvey>(act => act.Run("AAAAAAAAAA", new(5, 4, null, 3, null), null));
        OneStop.Stand(pages.House, "2022-06-16 09:00");
        await pages.House.Do<AnswerSurvey>(act => act.Run("BBBBBBBBBB", new(4, null, 4, 2, null), "Chờ anh Tâm lâu"));
        return pages;
    }

    private static Task<string> Commented(Support.House house) => house.Ask<CaiCachDb, string>(db => db.Set<Survey>().Where(s => s.Comment != null).Select(s => s.Code).SingleAsync());

    private static Task<int> Logged(Support.House house) =>
        house.Ask<CaiCachDb, int>(db => db.Set<PersonalDataRead>().CountAsync(r => r.What == "ý kiến trong phiếu đánh giá"));
}
