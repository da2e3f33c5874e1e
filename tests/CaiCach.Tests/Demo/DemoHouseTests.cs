using System.Diagnostics;
using CaiCach.Demo;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Dossiers;
using Xunit;

namespace CaiCach.Tests.Demo;

public sealed class DemoHouseTests(ITestOutputHelper output)
{
    private static readonly string[] Offices = ["tth.quang-dien", DemoDossiers.Centre];
    private static readonly string[] Communes = [.. DemoNames.Communes.Select(c => $"tth.quang-dien.{c.Unit}")];

    [Fact]
    public async Task The_registers_answer_the_figures_of_the_half_year_report()
    {
        await using var house = await Support.House.Open();
        var watch = Stopwatch.StartNew();
        await DemoMaker.Make(house.App.Services, new DemoPlan(), ct: TestContext.Current.CancellationToken);
        output.WriteLine($"Made in {watch.Elapsed}, {Environment.CpuUsage.TotalTime} of processor time");

        foreach (var asOf in new DateOnly[] { new(2022, 6, 14), new(2022, 6, 15) })
        {
            var question = new Question("tth.quang-dien", new(new(2021, 12, 15), new(2022, 6, 14)), asOf, Offices, Communes);
            Assert.Equal((4063, 3928, 74, 52, 9, 0), (
                await house.Value("dossiers.received", question), await house.Value("dossiers.received-on-time", question),
                await house.Value("dossiers.received-late", question), await house.Value("dossiers.received-open-in-time", question),
                await house.Value("dossiers.received-open-overdue", question), await house.Value("dossiers.received-ended", question)));
            Assert.Equal(4002, await house.Value("dossiers.digitised", question));
            Assert.Equal(300, await house.Value("dossiers.settled-below", question));
            Assert.Equal((64, 64, 63, 1, 0), (
                await house.Value("directives.assigned", question), await house.Value("directives.done-on-time", question),
                await house.Value("directives.done-on-time-outer", question), await house.Value("directives.corrected", question),
                await house.Value("directives.open-in-term", question)));
        }
    }
}
