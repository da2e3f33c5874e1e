using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Figuring.Quality;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Reception.Surveys;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

/// <summary>The nine indicators of Thông tư 01/2018/TT-VPCP: points of a dossier with their reason, points and class of a unit.</summary>
public sealed class NineIndicatorTests
{
    private static readonly DateTime Close = Clock.StartOf(new(2022, 6, 15));

    [Fact]
    public void Times_agencies_and_contacts_give_two_one_or_none()
    {
        Assert.Equal([2, 1, 0], new[] { 8, 9, 10 }.Select(DossierScores.OfTime));
        Assert.Equal([2, 1, 0], new[] { -1, 0, 1 }.Select(DossierScores.OfAgency));
        Assert.Equal([2, 1, 0, 0], new[] { 0, 1, 2, 3 }.Select(DossierScores.OfContacts));
    }

    [Fact]
    public void What_is_not_known_of_a_dossier_has_no_points_and_a_reason()
    {
        var open = DossierScores.Of(Entry(), null, [], Close, CountingRules.AsShipped());
        var bare = DossierScores.Of(Entry(), 8, [], Close, CountingRules.AsShipped());

        Assert.All(open, s => Assert.Equal((null, "Hồ sơ chưa có kết quả nên chưa chấm."), (s.Points, s.Why)));
        Assert.Equal([(1, 2), (2, null), (3, 2), (4, null), (6, null), (7, null)], bare.Select(s => (s.Number, s.Points)));
        Assert.DoesNotContain(bare, s => s.Why == "");
    }

    [Theory]
    [InlineData("tt01.2.dossier", "thấp nhất", 2, 0)]
    [InlineData("tt01.2.dossier", "trung bình", 2, 1)]
    [InlineData("tt01.4.one", "1", 4, 1)]
    [InlineData("tt01.4.one", "0", 4, 0)]
    [InlineData("tt01.6.incomplete", "0", 6, 0)]
    [InlineData("tt01.6.incomplete", "2", 6, 2)]
    [InlineData("tt01.7.two", "4", 7, 1)]
    [InlineData("tt01.7.two", "3", 7, 2)]
    [InlineData("tt01.7.one", "4", 7, 0)]
    public void What_the_circular_was_not_read_for_follows_its_rule(string rule, string value, int indicator, int points)
    {
        var entry = Entry() with { Guided = true, Publicity = Publicity.Incomplete, Heard = new(3, 1, false) };

        var scores = DossierScores.Of(entry, 9, [-60, 30], Close, With(rule, value));

        Assert.Equal(points, scores.Single(s => s.Number == indicator).Points);
        Assert.Equal([1, 1], scores.Where(s => s.Number is 1 or 3).Select(s => s.Points!.Value));
    }

    [Fact]
    public void A_unit_is_scored_by_averages_and_shares_and_what_is_missing_is_no_zero()
    {
        var rules = CountingRules.AsShipped();
        ScoredDossier[] settled = [Scored(8, []), Scored(9, [-10]), Scored(10, [5, 0], apologised: true), Scored(8, [], Channel.Online)];
        var nine = NineIndicators.Of(settled, new(null, "Chưa khai."), new(null, "Chưa khai."), rules);

        // Time: 2, 1, 0, 2 of four. Agencies: 2, 0, 1 of three. All in time or with an apology; the one online dossier is in time.
        Assert.Equal([125, 100, 200, null, 200, null, null, null, 200], nine.Select(n => n.Hundredths));
        Assert.All(nine.Where(n => n.Hundredths is null), n => Assert.False(string.IsNullOrEmpty(n.NotKept)));
        Assert.Equal((825, 10, "Tốt"), NineScore.Of(nine, rules) is var score ? (score.Hundredths, score.Most, score.Class) : default); // 8,25 of 10 is 14,85 of 18
        Assert.Null(NineScore.Of(nine, With("tt01.missing", "không xếp loại")).Class);
        Assert.Equal("Xuất sắc", NineScore.Of(nine, With("tt01.class.1", "14")).Class);
        Assert.Equal("Quy tắc đang đặt: chờ báo cáo, kiểm tra của đơn vị.", NineIndicators.Of(settled, new(null, "x"), new(null, "x"), With("tt01.5.measure", "chờ kiểm tra"))[4].NotKept);
    }

    [Theory]
    [InlineData(9, 10, 100)]
    [InlineData(10, 10, 200)]
    [InlineData(7, 10, 0)]
    [InlineData(0, 0, null)]
    public void Feedback_gives_the_unit_points_from_its_thresholds_on(int onTime, int received, int? hundredths)
    {
        var nine = NineIndicators.Of([], new(new(onTime, [], []), null), new(new(received, [], []), null), CountingRules.AsShipped());

        Assert.Equal(hundredths, nine[7].Hundredths);
        Assert.Null(NineScore.Of([.. nine.Where(n => n.Number != 8)], CountingRules.AsShipped()).Class);
    }

