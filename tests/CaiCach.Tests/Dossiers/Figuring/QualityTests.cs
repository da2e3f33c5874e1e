using CaiCach.Dossiers;
using CaiCach.Dossiers.Figuring.Quality;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

public sealed class QualityTests
{
    private static readonly DateTime Close = Clock.StartOf(new(2022, 6, 15));

    [Theory]
    [InlineData("2022-06-10 23:59", true)]
    [InlineData("2022-06-11 00:00", false)]
    public void A_result_is_judged_by_the_day_on_the_slip(string settled, bool onTime) =>
        Assert.Equal(onTime, OnTime766.Holds(Entry() with { SettledAt = OneStop.Instant(settled) }, Close));

    [Fact]
    public void The_wait_for_one_supplement_is_taken_out_of_the_end()
    {
        var entry = Entry() with { SettledAt = OneStop.Instant("2022-06-12 10:00"), Waits = [Wait("2022-06-07 10:00", "2022-06-09 10:00")] };

        Assert.True(OnTime766.Holds(entry, Close));
        Assert.False(OnTime766.Holds(entry with { SettledAt = OneStop.Instant("2022-06-13 10:00") }, Close));
        Assert.False(OnTime766.Holds(entry with { Waits = [entry.Waits[0] with { Kind = WaitKind.Payment }] }, Close));
    }

    [Fact]
    public void An_open_dossier_is_judged_by_the_last_day_and_one_that_waits_by_its_request()
    {
        Assert.False(OnTime766.Holds(Entry(), Close));
        Assert.True(OnTime766.Holds(Entry() with { FirstDueBefore = Close }, Close)); // due on the last day
        Assert.True(OnTime766.Holds(Entry() with { Waits = [Wait("2022-06-10 17:00", null)] }, Close));
        Assert.False(OnTime766.Holds(Entry() with { Waits = [Wait("2022-06-11 08:00", null)] }, Close));
    }

    [Fact]
    public void A_second_request_without_an_end_is_late_whatever_the_day()
    {
        var entry = Entry() with { FirstDueBefore = Close.AddDays(30), Waits = [Wait("2022-06-07 10:00", "2022-06-08 10:00"), Wait("2022-06-09 10:00", null)] };

        Assert.False(OnTime766.Holds(entry, Close));
        Assert.True(OnTime766.Holds(entry with { EndedAt = OneStop.Instant("2022-06-10 10:00"), Ending = Ending.Stopped }, Close));
    }

    [Theory]
    [InlineData(9668, 10000, 20, null, 1934)] // the example of the notes: 96,68 % of 20
    [InlineData(4120, 10000, 4, 50, 330)]
    [InlineData(5000, 10000, 4, 50, 400)]
    public void Points_follow_the_percentage_or_its_target(int part, int whole, int most, int? target, long hundredths)
    {
        var rows = Enumerable.Repeat(Entry().Row, whole).ToList();

        Assert.Equal(hundredths, new SubIndicator("2.1", "", "", new(part, rows[..part], []), new(whole, rows, []), most, target).Hundredths);
    }

    [Fact]
    public async Task The_page_shows_formulas_and_every_number_opens()
    {
        await using var pages = await OneStop.OpenPages();
        var early = await pages.House.Has("2022-06-06 09:00", "2022-06-08 09:00");
        var late = await pages.House.Has("2022-06-01 09:00", "2022-06-10 09:00");
        OneStop.Stand(pages.House, "2022-06-20 08:00");
        var browser = pages.As(OneStop.Lan);

        var page = await browser.Open("/ho-so/chat-luong?ky=2022-H1");
        var opened = await Task.WhenAll(page.QuerySelectorAll("main table a").Select(async a => (a.TextContent, Text: (await browser.Open(a.GetAttribute("href")!)).Text())));

        Assert.Contains("hồ sơ đúng hạn theo ngày hẹn trên giấy", page.Text(), StringComparison.Ordinal);
        Assert.NotEmpty(opened);
        Assert.All(opened, o => Assert.Equal(o.TextContent == "0", o.Text.Contains("Không có hồ sơ nào.", StringComparison.Ordinal)));
        var onTime = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=766-2.1-tu")).Text();
        var settledByLan = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=viec-dossiers.settle-officer%2Flan")).Text();
        Assert.Contains(early, onTime, StringComparison.Ordinal);
        Assert.DoesNotContain(late, onTime, StringComparison.Ordinal);
        Assert.Contains(late, settledByLan, StringComparison.Ordinal);
    }

    private static EntryWait Wait(string asked, string? done) => new(WaitKind.Supplement, OneStop.Instant(asked), done is null ? null : OneStop.Instant(done));

    private static QualityEntry Entry() => new(
        "H57.99-220603-0001", "Quảng cáo", Channel.InPerson, OneStop.Instant("2022-06-03 09:00"), new(2022, 6, 10), Clock.StartOf(new(2022, 6, 11)), Clock.StartOf(new(2022, 6, 11)),
        null, null, null, null, [], true, true, null, []);
}
