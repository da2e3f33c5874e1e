using System.Text.Json;
using System.Text.RegularExpressions;
using CaiCach.Calendar;
using CaiCach.Reports.Templates;
using Xunit;

namespace CaiCach.Tests.Reports;

public sealed partial class ReportTemplateTests
{
    private static readonly ReportTemplate Form = ReportTemplates.For("cchc", ReportPeriod.Parse("2022-H1"));

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}")]
    private static partial Regex Date();

    private static IEnumerable<string> Texts => Form.Written.Select(s => s.TextFor("tth.quang-dien", ReportPeriod.Parse("2022-H1")));

    private static JsonElement Data(string name)
    {
        using var file = typeof(ReportTemplate).Assembly.GetManifestResourceStream($"data/{name}")!;
        return JsonDocument.Parse(file).RootElement;
    }

    [Fact]
    public void It_holds_every_figure_that_was_printed_in_2022()
    {
        var printed = Data("indicator-codes.json").GetProperty("codes").EnumerateArray()
            .Where(c => c.GetProperty("seed_figures").GetArrayLength() > 0).Select(c => c.GetProperty("code").GetString()!).ToList();

        Assert.Empty(printed.Except(Form.Figures.Select(f => f.Code)));
        Assert.Equal(47, printed.Count);
    }

    [Fact]
    public void Every_figure_of_the_report_of_2022_stands_in_the_text_but_the_one_that_was_no_result()
    {
        var used = Texts.SelectMany(t => Narrative.Read(t, _ => true).Codes).ToHashSet();
        var seed = Data("seed-figures.json").GetProperty("figures").EnumerateArray()
            .Where(f => f.TryGetProperty("indicator", out var i) && i.ValueKind == JsonValueKind.Object)
            .SelectMany(f => f.GetProperty("indicator").EnumerateObject()).Select(p => p.Value.GetString()!).Distinct();

        Assert.Equal(["procedures.via-software-share"], seed.Where(c => !used.Contains(c)));
    }

    [Fact]
    public void All_its_texts_can_be_read() => Assert.Empty(
        Form.Outline.SelectMany(s => s.Paragraphs).Select(p => p.Text).Concat(Form.Opening.Select(p => p.Text)).Append(Form.Closing)
            .SelectMany(t => Narrative.Read(t, c => IndicatorCodes.Find(c)?.Figure is not null).Problems));

    [Fact]
    public void Percentages_have_one_precision() => Assert.Equal([2], Form.Figures.Where(f => f.Decimals is not null).Select(f => f.Decimals!.Value).Distinct());

    [Fact]
    public void The_faults_of_the_report_of_2022_are_not_repeated()
    {
        var text = string.Join('\n', Texts);

        Assert.All(["20230", "...", "…", "chính quyến", "kỷ năng", "tập tập", "Đến nay tiến độ,", "CNTT", "TN&TKQ", "6 tháng còn lại"], f => Assert.DoesNotContain(f, text, StringComparison.Ordinal));
        Assert.All(text.Split('\n'), l => Assert.Matches("[.;:]$", l));
        Assert.Contains("đã hết hiệu lực từ ngày 15/08/2021, thay bằng Nghị định số 60/2021/NĐ-CP", text, StringComparison.Ordinal);
        Assert.Contains("31/2019/QĐ-UBND", text, StringComparison.Ordinal);
        Assert.All(Date().Matches(text), d => Assert.Equal(10, d.Length));
    }

    [Fact]
    public void Every_numbered_document_of_the_district_is_cited()
    {
        var text = string.Join('\n', Texts.Concat(Form.Opening.Select(p => p.Text)));
        var cited = Data("seed-documents.json").GetProperty("documents").EnumerateArray()
            .Where(d => d.GetProperty("issuer_level").GetString() == "district" && d.GetProperty("number").ValueKind == JsonValueKind.String)
            .Select(d => d.GetProperty("full_symbol").GetString()!).Distinct();

        Assert.All(cited, s => Assert.Contains($"{{doc {s}}}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_office_that_writes_is_an_office_of_the_district()
    {
        var offices = CaiCach.Units.Catalogue.UnitCatalogue.Read().Select(u => u.Id).ToHashSet();

        Assert.All(Form.Written, s => Assert.Contains($"tth.quang-dien.{s.Responsible}", offices));
    }

    [Fact]
    public void Another_unit_gets_the_figures_without_the_facts_of_one_district()
    {
        var text = string.Join('\n', Form.Written.Select(s => s.TextFor("tth.phu-vang", ReportPeriod.Parse("2022-H1"))));

        Assert.Contains("{dossiers.received}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("doc ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2022", text, StringComparison.Ordinal);
    }
}
