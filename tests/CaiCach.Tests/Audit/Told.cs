using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Audit;

/// <summary>Histories of a house with dossiers, and who reads them.</summary>
internal static class Told
{
    /// <summary>Reads everything of the commune but no personal data.</summary>
    public static Officer Reader { get; } =
        OneStop.At(OneStop.Commune, [.. Enum.GetValues<Permission>().Where(p => p != Permission.ReadPersonalData)]);

    public static Officer Everywhere { get; } = OneStop.Lan with { Scope = Scope.All };

    public static Task<ToldHistory?> History(this Support.House house, RecordKey key, Officer officer, long? before = null, int most = 50) =>
        house.Ask<RecordHistory, ToldHistory?>(h => h.Page(key, officer, before, most));

    /// <summary>Gives the house its name when it has none yet, and seals.</summary>
    public static async Task Sealed(this Support.House house)
    {
        await house.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<CaiCachDb>();
            if (!await db.Set<HouseSettings>().AnyAsync())
            {
                db.Add(new HouseSettings { Name = "Thử", Origin = "caicach/thu" });
                await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
            }
        });
        await house.Do<Sealer>(s => s.Seal());
    }

    public static RecordKey Dossier(string number) => CaiCach.Dossiers.Dossier.KeyOf(number);

    public static string Words(this HistoryAct act) => string.Join("; ", act.Changes.Select(c => $"{c.What}: {c.Old} → {c.New}"));
}
