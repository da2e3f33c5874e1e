using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Announcing;

/// <summary>Publishes a version of a procedure from a day on. Dossiers received before keep the version they were received under.</summary>
public sealed class PublishVersion(CaiCachDb db, Acts acts)
{
    public const string Act = "procedures.publish-version";

    public async Task Run(string code, ProcedureText text, DateOnly from, Actor actor, RecordKey? decision = null, CancellationToken ct = default)
    {
        var procedure = await db.Set<Procedure>().ForChange().SingleOrDefaultAsync(p => p.Code == code, ct);
        if (procedure is null)
        {
            procedure = new Procedure { Code = code };
            db.Add(procedure);
        }

        procedure.Publish(text, from);

        await acts.Commit(Act, actor, document: decision, ct: ct);
    }
}
