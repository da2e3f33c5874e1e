using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench;

/// <summary>Opens houses for measurements.</summary>
internal static class Houses
{
    public static async Task<ServiceProvider> Open(HouseFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Error));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddDataProtection();
        services.AddHouse(folder, House.Modules);
        var provider = services.BuildServiceProvider();
        await provider.OpenHouse();
        return provider;
    }

    /// <summary>Names the journal of an empty house; does nothing in one that was made.</summary>
    public static async Task Found(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        if (!await db.Set<HouseSettings>().AnyAsync())
        {
            db.Add(new HouseSettings { Name = "Đo", Origin = "caicach/bench" });
            await scope.ServiceProvider.GetRequiredService<Acts>().Commit("house.found", Actor.House);
        }
    }

    public static async Task<JournalVerdict> Check(IServiceProvider scope) => await new JournalCheck(
        scope.GetRequiredService<CaiCachDb>(), (await scope.GetRequiredService<HouseSigner>().Key()).Key.Public, scope.GetRequiredService<FileStore>()).Run();

    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>The value below which a share of them lies.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(sorted.Length * share)];
    }
}
