using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units;

/// <summary>The directory as it stands, read once and kept until an act changes a unit.</summary>
public sealed class UnitDirectories(CaiCachDb db, Snapshot<UnitDirectory> snapshot)
{
    public Task<UnitDirectory> Current(CancellationToken ct = default) => snapshot.Get(db, [Unit.KindName], Read, ct);

    // One query for each kind of part: together they would multiply.
    private async Task<UnitDirectory> Read(CancellationToken ct) =>
        UnitDirectory.Of(await db.Set<Unit>().AsNoTracking().AsSplitQuery().ToListAsync(ct));
}
