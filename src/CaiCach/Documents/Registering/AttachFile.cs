using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Registering;

/// <summary>Puts a file, such as the scan or the signed original, on a document.</summary>
public sealed class AttachFile(CaiCachDb db, Acts acts, Attachments attachments)
{
    public const string Act = "documents.attach-file";

    /// <exception cref="RefusedException">The content is of no kind that is kept.</exception>
    public async Task Run(string id, string name, Stream content, Officer officer, CancellationToken ct = default)
    {
        var document = await db.Set<Document>().In(officer.Scope).SingleAsync(d => d.Id == id, ct);

        await attachments.Add(document.Key, document.Unit, name, content, ct);

        await acts.Commit(Act, officer.Actor, document: document.Key, ct: ct);
    }
}
