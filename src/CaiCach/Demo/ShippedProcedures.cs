using CaiCach.Foundation;
using CaiCach.Procedures.Shipping;

namespace CaiCach.Demo;

/// <summary>The catalogue of administrative procedures that comes with the product, for every house.</summary>
internal sealed class ShippedProcedures : IDemoPart
{
    public Task Prepare(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<LoadCatalogue>().Run(Actor.House, ct);

    public IEnumerable<DemoAct> Acts(DemoPlan plan) => [];
}
