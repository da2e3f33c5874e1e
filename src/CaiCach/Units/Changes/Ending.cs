using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Changes;

/// <summary>A unit with what ends together with it: its council and offices.</summary>
internal static class Ending
{
    /// <summary>Ends the unit and its own; refuses while units of a lower tier still stand under it.</summary>
    public static async Task End(CaiCachDb db, string id, DateOnly until, string basis, CancellationToken ct)
    {
        var unit = await db.Set<Unit>().ForChange().SingleAsync(u => u.Id == id, ct);
        unit.End(until, basis);
        unit.EndCodes(until);

        var children = await db.Set<Unit>().Where(u => u.Parent == id && (u.Until == null || u.Until > until)).ToListAsync(ct);
        var lower = children.Count(c => c.Level != unit.Level);
        (lower == 0 ? null : new Refusal("unit.has-lower", $"Còn {lower} đơn vị cấp dưới của {unit.ShortName}. Kết thúc hoặc sáp nhập chúng trước.")).Enforce();
        foreach (var child in children.Where(c => c.Until is null))
        {
            await End(db, child.Id, until, basis, ct);
        }
    }
}
