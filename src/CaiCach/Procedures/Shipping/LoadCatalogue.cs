using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Shipping;

/// <summary>
/// Takes the procedures that come with the product into the house, all in one act. A procedure that is there already
/// gets the shipped version after its own; one that has a version of that day or later stays as it is.
/// </summary>
public sealed class LoadCatalogue(CaiCachDb db, Acts acts)
{
    public const string Act = "procedures.load-catalogue";

    /// <returns>How many procedures got a version; 0 when nothing was missing, and then nothing is written.</returns>
    public async Task<int> Run(Actor actor, CancellationToken ct = default)
    {
        var (from, shipped) = CatalogueFile.Read();
        var held = await db.Set<Procedure>().ForChange().AsSplitQuery().ToDictionaryAsync(p => p.Code, StringComparer.Ordinal, ct);
        var added = 0;
        foreach (var (code, text) in shipped)
        {
            if (!held.TryGetValue(code, out var procedure))
            {
                procedure = new Procedure { Code = code };
                db.Add(procedure);
            }
            else if (procedure.Newest is { } newest && (newest.From >= from || newest.Until is not null))
            {
                continue;
            }

            procedure.Publish(text, from);
            added++;
        }

        if (added > 0)
        {
            await acts.Commit(Act, actor, reason: "Danh mục thủ tục hành chính kèm theo phần mềm", ct: ct);
        }

        return added;
    }
}
