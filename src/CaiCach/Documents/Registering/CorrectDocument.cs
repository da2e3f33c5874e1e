using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Registering;

/// <summary>Puts right what the register says of a document; the old values stay in the journal.</summary>
public sealed class CorrectDocument(CaiCachDb db, Acts acts, Clock clock, Register register)
{
    public const string Act = "documents.correct";

    /// <param name="Document">The document that shows the right facts or orders the correction.</param>
    public sealed record Input(DocumentFacts Facts, string Reason, RecordKey Document);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        input.Facts.WhyNot(clock.Today).Enforce();
        var unit = await db.Set<Document>().In(officer.Scope).Where(d => d.Id == id).Select(d => d.Unit).SingleAsync(ct);
        await using var transaction = await acts.Begin(Register.Lock(unit), ct);
        var document = await db.Set<Document>().In(officer.Scope).ForChange().SingleAsync(d => d.Id == id, ct);
        var facts = document.Direction is Direction.Outgoing or Direction.Internal ? input.Facts with { IssuerUnit = unit } : input.Facts;
        document.WhyNotCorrect(facts).Enforce();
        (await WhyNot(document, facts, input, officer, ct)).Enforce();

        document.Write(facts);
        await register.Reach(document, ct);

        await acts.Commit(Act, officer.Actor, input.Reason, input.Document, ct);
        await transaction.Done(ct);
    }

    private async Task<Refusal?> WhyNot(Document document, DocumentFacts facts, Input input, Officer officer, CancellationToken ct)
    {
        if (input.Reason == "")
        {
            return new("document.reason", "Ghi lý do đính chính.", nameof(input.Reason));
        }

        if (!await db.Set<Document>().In(officer.Scope).AnyAsync(d => input.Document.Kind == Document.KindName && d.Id == input.Document.Number, ct))
        {
            return new("document.proof", "Văn bản làm căn cứ không có trong sổ.", nameof(input.Document));
        }

        var identity = facts.Identity;
        var twin = await db.Set<Document>().Where(d => d.Unit == document.Unit && d.Id != document.Id && d.Identity == identity && identity != null)
            .Select(d => new { d.Symbol, d.IssuedOn }).FirstOrDefaultAsync(ct);
        return twin is null ? null : Register.Twice(twin.Symbol, twin.IssuedOn);
    }
}
