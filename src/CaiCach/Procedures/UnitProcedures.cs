using CaiCach.Foundation.Persistence;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>Which procedures a unit handles: those in force at its level of government.</summary>
public sealed class UnitProcedures(CaiCachDb db, UnitDirectories units)
{
    /// <summary>In the order of fields and codes; none for a unit that is not known.</summary>
    public async Task<IReadOnlyList<ProcedureVersion>> Of(string unit, DateOnly day, CancellationToken ct = default) =>
        (await units.Current(ct)).ById(unit) is not { } known ? []
            : await At(db.Set<ProcedureVersion>(), known.Level).Where(v => v.From <= day && (v.Until == null || v.Until > day))
                .OrderBy(v => v.FieldOrder).ThenBy(v => v.Procedure).ToListAsync(ct);

    /// <summary>The versions of a level of government.</summary>
    public static IQueryable<ProcedureVersion> At(IQueryable<ProcedureVersion> versions, UnitLevel level) => level switch
    {
        UnitLevel.Province => versions.Where(v => v.AtProvince),
        UnitLevel.District => versions.Where(v => v.AtDistrict),
        _ => versions.Where(v => v.AtCommune),
    };
}
