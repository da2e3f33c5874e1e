using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Correcting;

/// <summary>
/// Puts a business date right, with the reason and the document that proves it. The old value stays in the journal;
/// figures follow the record.
/// </summary>
public sealed class CorrectDossier(CaiCachDb db, Acts acts, RecordDirectory directory, Clock clock)
{
    public const string Act = "dossiers.correct";

    /// <summary>Kind of the records of the document register.</summary>
    public const string DocumentKind = "document";

    /// <param name="At">The right instant, UTC.</param>
    /// <param name="Document">The document that proves it.</param>
    public sealed record Input(DossierDate Date, DateTime At, string Reason, RecordKey Document);

    public async Task Run(string number, Input input, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        (await directory.Card(input.Document, officer, ct) is null
            ? new Refusal("dossier.no-document", "Không tìm thấy văn bản làm căn cứ.", nameof(Input.Document))
            : null).Enforce();

        dossier.Correct(input.Date, input.At, clock.Now);

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
    }
}
