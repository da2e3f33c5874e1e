using CaiCach.Demo;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Stories;
using Xunit;

namespace CaiCach.Tests.Demo;

[Collection(nameof(DemoHouse))]
public sealed class DemoHouseTests(DemoHouse demo)
{
    private static readonly string[] Offices = ["tth.quang-dien", DemoDossiers.Centre];
    private static readonly string[] Communes = [.. DemoNames.Communes.Select(c => $"tth.quang-dien.{c.Unit}")];

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task The_registers_answer_the_same_on_the_last_day_and_on_the_day_the_house_opens(int june)
    {
        var question = new Question("tth.quang-dien", new(new(2021, 12, 15), new(2022, 6, 14)), new(2022, 6, june), Offices, Communes);

        Assert.Equal([4063, 3928, 74, 52, 9, 0], await Values(
            question, "dossiers.received", "dossiers.received-on-time", "dossiers.received-late", "dossiers.received-open-in-time",
            "dossiers.received-open-overdue", "dossiers.received-ended"));
        Assert.Equal([4002, 300], await Values(question, "dossiers.digitised", "dossiers.settled-below"));
        Assert.Equal([64, 64, 63, 1, 0], await Values(
            question, "directives.assigned", "directives.done-on-time", "directives.done-on-time-outer", "directives.corrected", "directives.open-in-term"));
    }

    private async Task<IReadOnlyList<long?>> Values(Question question, params string[] codes)
    {
        var values = new List<long?>();
        foreach (var code in codes)
        {
            values.Add((await demo.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question))).Value);
        }

        return values;
    }
}
