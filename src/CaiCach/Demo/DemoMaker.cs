using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Demo;

/// <summary>One act of the demo house at the business instant at which it is said to have happened.</summary>
public sealed record DemoAct(DateTime At, Func<IServiceProvider, CancellationToken, Task> Do);

/// <summary>A module's share of the demo house: catalogues first, then acts that all parts together put in order of time.</summary>
public interface IDemoPart
{
    /// <summary>What must be there before anything acts (units, calendar, accounts), made in the order of the parts.</summary>
    Task Prepare(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The acts, each with its instant; equal seeds give equal acts.</summary>
    IEnumerable<DemoAct> Acts(DemoPlan plan);
}

/// <summary>What the demo house is made from.</summary>
/// <param name="Scale">How many times the dossiers of the report are made; 1 gives the report's counts.</param>
/// <param name="Seed">Fixed, so that two demo houses hold the same records.</param>
public sealed record DemoPlan(int Scale = 1, int Seed = 2022)
{
    /// <summary>The business instant at which the house opens: 15/06/2022 08:00 in Việt Nam.</summary>
    public static DateTime OpensAt { get; } = Clock.At(new(2022, 6, 15), new(8, 0));

    /// <summary>The unit whose house it is.</summary>
    public const string Unit = "tth.quang-dien";

    /// <summary>A random source of a part's own, so that one part does not move another's draws.</summary>
    public Random RandomFor(string part) => new(HashOf(part) ^ Seed);

    private static int HashOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}

/// <summary>Makes the demo house of Quảng Điền: every record comes from a named act with an instant of 2021 or 2022.</summary>
public static class DemoMaker
{
    /// <summary>What every house needs, demo or not: units, calendar, procedures.</summary>
    public static IReadOnlyList<IDemoPart> Catalogues { get; } = [new ShippedCatalogues(), new ShippedProcedures()];

    /// <summary>The parts, catalogues first.</summary>
    private static IReadOnlyList<IDemoPart> Parts { get; } =
    [
        new ShippedCatalogues(),
        new DemoOfficers(),
        // Versions are published in the order of their days: those of 2021 before the shipped ones of 2025.
        new DemoProcedures(),
        new ShippedProcedures(),
        new DemoDossiers(),
        new DemoControl(),
        new DemoReception(),
        new DemoDocuments(),
        new DemoPlans(),
        new DemoDirectives(),
        new DemoDeclarations(),
    ];

    /// <summary>Fills an empty house.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static async Task Make(IServiceProvider services, DemoPlan plan, IProgress<double>? progress = null, CancellationToken ct = default)
    {
        var clock = services.GetRequiredService<Clock>();
        try
        {
            clock.Set(Clock.At(new(2021, 12, 1), new(7, 0)));
            await Prepare(services, clock.RealNow, ct);
            var acts = Parts.SelectMany(p => p.Acts(plan)).OrderBy(a => a.At).ToArray();
            await Run(services, clock, acts, progress, ct);
        }
        finally
        {
            clock.Set(null);
        }

        await services.GetRequiredService<CurrentHouse>().Load(ct);
        progress?.Report(1);
    }

    private static async Task Prepare(IServiceProvider services, DateTime realNow, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CaiCachDb>().Add(new HouseSettings
        {
            Name = "UBND huyện Quảng Điền", Origin = "caicach/quang-dien", Unit = DemoPlan.Unit, Demo = true,
            ClockOffset = (long)(DemoPlan.OpensAt - realNow).TotalMilliseconds,
        });
        await scope.ServiceProvider.GetRequiredService<Acts>().Commit("house.found", Actor.House, "Nhà dùng thử", ct: ct);
        foreach (var part in Parts)
        {
            await using var own = services.CreateAsyncScope();
            await part.Prepare(own.ServiceProvider, ct);
        }
    }

    /// <summary>One transaction for all acts: each still has its own entry, only the flush to disk is shared, and no house is half made.</summary>
    private static async Task Run(IServiceProvider services, Clock clock, DemoAct[] acts, IProgress<double>? progress, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<Acts>().Begin(ct: ct);
        await db.HoldMore(ct);
        foreach (var (done, act) in acts.Index())
        {
            clock.Set(act.At);
            await act.Do(scope.ServiceProvider, ct);
            db.ChangeTracker.Clear();
            progress?.Report((double)done / acts.Length);
        }

        await transaction.Done(ct);
    }
}
