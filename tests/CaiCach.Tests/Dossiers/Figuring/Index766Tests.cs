using CaiCach.Dossiers;
using CaiCach.Dossiers.Figuring.Quality;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using CaiCach.Tests.Dossiers.Synchronising;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

/// <summary>Index 766: each sub-indicator by its formula, group totals, and no figure where nobody keeps one.</summary>
public sealed class Index766Tests
{
    private static readonly DateTime Start = Clock.StartOf(new(2022, 5, 15)), Close = Clock.StartOf(new(2022, 6, 15));

    [Fact]
    public void The_groups_and_their_parts_give_a_hundred_points()
    {
        var score = IndexScore.Of(Facts([], []));

        Assert.Equal([18, 20, 22, 22, 18], score.Groups.Select(g => g.Most));
        Assert.Equal(score.Groups.Select(g => g.Most), score.Groups.Select(g => g.Parts.Sum(p => p.Most ?? 0)));
        Assert.Equal(100, IndexScore.Most);
        Assert.Equal(23, score.All.Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public void What_nobody_keeps_and_what_has_nothing_below_the_line_is_said_and_no_zero()
    {
        var score = IndexScore.Of(Facts([], []));

        Assert.All(score.All, p =>
        {
            Assert.Null(p.Hundredths);
            Assert.Null(p.Share);
            Assert.EndsWith(".", p.NotKept!, StringComparison.Ordinal);
        });
        Assert.Equal((0L, 0, null), (score.Hundredths, score.Known, score.Class));
    }

    [Fact]
    public void Online_service_is_counted_by_dossiers_and_by_services()
    {
        QualityEntry[] entries =
        [
            Entry(1) with { Channel = Channel.Online, FullyOnline = true, ResultDigitised = true, Procedure = "1.000001" },
            Entry(2) with { Channel = Channel.Online, FullyOnline = true, ResultDigitised = false, ResultWritten = true, Procedure = "1.000001" },
            Entry(3) with { FullyOnline = true, Procedure = "1.000002" },
            Entry(4) with { Procedure = "1.000003" },
            Entry(5) with { ReceivedAt = Start.AddDays(-1), Channel = Channel.Online, Procedure = "1.000002" }, // settled in the period only
        ];
        var parts = Parts(entries, [], ("procedures.online-offered", ["1.000001", "1.000002"]), ("procedures.in-force", ["1.000001", "1.000002", "1.000003", "1.000004"]));

        Assert.Equal((2, 3, 800L), Said(parts["3.x"])); // two thirds of 12
        Assert.Equal((2, 4, null), Said(parts["3.1"]));
        Assert.Equal((1, 2, null), Said(parts["3.2"]));
        Assert.Equal((1, 4, null), Said(parts["3.3"]));
        Assert.Equal([Procedure.KeyOf("1.000001")], parts["3.2"].Part!.Records);
        Assert.Equal("Danh mục chưa rõ mức độ trực tuyến của thủ tục nào.", Parts(entries, [new("1.000001", false, false, LevelKnown: false)])["3.1"].NotKept);
        Assert.Equal(50, parts["3.3"].Target);
    }

    [Fact]
    public void Payment_counts_those_that_owe_and_nothing_while_nobody_noted_how()
    {
        QualityEntry[] entries =
        [
            Entry(1) with { Procedure = "1.000001", Fees = [new(8000, true)] }, Entry(2) with { Procedure = "1.000001", Fees = [new(8000, null)] },
            Entry(3) with { Procedure = "1.000002", Fees = [new(0, null)] }, Entry(4) with { Procedure = "1.000002", Fees = [new(5000, false)] },
        ];
        ServedProcedure[] served = [new("1.000001", true, true), new("1.000002", true, false), new("1.000003", false, true)];
        var parts = Parts(entries, served);
        var silent = Parts([Entry(1) with { Fees = [new(8000, null)] }], served);

        Assert.Equal((1, 3, 200L), Said(parts["3.6"])); // 33,33 % of 6
        Assert.Equal((1, 2, 125L), Said(parts["3.5b"])); // 50 % of the target of 80 %, of 2
        Assert.Null(parts["3.5a"].Hundredths);
        Assert.StartsWith("Chưa hồ sơ nào ghi", silent["3.6"].NotKept, StringComparison.Ordinal);
        Assert.Equal(silent["3.6"].NotKept, silent["3.5b"].NotKept);
    }

    [Fact]
    public void Papers_are_counted_by_where_they_came_from()
    {
        QualityEntry[] entries =
        [
            Entry(1) with { Procedure = "1.000001", Papers = [PaperSource.Paper, PaperSource.Reuse] }, Entry(2) with { Procedure = "1.000001", Papers = [PaperSource.Database] },
            Entry(3) with { Procedure = "1.000002", Papers = [PaperSource.Scan] }, Entry(4) with { Procedure = "1.000002", Papers = [PaperSource.Scan] },
        ];
        var parts = Parts(entries, [new("1.000001", false, true), new("1.000002", false, true), new("1.000003", false, false)]);

        Assert.Equal([(2, 4, 125L), (1, 4, 100L), (1, 2, 100L), (1, 4, 50L)], new[] { "4.3", "4.4", "4.5a", "4.5b" }.Select(id => Said(parts[id])));
        Assert.Equal("Hồ sơ của kỳ này không ghi từng giấy tờ.", Parts([Entry(1)], [])["4.4"].NotKept);
    }

    [Fact]
    public void Satisfaction_takes_the_surveys_only_by_a_rule_and_each_dossier_once()
    {
        QualityEntry[] entries =
        [
            Entry(1) with { Heard = new(2, null, true) }, Entry(2) with { Heard = new(5, null, false) }, Entry(3),
            Entry(4) with { SettledAt = OneStop.Instant("2022-06-13 09:00"), Heard = new(1, null, true) }, // late and disliked
        ];

        var rules = CountingRules.AsShipped();
        rules["766.5.4.dislikes"] = rules["766.5.4.dislikes"] with { Value = "phiếu tại chỗ" };
        var byRule = Index766.Of(Facts(entries, []) with { Rules = rules }).Single(p => p.Id == "5.4");

        Assert.StartsWith("Cần số hồ sơ có phản ánh", Parts(entries, [])["5.4"].NotKept, StringComparison.Ordinal);
        Assert.Equal((2, 4, 333L), Said(byRule)); // 50 % of the target of 90 %, of 6
    }

    [Fact]
    public void Totals_and_class_go_by_what_is_known_and_by_the_rule_for_what_is_missing()
    {
        // Two of three in time: 13,33 of 20. Results and papers digitised: 6 + 4. Nothing else is known.
        QualityEntry[] entries = [Entry(1), Entry(2), Entry(3) with { SettledAt = OneStop.Instant("2022-06-13 09:00") }];
        var facts = Facts(entries, []);
        var score = IndexScore.Of(facts);

        Assert.Equal([0L, 1333, 0, 1000, 0], score.Groups.Select(g => g.Hundredths));
        Assert.Equal([0, 20, 0, 10, 0], score.Groups.Select(g => g.Known));
        Assert.Equal((2333L, 30, null), (score.Hundredths, score.Known, score.Class)); // 70 points stand out: no class
        Assert.Equal("Yếu", IndexScore.Of(facts with { Rules = With("766.missing", "0 điểm") }).Class);
        Assert.Equal("Khá", IndexScore.Of(facts with { Rules = With("766.missing", "quy đổi") }).Class); // 77,77 of 100
        Assert.Equal("Tốt", ScoreClass.Of(ScoreClass.Index, 77.77m, 100, 100, With("766.class.2", "77")));
        Assert.Equal(["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu", "Yếu"], new[] { 90m, 89.99m, 70m, 50m, 49.99m, 0m }.Select(p => ScoreClass.Of(ScoreClass.Index, p, 100, 100, CountingRules.AsShipped())));
    }

    [Fact]
    public async Task A_file_of_synchronisation_tells_payments_and_which_dossiers_are_known_there()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Sync(Exchange.Json(
            Exchange.Row("H57.99-220405-0001", ("DanhSachLePhi", "[{\"Gia\":8000}]"), ("DuocThanhToanTrucTuyen", "1")),
            Exchange.Row("H57.99-220405-0002", ("DanhSachLePhi", "[{\"Gia\":8000}]"), ("DuocThanhToanTrucTuyen", "0"))));
        var own = await pages.House.Has("2022-06-06 09:00");
        OneStop.Stand(pages.House, "2022-06-20 08:00");
        var browser = pages.As(OneStop.Lan);

        var page = await browser.Open("/ho-so/chat-luong?ky=2022-H1");
        var paid = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=766-3.6-tu")).Text();
        var synchronised = (await browser.Open("/ho-so/chat-luong/ho-so?ky=2022-H1&so=766-1.4-tu")).Text();
        var lacking = await browser.Client.GetAsync(new Uri("/ho-so/chat-luong/ho-so?ky=2022-H1&so=766-5.3-tu", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("H57.99-220405-0001", paid, StringComparison.Ordinal);
        Assert.DoesNotContain("H57.99-220405-0002", paid, StringComparison.Ordinal);
        Assert.Contains("H57.99-220405-0002", synchronised, StringComparison.Ordinal);
        Assert.DoesNotContain(own, synchronised, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu: Cần số liệu của Cổng Dịch vụ công quốc gia.", page.Text(), StringComparison.Ordinal);
        Assert.Equal(404, (int)lacking.StatusCode);
    }

    private static (long, long, long?) Said(SubIndicator part) => (part.Part!.Value, part.Whole!.Value, part.Hundredths);

    private static Dictionary<string, SubIndicator> Parts(QualityEntry[] entries, ServedProcedure[] served, params (string Code, string[] Procedures)[] registers) =>
        Index766.Of(Facts(entries, served, registers)).ToDictionary(p => p.Id);

    private static IndexFacts Facts(QualityEntry[] entries, ServedProcedure[] served, params (string Code, string[] Procedures)[] registers)
    {
        var counts = Index766.Figures.ToDictionary(c => c, _ => new RegisterCount(null, "Sổ này chưa mở."));
        foreach (var (code, procedures) in registers)
        {
            counts[code] = new(Counted.Of(procedures.Select(Procedure.KeyOf)), null);
        }

        return new(entries, Start, Close, counts, served, CountingRules.AsShipped());
    }

    private static Dictionary<string, HeldRule> With(string rule, string value)
    {
        var rules = CountingRules.AsShipped();
        rules[rule] = rules[rule] with { Value = value };
        return rules;
    }

    /// <summary>Received on 03/06, due on 10/06, settled in time, papers and result digitised.</summary>
    private static QualityEntry Entry(int number) => new(
        $"H57.99-220603-000{number}", "Quảng cáo", Channel.InPerson, OneStop.Instant("2022-06-03 09:00"), new(2022, 6, 10), Clock.StartOf(new(2022, 6, 11)), Clock.StartOf(new(2022, 6, 11)),
        OneStop.Instant("2022-06-08 09:00"), null, null, null, [], true, true, null, []);
}
