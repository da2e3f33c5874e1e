using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>Decides one difference. “Theirs” takes over what the file says, under the rules of the dossier; nothing is ever taken over without this.</summary>
public sealed class DecideDifference(CaiCachDb db, Acts acts, FileStore files, SyncDossiers sync, Clock clock)
{
    public const string Act = "dossiers.decide-difference";

    /// <param name="Note">Why; needed for theirs.</param>
    public sealed record Input(Decision Decision, string? Note);

    public async Task Run(string id, int number, Input input, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin($"dossiers/reconciliation/{id}", ct);
        var (_, row) = await Load(id, number, officer, ct);
        (row.WhyNot(input.Decision)
            ?? (input is { Decision: Decision.Theirs, Note: null } ? new Refusal("reconcile.no-note", "Ghi lý do ghi theo hệ thống ngoài.", nameof(Input.Note)) : null)).Enforce();
        if (input.Decision == Decision.Theirs && row.Kind is DifferenceKind.MissingHere or DifferenceKind.State)
        {
            await TakeRow(id, row.Dossier, officer, ct);
            (_, row) = await Load(id, number, officer, ct);
        }
        else if (input.Decision == Decision.Theirs)
        {
            await TakeValue(row, input.Note!, officer, ct);
        }

        row.Decide(input.Decision, officer.Account, clock.Now, input.Note);
        await acts.Commit(Act, officer.Actor, input.Note, ct: ct);
        await transaction.Done(ct);
    }

    private async Task<(Reconciliation, ReconciliationRow)> Load(string id, int number, Officer officer, CancellationToken ct)
    {
        var reconciliation = await db.Set<Reconciliation>().In(officer.Scope).ForChange().Include(r => r.Rows.Where(w => w.Number == number)).SingleAsync(r => r.Id == id, ct);
        return (reconciliation, reconciliation.Rows.Single());
    }

    /// <summary>What the synchronisation would do with this one row.</summary>
    private async Task TakeRow(string id, string dossier, Officer officer, CancellationToken ct)
    {
        var compared = await db.Set<Reconciliation>().In(officer.Scope).Where(r => r.Id == id).Select(r => new { r.File, r.FileName }).SingleAsync(ct);
        await using var file = files.Open(compared.File);
        (file is null ? new Refusal("reconcile.no-file", "Tệp đã đối soát không còn trong kho.") : null).Enforce();
        var plan = (await sync.Plan(file!, officer, ct)).Only(dossier);
        (plan.Problems.Count > 0 ? new Refusal("reconcile.cannot", plan.Problems[0].Sentence)
            : plan.Writes ? null
            : new Refusal("reconcile.further-here", "Hồ sơ ở đây đi trước tệp, không lùi theo hệ thống ngoài được. Đính chính hoặc mở lại hồ sơ nếu sổ ở đây sai.")).Enforce();
        await sync.Run(plan, compared.FileName, officer, ct);
    }

    private async Task TakeValue(ReconciliationRow row, string why, Officer officer, CancellationToken ct)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().Include(d => d.DueChanges).SingleOrDefaultAsync(d => d.Number == row.Dossier, ct)
            ?? throw new RefusedException(new("reconcile.scope", "Hồ sơ này không thuộc phạm vi của tài khoản."));
        if (row.Kind == DifferenceKind.Promise)
        {
            dossier.TakePromise(Clock.DayOf(row.TheirsAt!.Value), clock.Now, why);
            return;
        }

        var date = row.Fact switch { OuterFact.Received => DossierDate.Received, OuterFact.Settled => DossierDate.Settled, _ => DossierDate.Returned };
        dossier.Correct(date, row.TheirsAt!.Value, clock.Now);
    }
}
