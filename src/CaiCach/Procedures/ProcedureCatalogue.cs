using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>Finds procedures by everyday words, among those in force on a day.</summary>
public sealed class ProcedureCatalogue(CaiCachDb db)
{
    /// <param name="text">Words of name, field or code, without regard to marks; all when empty.</param>
    public async Task<IReadOnlyList<ProcedureVersion>> Find(string? text, DateOnly day, int limit, CancellationToken ct = default)
    {
        var versions = db.Set<ProcedureVersion>().Where(v => v.From <= day && (v.Until == null || v.Until > day));
        foreach (var keys in db.KeysFor(Procedure.KindName, text))
        {
            versions = versions.Where(v => keys.Contains(Procedure.KindName + "/" + v.Procedure));
        }

        return await versions.OrderBy(v => v.Field).ThenBy(v => v.Procedure).Take(limit).ToListAsync(ct);
    }

    /// <summary>The version in force on a day; null when there is none.</summary>
    public async Task<ProcedureVersion?> On(string? code, DateOnly day, CancellationToken ct = default) =>
        code is null ? null : (await db.Set<Procedure>().SingleOrDefaultAsync(p => p.Code == code, ct))?.On(day);

    public Task<Procedure?> Open(string code, CancellationToken ct = default) => db.Set<Procedure>().SingleOrDefaultAsync(p => p.Code == code, ct);
}
