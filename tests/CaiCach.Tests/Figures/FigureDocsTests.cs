using System.Text.RegularExpressions;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Architecture;
using Xunit;

namespace CaiCach.Tests.Figures;

/// <summary><c>docs/figures.md</c> is written from the catalogue (CAICACH_WRITE_DOCS=1) and compared with it. Codes only grow.</summary>
public sealed partial class FigureDocsTests
{
    private static readonly string Page = Path.Combine(Sources.Root, "docs", "figures.md");

    [GeneratedRegex("^### `([a-z0-9.-]+)`", RegexOptions.Multiline)]
    private static partial Regex Codes();

    [Fact]
    public async Task No_code_ever_disappears()
    {
        await using var house = await Support.House.Open();
        var catalogue = house.Get<IndicatorCatalogue>();

        var gone = Codes().Matches(await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value).Where(c => catalogue.Find(c) is null);

        Assert.Empty(gone);
    }

    [Fact]
    public async Task The_page_of_figures_says_what_the_catalogue_says()
    {
        await using var house = await Support.House.Open();
        Sources.AssertGenerated("figures.md", Write(house.Get<IndicatorCatalogue>()));
    }

    private static string Write(IndicatorCatalogue catalogue)
    {
        string[] head = ["# Figures", "", "Every figure of the house, written from the catalogue. Codes never disappear; a changed definition is a new edition."];
        var groups = catalogue.All.Values.GroupBy(i => IndicatorGroups.Of(i.Code))
            .OrderBy(g => IndicatorGroups.Order(g.First().Code)).ThenBy(g => g.Key.Part, StringComparer.Ordinal);
        return string.Join('\n', head.Concat(groups.SelectMany(g =>
            g.OrderBy(i => i.Code, StringComparer.Ordinal).SelectMany(Lines).Prepend($"## {g.Key.Name}").Prepend("")))) + "\n";
    }

    private static IEnumerable<string> Lines(Indicator indicator)
    {
        var declared = indicator.Measure(new("tth", new(new(2022, 1, 1), new(2022, 1, 31)), new(2022, 1, 31), ["tth"], [])).Declared;
        return new string?[]
        {
            "", $"### `{indicator.Code}`", "", $"{indicator.Name}. {indicator.Definition}", "",
            $"- edition {indicator.Edition}, {(indicator.Kind == IndicatorKind.Money ? "sum" : "count")}, in {indicator.UnitOfMeasure}",
            declared ? "- declared by offices with a document" : "- computed by its register",
            indicator.LegalBasis is { } basis ? $"- legal basis: {basis}" : null,
            indicator.Parts.Count > 0 ? $"- parts: {string.Join(", ", indicator.Parts.Select(p => $"`{p}`"))}" : null,
        }.OfType<string>();
    }
}
