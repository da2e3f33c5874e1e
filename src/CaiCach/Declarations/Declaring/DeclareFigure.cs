using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;

namespace CaiCach.Declarations.Declaring;

/// <summary>A file as it came in.</summary>
public sealed record Upload(string Name, Stream Content);

/// <summary>States a figure that no register counts, with the document that proves it.</summary>
public sealed class DeclareFigure(Acts acts, DeclarationBook book, Attachments attachments)
{
    public const string Act = "declarations.declare";

    /// <returns>The number of the declaration.</returns>
    public async Task<string> Run(DeclaredText text, Officer officer, Upload? file = null, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(DeclarationBook.Lock, ct);
        var declared = await book.Enter(text with { HasFile = file is not null }, officer, ct: ct);
        if (file is not null)
        {
            await attachments.Add(declared.Key, declared.Unit, file.Name, file.Content, ct);
        }

        await acts.Commit(Act, officer.Actor, text.Note, Document(declared), ct);
        await transaction.Done(ct);
        return declared.Number;
    }

    internal static Foundation.Records.RecordKey? Document(DeclaredFigure declared) =>
        declared.Document is { } key ? Foundation.Records.RecordKey.Parse(key) : null;
}
