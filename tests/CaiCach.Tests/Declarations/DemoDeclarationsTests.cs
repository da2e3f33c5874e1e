using CaiCach.Declarations;
using CaiCach.Demo;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Declarations.Stating;

namespace CaiCach.Tests.Declarations;

public sealed class DemoDeclarationsTests
{
    [Fact]
    public async Task The_printed_figures_that_no_register_counts_are_declared()
    {
        await using var house = await Open();
        var declarable = house.Get<DeclarableCodes>();
        foreach (var act in new DemoDeclarations().Acts(new DemoPlan()))
        {
            house.Time.Utc = act.At;
            await house.Do<IServiceProvider>(services => act.Do(services, TestContext.Current.CancellationToken));
        }

        var question = await house.About();
        foreach (var (code, value) in DemoDeclarations.Figures().Where(f => declarable.WhyNot(f.Code) is null))
        {
            var measured = await house.Measures(code, question);
            Assert.Equal((code, value, true), (code, measured.Value, measured.Declared));
        }

        Assert.Equal(41, await house.Value(Trained));
        Assert.Equal(81_889_689_373, await house.Value(Revenue));
        Assert.Empty(await house.Ask<IndicatorCatalogue, IReadOnlyList<PartsGap>>(
            c => c.CheckParts(["people.training-places", "people.appointments"], question)));
        Assert.Equal(["noivu", "tuphap"], await house.Ask<CaiCachDb, List<string>>(
            db => db.Set<DeclaredFigure>().Select(d => d.DeclaredBy).Distinct().OrderBy(a => a).ToListAsync()));
    }
}
