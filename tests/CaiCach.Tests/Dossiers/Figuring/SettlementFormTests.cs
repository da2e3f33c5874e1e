using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Figuring;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

public sealed class SettlementFormTests
{
    private static readonly FormWindow Half = new(Clock.StartOf(new(2021, 12, 15)), Clock.StartOf(new(2022, 6, 15)), new(2022, 6, 14));

    [Theory]
    [InlineData("2022-06-09 10:00", null, false, 8)]
    [InlineData("2022-06-10 10:00", null, false, 9)]
    [InlineData("2022-06-11 00:00", null, false, 10)]
    [InlineData(null, "2022-06-13 10:00", false, 9)]
    [InlineData("2022-06-15 00:00", null, false, 13)] // after the close it is not known
    [InlineData(null, null, true, 12)]
    [InlineData(null, null, false, 13)]
    public void Each_dossier_stands_in_one_column_of_what_became_of_it(string? settled, string? ended, bool held, int column) =>
        Assert.Equal(column, FormColumns.Outcome(Entry("2022-06-03 09:00", settled, ended, held), Half, new()));

    [Fact]
    public void The_dated_rules_move_what_waits_and_what_ended()
    {
        var (waiting, ended) = (Entry("2022-06-03 09:00", null, null, held: true), Entry("2022-06-03 09:00", null, "2022-06-13 10:00", held: false));

        Assert.Equal(9, FormColumns.Outcome(waiting, Half, new(WaitingIsSettled: true)));
        Assert.Equal(10, FormColumns.Outcome(ended, Half, new(EndedByDay: true)));
    }

    [Theory]
    [InlineData("2021-12-14 23:59", Channel.Online, 6)]
    [InlineData("2021-12-15 00:00", Channel.Online, 4)]
    [InlineData("2021-12-15 00:00", Channel.Post, 5)]
    [InlineData("2021-12-15 00:00", Channel.InPerson, 5)]
    public void Each_dossier_stands_in_one_column_of_its_receipt(string received, Channel channel, int column) =>
        Assert.Equal(column, FormColumns.Receipt(Entry(received, null, null, held: false) with { Channel = channel }, Half));

    [Fact]
    public void A_form_that_counts_waiting_ones_as_settled_does_not_carry_them_over_and_says_so()
    {
        FormEntry[] entries = [Entry("2022-06-03 09:00", null, null, held: true)];
        var next = new FormWindow(Half.End, Clock.StartOf(new(2022, 12, 15)), new(2022, 12, 14));

        var gaps = Form(next, new()).CarriedFrom(Form(Half, new(WaitingIsSettled: true)));

        Assert.Empty(Form(next, new()).CarriedFrom(Form(Half, new())));
        Assert.All(gaps, g => Assert.Equal((1, 0), (g.CarriedIn, g.LeftOpen)));
        Assert.Equal(3, gaps.Count); // the field, its level and the whole

        SettlementForm Form(FormWindow window, FormRule rule) => new(entries, window, rule, _ => UnitLevel.District);
    }

    [Fact]
    public async Task The_page_carries_over_opens_its_numbers_and_keeps_out_other_units()
    {
        await using var pages = await OneStop.OpenPages();
        var carried = await pages.House.Has("2021-12-10 09:00", "2021-12-16 09:00");
        var waiting = await pages.House.Has("2022-06-06 09:00");
        OneStop.Stand(pages.House, "2022-06-07 09:00");
        await pages.House.Do<AskApplicant>(act => act.Run(waiting, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        await pages.House.Has("2022-06-06 09:00", at: OneStop.Minh);
        OneStop.Stand(pages.House, "2022-06-20 08:00");
        var browser = pages.As(OneStop.Lan);

        var page = await browser.Open("/ho-so/bieu-II-06a?ky=2022-H1");
        var paper = (await browser.Open("/ho-so/bieu-II-06a/in?ky=2022-H1")).Text();
        var rows = await Sheets.Read(await browser.Client.GetAsync(new Uri("/ho-so/bieu-II-06a/xuat-excel?ky=2022-H1", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("Biểu khép", page.Text(), StringComparison.Ordinal);
        Assert.Contains("cột 6 kỳ này 1 hồ sơ, cột 11 của 6 tháng cuối năm 2021 1 hồ sơ", page.Text(), StringComparison.Ordinal);
        Assert.Equal(["2", "0", "1", "1", "1", "1", "0", "0", "1", "1", "0"], rows[^1].TakeLast(11));
        Assert.Contains("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT", paper, StringComparison.Ordinal);
        Assert.Contains(carried, (await browser.Open("/ho-so/bieu-II-06a/cot-6?ky=2022-H1")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(carried, (await browser.Open("/ho-so/bieu-II-06a/cot-12?ky=2022-H1")).Text(), StringComparison.Ordinal);
        Assert.Contains(waiting, (await browser.Open("/ho-so/bieu-II-06a/cot-12?ky=2022-H1")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_house_holds_from_its_day_on()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(PageHouse.Ha);

        var wrong = (await Browser.Page(await browser.Submit("/ho-so/quy-tac-tinh/ii06a.ended", new() { ["Typed.Value"] = "7", ["Typed.From"] = "01/06/2022", ["Typed.Source"] = "Chỉ đạo" }))).Text();
        await browser.Submit("/ho-so/quy-tac-tinh/ii06a.ended", new() { ["Typed.Value"] = "8-9-10", ["Typed.From"] = "01/06/2022", ["Typed.Source"] = "Chỉ đạo" });

        var rules = pages.House.Get<CountingRules>();
        Assert.Contains("Giá trị phải là một trong: 9, 8-9-10.", wrong, StringComparison.Ordinal);
        Assert.Equal("9", (await rules.On(new(2022, 5, 31), TestContext.Current.CancellationToken))["ii06a.ended"].Value);
        Assert.Equal(("8-9-10", true), (await rules.On(new(2022, 6, 1), TestContext.Current.CancellationToken))["ii06a.ended"] is var set ? (set.Value, set.OfHouse) : default);
        await Assert.ThrowsAsync<RefusedException>(() => pages.House.Do<SetCountingRule>(act => act.Run(new("ii06a.ended", "9", new(2022, 6, 1), "Tự đặt", false), OneStop.Lan)));
    }

    private static FormEntry Entry(string received, string? settled, string? ended, bool held) => new(
        "H57.99-220603-0001", OneStop.Centre, "Quảng cáo", Channel.InPerson, OneStop.Instant(received), settled is null ? null : OneStop.Instant(settled),
        ended is null ? null : OneStop.Instant(ended), new(2022, 6, 10), Clock.StartOf(new(2022, 6, 11)), LimitUnit.WorkingDays, held);
}