    [Fact]
    public async Task The_points_of_a_dossier_stand_on_its_page_with_their_reasons_and_follow_the_rules_of_the_house()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-01 09:00");
        OneStop.Stand(pages.House, "2022-06-02 09:00");
        await pages.House.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        await pages.House.Do<TakeAnswer>(act => act.Run(number, "Đơn", OneStop.Lan));
        var browser = pages.As(OneStop.Lan);
        var before = (await browser.Open($"/ho-so/{number}/diem")).Text();
        await pages.House.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));
        await Answer(pages.House, number, new(null, null, 3, null, null) { Agencies = 2 });
        OneStop.Stand(pages.House, "2022-06-20 08:00");

        var scored = await browser.Open($"/ho-so/{number}/diem");
        await pages.House.Do<SetCountingRule>(act => act.Run(new("tt01.7.two", "3", new(2022, 6, 1), "Quyết định thử", true), PageHouse.Ha));
        var ruled = (await browser.Open($"/ho-so/{number}/diem")).Text();

        Assert.Contains("Chưa chấm", before, StringComparison.Ordinal);
        Assert.Contains("4 trên 8 điểm", scored.Text(), StringComparison.Ordinal); // 2 + 1 + 0 + 1
        Assert.All(
            ["Có kết quả trước ngày hẹn trả.", "Người nộp phải liên hệ lại 1 lần", "liên hệ thêm 2 cơ quan", "thái độ cán bộ 3 trên 5", "Tạm xếp: Khá"],
            said => Assert.Contains(said, scored.Text(), StringComparison.Ordinal));
        Assert.Contains("5 trên 8 điểm", ruled, StringComparison.Ordinal);
        Assert.NotNull((await browser.Open($"/ho-so/{number}")).QuerySelector($"a[href='/ho-so/{number}/diem']"));
        Assert.Equal(404, (int)(await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/ho-so/{number}/diem", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_page_of_the_unit_counts_the_marks_and_each_number_opens_its_dossiers()
    {
        await using var pages = await OneStop.OpenPages();
        var liked = await pages.House.Has("2022-06-01 09:00", "2022-06-02 09:00");
        var silent = await pages.House.Has("2022-06-01 09:00", "2022-06-10 09:00");
        await Answer(pages.House, liked, new(null, null, 5, null, null));
        OneStop.Stand(pages.House, "2022-06-20 08:00");
        var browser = pages.As(OneStop.Lan);

        var page = await browser.Open("/ho-so/chat-luong?ky=2022-H1");
        var attitude = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=9-7-2")).Text();
        var organised = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=9-5-tu")).Text();
        var nobody = await browser.Client.GetAsync(new Uri("/ho-so/chat-luong/ho-so?ky=2022-H1&so=9-4-2", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Chưa có số liệu: Chưa người nộp nào trả lời câu này trong phiếu đánh giá.", page.Text(), StringComparison.Ordinal);
        Assert.Contains(liked, attitude, StringComparison.Ordinal);
        Assert.DoesNotContain(silent, attitude + organised, StringComparison.Ordinal); // late, and nobody said sorry
        Assert.Contains(liked, organised, StringComparison.Ordinal);
        Assert.Equal(404, (int)nobody.StatusCode);
    }

    /// <summary>The applicant answers as after an invitation.</summary>
    private static Task Answer(Support.House house, string number, Marks marks) => house.Do<IServiceProvider>(async services =>
    {
        var survey = new Survey { Code = number[^10..].Replace('-', 'A'), Unit = OneStop.Centre, About = Dossier.KeyOf(number).ToString(), InvitedAt = house.Time.Utc };
        services.GetRequiredService<CaiCachDb>().Add(survey);
        await services.GetRequiredService<Acts>().Commit(InviteToSurvey.Act, Actor.House);
        await services.GetRequiredService<AnswerSurvey>().Run(survey.Code, marks, null);
    });

    private static Dictionary<string, HeldRule> With(string rule, string value)
    {
        var rules = CountingRules.AsShipped();
        Assert.True(rules[rule].Rule.Takes(value));
        rules[rule] = rules[rule] with { Value = value };
        return rules;
    }

    private static ScoredDossier Scored(int column, int[] over, Channel channel = Channel.InPerson, bool apologised = false)
    {
        var entry = Entry() with { Channel = channel, Apologised = apologised };
        return new(entry, column, over, DossierScores.Of(entry, column, over, Close, CountingRules.AsShipped()));
    }

    private static QualityEntry Entry() => new(
        "H57.99-220603-0001", "Quảng cáo", Channel.InPerson, OneStop.Instant("2022-06-03 09:00"), new(2022, 6, 10), Clock.StartOf(new(2022, 6, 11)), Clock.StartOf(new(2022, 6, 11)),
        OneStop.Instant("2022-06-08 09:00"), null, null, null, [], true, true, null, []);
}
