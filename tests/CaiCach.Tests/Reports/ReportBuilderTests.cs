using System.Text.Json;
using CaiCach.Foundation;
using CaiCach.Reports.Building;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Reports;

public sealed class ReportBuilderTests
{
    private static Task<ReportPaper> Draft(Support.House house, string unit = "477") => house.Ask<ReportBuilder, ReportPaper>(b => b.Draft(unit, "2022-H1"));

    private static JsonElement Figure(JsonElement json, string code) =>
        json.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("code").GetString() == code);

    [Fact]
    public async Task The_json_has_exactly_the_names_of_the_contract()
    {
        await using var house = await ReportHouse.Open();

        var json = JsonDocument.Parse((await Draft(house)).ToJson()).RootElement;

        Assert.Equal(["unit", "period", "from", "to", "position", "figures"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("tth.quang-dien", "2022-H1", "2021-12-15", "2022-06-14", 5),
            (json.GetProperty("unit").GetString(), json.GetProperty("period").GetString(), json.GetProperty("from").GetString(), json.GetProperty("to").GetString(), json.GetProperty("position").GetInt32()));
        Assert.All(json.GetProperty("figures").EnumerateArray(), f => Assert.Equal(
            ["code", "name", "value", "unit", "numerator", "denominator", "printed", "evidenceCount", "declared"], f.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Counts_money_ratios_and_what_is_not_kept_are_told_apart()
    {
        await using var house = await ReportHouse.Open();

        var json = JsonDocument.Parse((await Draft(house)).ToJson()).RootElement;

        var bodies = Figure(json, "people.bodies-formed");
        Assert.Equal((4, "4", 4), (bodies.GetProperty("value").GetInt64(), bodies.GetProperty("printed").GetString(), bodies.GetProperty("evidenceCount").GetInt64()));
        Assert.Equal(JsonValueKind.Null, bodies.GetProperty("numerator").ValueKind);
        var money = Figure(json, "finance.revenue-collected");
        Assert.Equal((81_889_689_372, "81.889.689.372\u00A0đ", 4), (money.GetProperty("value").GetInt64(), money.GetProperty("printed").GetString(), money.GetProperty("evidenceCount").GetInt64()));
        var share = Figure(json, "finance.revenue-share");
        Assert.Equal((93.70m, "93,70\u00A0%", true), (share.GetProperty("value").GetDecimal(), share.GetProperty("printed").GetString(), share.GetProperty("declared").GetBoolean()));
        Assert.Equal((81_889_689_372, 87_400_000_000), (share.GetProperty("numerator").GetInt64(), share.GetProperty("denominator").GetInt64()));
        Assert.Equal(JsonValueKind.Null, share.GetProperty("evidenceCount").ValueKind);
        var none = Figure(json, "outreach.radio-news");
        Assert.Equal((JsonValueKind.Null, "–"), (none.GetProperty("value").ValueKind, none.GetProperty("printed").GetString()));
        Assert.Equal("–", Figure(json, "dossiers.on-time-share").GetProperty("printed").GetString());
    }

    [Fact]
    public async Task The_same_state_gives_the_same_bytes_whatever_the_clock_says()
    {
        await using var house = await ReportHouse.Open();
        var first = await Draft(house);
        house.Time.Set(new(2022, 9, 1), new(10, 0));

        var second = await Draft(house, ReportHouse.District);

        Assert.Equal(first.ToPdf(), second.ToPdf());
        Assert.Equal(first.ToDocx(), second.ToDocx());
        Assert.Equal(first.ToHtml(), second.ToHtml());
        Assert.Equal(first.ToJson(), second.ToJson());
    }

    [Fact]
    public async Task A_record_more_gives_other_bytes_and_another_code()
    {
        await using var house = await ReportHouse.Open();
        var before = await Draft(house);
        await house.AddsDay(new(2022, 6, 1));

        var after = await Draft(house);

        Assert.NotEqual(before.Code, after.Code);
        Assert.NotEqual(before.ToPdf(), after.ToPdf());
        Assert.Equal(before.Position + 1, after.Position);
    }

    [Fact]
    public async Task Every_figure_of_the_text_leads_to_its_evidence()
    {
        await using var house = await ReportHouse.Open();

        var paper = await Draft(house);

        var figures = paper.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Pieces).OfType<FigureShown>().ToList();
        Assert.Contains(figures, f => f.Code == "people.bodies-formed" && paper.AddressOf(f) == "/so-lieu/people.bodies-formed?don-vi=tth.quang-dien&ky=2022-H1");
        Assert.Contains(figures, f => f.Code == "finance.revenue-share" && paper.AddressOf(f)!.StartsWith("/so-lieu/finance.revenue-collected?", StringComparison.Ordinal));
        Assert.All(figures.Where(f => f.Figure is null || f.Figure.NotKeptBecause is not null), f => Assert.Null(paper.AddressOf(f)));
        Assert.Contains("http://localhost:5080/so-lieu/people.bodies-formed?don-vi=tth.quang-dien&amp;ky=2022-H1", paper.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_why_a_figure_is_missing_stands_under_its_section()
    {
        await using var house = await ReportHouse.Open();

        var section = (await Draft(house)).Sections.Single(s => s.Form.Code == "I.4");

        Assert.Contains("Trong kỳ, hệ thống truyền thanh phát – tin", section.Paragraphs[1].Text, StringComparison.Ordinal);
        Assert.Contains(section.Notes, n => n.StartsWith("Tin CCHC trên hệ thống Đài truyền thanh: Chưa có sổ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cited_document_leads_to_its_record_and_to_the_latest_of_that_symbol()
    {
        await using var house = await ReportHouse.Open();
        await house.HasDocument("191/KH-UBND", new(2021, 12, 30), "d191");
        await house.HasDocument("10/KH-UBND", new(2020, 2, 1), "old");
        await house.HasDocument("10/KH-UBND", new(2022, 1, 12), "d10");

        var documents = (await Draft(house)).Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Pieces).OfType<DocumentShown>().ToLookup(d => d.Text, d => d.Address);

        Assert.Equal("/van-ban/d191", documents["191/KH-UBND"].First());
        Assert.All(documents["10/KH-UBND"], a => Assert.Equal("/van-ban/d10", a));
        Assert.All(documents["05/CT-UBND"], Assert.Null);
    }

    [Theory]
    [InlineData("478999", "2022-H1", "cchc", "report.no-unit")]
    [InlineData("477", "2022-H7", "cchc", "report.no-period")]
    [InlineData("477", "2022-H1", "xyz", "report.no-template")]
    public async Task What_is_not_known_is_refused_by_name(string unit, string period, string template, string code)
    {
        await using var house = await ReportHouse.Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<ReportBuilder, ReportPaper>(b => b.Draft(unit, period, template)));

        Assert.Equal(code, refused.Refusal.Code);
    }

    [Theory]
    [InlineData("Ủy ban nhân dân huyện Quảng Điền", "Quảng Điền")]
    [InlineData("Ủy ban nhân dân thị trấn Sịa", "Sịa")]
    [InlineData("Ủy ban nhân dân xã Quảng Thọ", "Quảng Thọ")]
    public void The_place_of_the_date_line_is_the_name_without_its_tier(string name, string place) => Assert.Equal(place, PaperNaming.PlaceOf(name));
}
