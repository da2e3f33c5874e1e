using CaiCach.Calendar;
using CaiCach.Figures.Asking;
using CaiCach.Figures.Opening;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Dossiers;
using Xunit;

namespace CaiCach.Tests.Figures;

public sealed class BackingTests
{
    [Fact]
    public async Task Every_figure_of_every_code_is_its_records()
    {
        await using var house = await Furnished.Open();
        var counted = 0;
        foreach (var unit in new[] { Furnished.District, OneStop.Commune, "tth" })
        {
            await house.Do<IServiceProvider>(async services =>
            {
                var (catalogue, backing) = (services.GetRequiredService<IndicatorCatalogue>(), services.GetRequiredService<Backing>());
                var asked = await services.GetRequiredService<FigureQuestions>().Read(unit, "2022-H1", Furnished.Ha);
                foreach (var indicator in catalogue.All.Values)
                {
                    var measured = await catalogue.Measure(indicator.Code, asked!.Question);
                    if (measured.Value is not { } value)
                    {
                        continue;
                    }

                    var (count, keys) = (await backing.Count(indicator, asked.Question, Furnished.Ha), await Keys(backing, indicator, asked.Question, Furnished.Ha));
                    var shares = await backing.ByUnit(indicator, asked.Question, Furnished.Ha);
                    Assert.True(count.Agrees(measured), $"{unit} {indicator.Code}: {value}, {count}");
                    Assert.Equal((indicator.Code, count.Records), (indicator.Code, keys.Distinct().LongCount()));
                    Assert.Equal((indicator.Code, value), (indicator.Code, shares.Sum(s => s.Value)));
                    counted += value > 0 && !measured.Declared ? 1 : 0;
                }
            });
        }

        Assert.True(counted > 20, $"Only {counted} figures had records: the house is not furnished.");
    }

    [Fact]
    public async Task What_is_out_of_reach_is_counted_but_not_listed()
    {
        await using var house = await Furnished.Open();
        var narrow = Furnished.Ha with { Scope = new(false, [Furnished.District]) };
        var blind = Furnished.Ha with { Permissions = new HashSet<Permission> { Permission.ReadFigures } };

        Assert.Equal((10, 10, 0), await Seen(house, narrow));
        Assert.Equal((10, 10, 0), await Seen(house, blind));
        Assert.Equal((10, 0, 10), await Seen(house, Furnished.Ha));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double()
    {
        await using var house = await Furnished.Open();

        await house.Do<IServiceProvider>(async services =>
        {
            var (indicator, question) = await Ask(services, Furnished.Ha);
            var keys = await Keys(services.GetRequiredService<Backing>(), indicator, question, Furnished.Ha);
            Assert.Equal((10, 10), (keys.Count, keys.Distinct().Count()));
        });
    }

    [Fact]
    public async Task Filters_narrow_the_list_by_words_and_unit()
    {
        await using var house = await Furnished.Open();

        await house.Do<IServiceProvider>(async services =>
        {
            var backing = services.GetRequiredService<Backing>();
            var (indicator, question) = await Ask(services, Furnished.Ha);
            async Task<int> Rows(Backing.Filter filter) => (await backing.Page(indicator, question, filter, null, Furnished.Ha)).Rows.Count;

            Assert.Equal(1, await Rows(new("220307")));
            Assert.Equal(0, await Rows(new("khai sinh")));
            Assert.Equal(10, await Rows(new(Unit: OneStop.Centre)));
            Assert.Equal(0, await Rows(new(Unit: OneStop.Commune)));
        });
    }

    [Theory]
    [InlineData("2022-06-15", "2022-H1")]
    [InlineData("2022-07-13", "2022-H1")]
    [InlineData("2022-07-16", "2022-H2")]
    [InlineData("2023-01-10", "2022-H2")]
    [InlineData("2023-01-20", "2023-H1")]
    public void The_half_year_that_was_just_ended_is_still_the_one_reported(string today, string period) =>
        Assert.Equal(period, PeriodRules.Reported(DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Code);

    private static Task<(long Records, long Unseen, int Listed)> Seen(Foundation.Web.PageHouse house, Officer officer) =>
        house.Ask<IServiceProvider, (long, long, int)>(async services =>
        {
            var backing = services.GetRequiredService<Backing>();
            var (indicator, question) = await Ask(services, officer);
            var count = await backing.Count(indicator, question, officer);
            return (count.Records, count.Unseen, (await backing.Page(indicator, question, new(), null, officer)).Rows.Count);
        });

    private static async Task<(Indicator, Question)> Ask(IServiceProvider services, Officer officer) => (
        services.GetRequiredService<IndicatorCatalogue>().Find("dossiers.received")!,
        (await services.GetRequiredService<FigureQuestions>().Read(Furnished.District, "2022-H1", officer))!.Question);

    private static async Task<List<string>> Keys(Backing backing, Indicator indicator, Question question, Officer officer)
    {
        var keys = new List<string>();
        string? after = null;
        do
        {
            var page = await backing.Page(indicator, question, new(), after, officer, size: 3);
            keys.AddRange(page.Rows.Select(r => r.Card.Key.ToString()));
            after = page.Next;
        }
        while (after is not null);
        return keys;
    }
}
