using System.Text.Json;
using CaiCach.Calendar;
using CaiCach.Declarations;
using CaiCach.Demo;
using CaiCach.Documents;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Building;
using CaiCach.Reports.Printed2022;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Stories;

/// <summary>
/// The half-year report of 2022 of UBND huyện Quảng Điền, built again from the records of the demo house and compared with
/// every number that was printed (<c>data/seed-figures.json</c>).
/// </summary>
[Collection(nameof(DemoHouse))]
public sealed class DemoReportTests(DemoHouse demo)
{
    private static readonly IReadOnlyList<PrintedNumber> Printed = ReadPrinted();

    [Theory]
    [InlineData("plans.tasks", 47)]
    [InlineData("plans.tasks-done", 24)]
    [InlineData("directives.assigned", 64)]
    [InlineData("dossiers.received", 4063)]
    [InlineData("dossiers.received-on-time", 3928)]
    [InlineData("feedback.received", 0)]
    [InlineData("people.bodies-formed", 91)]
    [InlineData("people.training-places", 41)]
    [InlineData("people.appointments", 11)]
    [InlineData("finance.revenue-collected", 81_889_689_373)]
    [InlineData("finance.revenue-estimate", 87_400_000_000)]
    [InlineData("finance.investment-disbursed", 23_310_000_000)]
    [InlineData("finance.investment-plan", 125_009_000_000)]
    public void The_built_report_says(string code, long value) => Assert.Equal(value, Value(code));

    [Fact]
    public void Every_count_and_sum_that_was_printed_is_in_the_built_report()
    {
        var counts = Printed.Where(p => !p.IsShare).ToList();

        Assert.Equal(42, counts.Count);
        Assert.Equal(counts.Select(p => $"{p.Id} {p.Code} = {p.Value}"), counts.Select(p => $"{p.Id} {p.Code} = {Value(p.Code)}"));
    }

    [Fact]
    public void Every_share_is_exact_and_where_another_was_printed_the_data_say_why()
    {
        var shares = Printed.Where(p => p.IsShare).ToList();
        var explained = PrintedReport.Figures.Where(f => f.Now is not null).Select(f => f.Id).ToHashSet();

        var otherwise = shares.Where(s => Exact(s.Code, s.Value.Scale) != s.Value).Select(s => s.Id).ToHashSet();

        Assert.Equal(6, shares.Count);
        Assert.Equal(shares.Select(s => Exact(s.Code, 2)), shares.Select(s => Value(s.Code)));
        Assert.Equal(["F14", "F16", "F25"], otherwise.Order());
        Assert.Subset(explained, otherwise);
    }

    [Fact]
    public async Task Every_counted_figure_is_as_many_records_of_the_journal_as_it_says()
    {
        var question = await Question();
        var known = await demo.Ask<CaiCachDb, HashSet<string>>(db => db.Set<JournalTouch>().Select(t => t.Key).Distinct().ToHashSetAsync());
        var counted = demo.Figures.Values.Where(f => !f.GetProperty("declared").GetBoolean() && f.GetProperty("numerator").ValueKind == JsonValueKind.Null)
            .Select(f => f.GetProperty("code").GetString()!).ToList();

        Assert.True(counted.Count >= 20, $"{counted.Count} figures are counted");
        foreach (var code in counted)
        {
            var evidence = await demo.Ask<IndicatorCatalogue, List<Evidence>>(c => c.EvidenceOf(code, question).ToListAsync());
            var keys = evidence.Select(e => e.Key).ToHashSet();
            var value = (long)Value(code)!;
            Assert.Equal((code, value, value, value), (code, demo.Figures[code].GetProperty("evidenceCount").GetInt64(), keys.Count, evidence.Sum(e => e.Weight)));
            Assert.Subset(known, keys);
        }
    }

    [Fact]
    public async Task Every_declared_figure_is_one_declaration_with_its_document()
    {
        var question = await Question();
        var (declarations, documents) = await demo.Ask<CaiCachDb, (Dictionary<string, DeclaredFigure>, HashSet<string>)>(async db => (
            await db.Set<DeclaredFigure>().ToDictionaryAsync(d => d.Key.ToString()), [.. (await db.Set<Document>().ToListAsync()).Select(d => d.Key.ToString())]));

        foreach (var (code, declared) in DemoDeclarations.Figures().Where(f => demo.Figures[f.Code].GetProperty("declared").GetBoolean()))
        {
            var evidence = Assert.Single(await demo.Ask<IndicatorCatalogue, List<Evidence>>(c => c.EvidenceOf(code, question).ToListAsync()));
            var declaration = declarations[evidence.Key];
            Assert.Equal((code, declared, (decimal?)declared), (declaration.Code, declaration.Value, Value(code)));
            Assert.False(string.IsNullOrWhiteSpace(declaration.Source), code);
            Assert.True(declaration.Document is { } document ? documents.Contains(document) : !declaration.Source!.Contains('/', StringComparison.Ordinal), declaration.Source);
        }
    }

    [Fact]
    public async Task The_parts_of_every_figure_make_up_the_whole()
    {
        var question = await Question();
        var codes = demo.Figures.Keys.Where(c => IndicatorCodes.Find(c)?.Figure != FigureKind.Ratio).ToList();

        Assert.Empty(await demo.Ask<IndicatorCatalogue, IReadOnlyList<PartsGap>>(c => c.CheckParts(codes, question)));
    }

    /// <summary>The report of 2022 does not say these: a target is no result, and nobody counted the apologies.</summary>
    [Fact]
    public void Only_what_nobody_stated_may_be_a_dash()
    {
        HashSet<string> unsaid = ["dossiers.late-with-apology", "procedures.in-force", "procedures.via-software", "procedures.via-software-share"];
        var dashes = demo.Figures.Where(f => Value(f.Key) is null).ToDictionary();

        Assert.Subset(unsaid, dashes.Keys.ToHashSet());
        Assert.All(dashes.Values, f => Assert.Equal(Share.Dash, f.GetProperty("printed").GetString()));
    }

    private decimal? Value(string code) => Number(code, "value");

    /// <summary>The percentage, rounded half up to so many places.</summary>
    private decimal? Exact(string code, int decimals) => Number(code, "numerator") is { } part && Number(code, "denominator") is { } whole
        ? decimal.Round(100m * part / whole, decimals, MidpointRounding.AwayFromZero)
        : null;

    private decimal? Number(string code, string name) =>
        demo.Figures[code].GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private Task<Question> Question() => demo.Ask<ReportBuilder, Question>(async builder =>
    {
        var period = ReportPeriod.Parse(DemoHouse.HalfYear);
        return await builder.Ask(await builder.Subject("477", period, period.Window().To));
    });

    /// <summary>A number of the printed report and the indicator that counts it here.</summary>
    private sealed record PrintedNumber(string Id, string Code, decimal Value)
    {
        public bool IsShare => IndicatorCodes.Find(Code)!.Figure == FigureKind.Ratio;
    }

    /// <summary>All numbers. Only the day of a contest to come (F27) is none.</summary>
    private static List<PrintedNumber> ReadPrinted()
    {
        using var stream = typeof(DemoDeclarations).Assembly.GetManifestResourceStream("data/seed-figures.json")!;
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("id").GetString() != "F27")
            .SelectMany(f => f.GetProperty("values").EnumerateObject().Select(v => new PrintedNumber(
                f.GetProperty("id").GetString()!, f.GetProperty("indicator").GetProperty(v.Name).GetString()!, v.Value.GetDecimal())))];
    }
}
