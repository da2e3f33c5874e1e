using CaiCach.Identity;

namespace CaiCach.Demo;

/// <summary>The officers of the demo house, with their roles.</summary>
internal sealed class DemoOfficers : IDemoPart
{
    public Task Prepare(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<DemoAccounts>().Make(ct);

    public IEnumerable<DemoAct> Acts(DemoPlan plan) => [];
}
