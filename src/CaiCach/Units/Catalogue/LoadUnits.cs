using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Catalogue;

/// <summary>Takes the units that come with the product into a house that has none.</summary>
public sealed class LoadUnits(CaiCachDb db, Acts acts)
{
    public const string Act = "units.load-catalogue";

    /// <returns>How many units were added; 0 when the house already has units, and then nothing is written.</returns>
    public async Task<int> Run(Actor actor, CancellationToken ct = default)
    {
        if (await db.Set<Unit>().AnyAsync(ct))
        {
            return 0;
        }

        var units = UnitCatalogue.Read();
        db.AddRange(units);
        await acts.Commit(Act, actor, reason: "Danh mục đơn vị kèm theo phần mềm", ct: ct);
        return units.Count;
    }
}
