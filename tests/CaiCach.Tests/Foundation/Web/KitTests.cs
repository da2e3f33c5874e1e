using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CaiCach.Tests.Foundation.Web;

/// <summary>Components take values and never load, so they are drawn here without a house.</summary>
public sealed class KitTests
{
    [Fact]
    public async Task A_line_with_a_gap_is_two_lines_and_says_where_its_axis_starts()
    {
        var chart = await Draw<LineChart>(new()
        {
            ["Title"] = "Đúng hạn", ["LabelTitle"] = "Tháng", ["ValueTitle"] = "%", ["Target"] = 95m,
            ["Points"] = new ChartPoint[] { new("T1", 96.2m, "96,2"), new("T2", null, ""), new("T3", 97.4m, "97,4"), new("T4", 97m, "97,0") },
        });

        Assert.Equal(2, chart.QuerySelector("path.line")!.GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Contains(chart.QuerySelectorAll("text"), t => t.TextContent.Contains("mục tiêu 95, trục từ 94", StringComparison.Ordinal));
        Assert.Equal("Đúng hạn: T1 96,2; T2 –; T3 97,4; T4 97,0; mục tiêu 95", chart.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal(["96,2", "–", "97,4", "97,0"], chart.QuerySelectorAll("table td").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Text_in_a_chart_cannot_become_markup()
    {
        var chart = await Draw<LineChart>(new()
        {
            ["Title"] = "\"><script>", ["LabelTitle"] = "", ["ValueTitle"] = "", ["Points"] = new ChartPoint[] { new("<b>", 1m, "<i>") },
        });

        Assert.Empty(chart.QuerySelectorAll("script, b, svg i"));
    }

    [Fact]
    public async Task A_bar_chart_without_any_value_draws_no_bar()
    {
        var chart = await Draw<BarChart>(new()
        {
            ["Title"] = "x", ["LabelTitle"] = "", ["ValueTitle"] = "", ["Points"] = new ChartPoint[] { new("Thể chế", null, ""), new("Thủ tục", 0m, "0") },
        });

        Assert.All(chart.QuerySelectorAll("rect"), r => Assert.Equal("0", r.GetAttribute("width")));
        Assert.Equal(["–", "0"], chart.QuerySelectorAll("li .num").Select(n => n.TextContent));
    }

    [Fact]
    public async Task A_figure_that_may_not_be_opened_is_text_without_a_petal()
    {
        var figure = await Draw<FigureLink>(new() { ["Value"] = "135" });

        Assert.Null(figure.QuerySelector("a"));
        Assert.Null(figure.QuerySelector("svg"));
        Assert.Equal("135", figure.Body!.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_not_kept_is_a_dash_with_its_reason_and_not_zero()
    {
        var figure = await Draw<FigureLink>(new() { ["Value"] = "0", ["Address"] = "/so-lieu", ["NotKept"] = "chưa có sổ" });

        Assert.Null(figure.QuerySelector("a"));
        Assert.Equal("– (chưa có sổ)", figure.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData(DueState.Late, 3, "trễ 3 ngày làm việc", "late")]
    [InlineData(DueState.Today, 0, "hôm nay", "soon")]
    [InlineData(DueState.Soon, 2, "còn 2 ngày làm việc", "soon")]
    [InlineData(DueState.Paused, null, "đang tạm dừng", "ok")]
    [InlineData(DueState.Provisional, 9, "tạm tính, chờ lịch 2022", "ok")]
    public async Task A_due_day_says_how_it_stands(DueState state, int? days, string words, string kind)
    {
        var due = (await Draw<DueDate>(new() { ["Day"] = new DateOnly(2022, 5, 24), ["State"] = state, ["Days"] = days })).QuerySelector(".cc-due")!;

        Assert.Equal(words, due.QuerySelector("small")!.TextContent.Trim());
        Assert.Equal(kind, due.GetAttribute("data-state"));
        Assert.Equal("2022-05-24", due.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("Quá hạn", "danger")]
    [InlineData("Đang giải quyết", "info")]
    [InlineData("Đang hiệu lực", "success")]
    [InlineData("Chờ bổ sung", "warning")]
    [InlineData("Sớm 2 ngày", "success")]
    [InlineData("Tỉnh ghi: trễ hạn", "neutral")]
    [InlineData("Bản khóa 1", "accent")]
    [InlineData("Lạ lùng", "neutral")]
    public async Task A_word_has_one_colour(string word, string colour) =>
        Assert.Equal(colour, (await Draw<StatusBadge>(new() { ["Text"] = word })).QuerySelector(".cc-status")!.GetAttribute("data-color"));

    [Fact]
    public async Task A_table_draws_every_row_once_under_its_heading()
    {
        var table = await Draw<DataTable<(string Group, string Name)>>(new()
        {
            ["Rows"] = new[] { ("Quá hạn", "a"), ("Quá hạn", "b"), ("Hôm nay", "c") },
            ["Caption"] = "Việc",
            ["GroupBy"] = new Func<(string Group, string Name), string>(r => r.Group),
            ["ChildContent"] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<Column<(string Group, string Name)>>(0);
                builder.AddAttribute(1, "Title", "Việc");
                builder.AddAttribute(2, "ChildContent", (RenderFragment<(string Group, string Name)>)(row => b => b.AddContent(0, row.Name)));
                builder.CloseComponent();
            }),
        });

        Assert.Equal(["Quá hạn", "a", "b", "Hôm nay", "c"], table.QuerySelectorAll("tbody th").Select(h => h.TextContent));
        Assert.Equal("Việc", table.QuerySelector("caption.sr")!.TextContent);
    }

    [Fact]
    public void Ids_come_out_of_names_and_titles() =>
        Assert.Equal(("typed-lines-0-amount", "duong-di"), (Names.Id("Typed.Lines[0].Amount"), Names.Id("Đường đi")));

    private static async Task<IHtmlDocument> Draw<T>(Dictionary<string, object?> values) where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton<PersonalView>().AddSingleton<Texts>().AddSingleton<NavigationManager, Nowhere>();
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Default);
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(values))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }

    private sealed class Nowhere : NavigationManager
    {
        public Nowhere() => Initialize("http://localhost/", "http://localhost/so");
    }
}
