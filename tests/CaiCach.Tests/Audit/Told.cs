using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;

namespace CaiCach.Tests.Audit;

/// <summary>Histories of a house with dossiers, and who reads them.</summary>
internal static class Told
{
    /// <summary>Reads everything of the commune but no personal data.</summary>
    public static Officer Reader { get; } =
        OneStop.At(OneStop.Commune, [.. Enum.GetValues<Permission>().Where(p => p != Permission.ReadPersonalData)]);

    public static Officer Everywhere { get; } = OneStop.Lan with { Scope = Scope.All };

    public static Task<ToldHistory?> History(this House house, RecordKey key, Officer officer, long? before = null, int most = 50) =>
        house.Ask<RecordHistory, ToldHistory?>(h => h.Of(key, officer, before, most));

    public static Task<long> Sealed(this House house) => house.Ask<Sealer, long>(s => s.Seal());

    public static RecordKey Dossier(string number) => CaiCach.Dossiers.Dossier.KeyOf(number);

    public static string Words(this HistoryAct act) => string.Join("; ", act.Changes.Select(c => $"{c.What}: {c.Old} → {c.New}"));
}
