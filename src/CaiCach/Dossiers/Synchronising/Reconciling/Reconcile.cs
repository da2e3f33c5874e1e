using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>Keeps what a comparison found, so that each difference can be decided and proved.</summary>
public sealed class Reconcile(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.reconcile";

    /// <returns>The id of the reconciliation.</returns>
    public async Task<string> Run(Compared compared, string fileName, Officer officer, CancellationToken ct = default)
    {
        (compared.InFile == 0 ? new Refusal("reconcile.nothing", compared.Problems.Count > 0 ? compared.Problems[0].Sentence : "Tệp không có hồ sơ nào.") : null).Enforce();
        var reconciliation = new Reconciliation
        {
            Id = $"{Guid.CreateVersion7(clock.RealNow):N}", Unit = officer.Unit, File = compared.File, FileName = fileName, At = clock.Now, By = officer.Account,
            From = compared.From, To = compared.To, InFile = compared.InFile, Equal = compared.Equal, Unread = compared.Problems.Count,
        };
        reconciliation.Add(compared.Differences);
        db.Add(reconciliation);

        await acts.Commit(Act, officer.Actor, ct: ct);
        return reconciliation.Id;
    }
}
