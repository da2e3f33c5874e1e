using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Units.Catalogue;

namespace CaiCach.Demo;

/// <summary>The catalogues that come with the product, for every house: units and days off.</summary>
internal sealed class ShippedCatalogues : IDemoPart
{
    public async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<LoadUnits>().Run(Actor.House, ct);
        await services.GetRequiredService<LoadCalendar>().Run(Actor.House, ct);
    }

    public IEnumerable<DemoAct> Acts(DemoPlan plan) => [];
}
