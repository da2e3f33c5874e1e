using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Declaring;

/// <summary>Adds a file to a declaration that holds: a scan that came later.</summary>
public sealed class AttachProof(CaiCachDb db, Acts acts, Attachments attachments)
{
    public const string Act = "declarations.attach";

    public async Task Run(string number, Upload file, Officer officer, CancellationToken ct = default)
    {
        var declared = await db.Set<DeclaredFigure>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);
        declared.WhyNotEnd().Enforce();

        await attachments.Add(declared.Key, declared.Unit, file.Name, file.Content, ct);

        await acts.Commit(Act, officer.Actor, file.Name, ct: ct);
    }
}
