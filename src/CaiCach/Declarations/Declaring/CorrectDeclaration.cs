using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Declaring;

/// <summary>Says what is right where a declaration was wrong: the old one ends, a new one takes its place.</summary>
public sealed class CorrectDeclaration(CaiCachDb db, Acts acts, DeclarationBook book, Attachments attachments)
{
    public const string Act = "declarations.correct";

    /// <param name="Source">The document that orders or proves the correction, as cited; null when a file is attached.</param>
    public sealed record Input(long Value, string? Source, string? Note, string Reason, bool Keep = false);

    /// <returns>The number of the declaration that holds now.</returns>
    public async Task<string> Run(string number, Input input, Officer officer, Upload? file = null, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(DeclarationBook.Lock, ct);
        var old = await db.Set<DeclaredFigure>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        old.WhyNotEnd().Enforce();
        var text = new DeclaredText(old.Code, old.Unit, old.From, old.To, input.Value, input.Source, input.Note, input.Keep, file is not null);
        var declared = await book.Enter(text, officer, replacing: old, ct);
        old.Replace(declared, input.Reason);
        if (file is not null)
        {
            await attachments.Add(declared.Key, declared.Unit, file.Name, file.Content, ct);
        }

        await acts.Commit(Act, officer.Actor, input.Reason, DeclareFigure.Document(declared), ct);
        await transaction.Done(ct);
        return declared.Number;
    }
}
