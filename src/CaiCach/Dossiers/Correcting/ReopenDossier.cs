using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Correcting;

/// <summary>Opens a dossier again whose result or ending was entered wrongly: a correction, with a reason and a document.</summary>
public sealed class ReopenDossier(CaiCachDb db, Acts acts, RecordDirectory directory)
{
    public const string Act = "dossiers.reopen";

    public async Task Run(string number, string reason, RecordKey document, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        (await directory.Card(document, officer, ct) is null
            ? new Refusal("dossier.no-document", "Không tìm thấy văn bản làm căn cứ.", "Document")
            : null).Enforce();

        dossier.Reopen();

        await acts.Commit(Act, officer.Actor, reason, document, ct);
    }
}
