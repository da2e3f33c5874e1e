using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures.Browsing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>Finds procedures by everyday words, among those in force on a day.</summary>
public sealed class ProcedureCatalogue(CaiCachDb db)
{
    public const int PageSize = 50;

    /// <param name="text">Words of name, field or code, without regard to marks; all when empty.</param>
    public async Task<IReadOnlyList<ProcedureVersion>> Find(string? text, DateOnly day, int limit, CancellationToken ct = default) =>
        await Of(new() { Text = text }, day).OrderBy(v => v.FieldOrder).ThenBy(v => v.Procedure).Take(limit).ToListAsync(ct);

    /// <summary>One version of each procedure that the filter lets through: the one in force on the day, else the newest.</summary>
    public IQueryable<ProcedureVersion> Of(ProcedureFilter filter, DateOnly day)
    {
        var versions = filter.Of(db.Set<ProcedureVersion>(), day);
        foreach (var keys in db.OpenWords().KeysFor(Procedure.KindName, filter.Text))
        {
            versions = versions.Where(v => keys.Contains(Procedure.KindName + "/" + v.Procedure));
        }

        return versions;
    }

    /// <param name="order">“ma” for the order of codes; by field when it is null or unknown.</param>
    public static Task<Slice<ProcedureVersion>> Page(IQueryable<ProcedureVersion> versions, string? order, string? after, string? before, CancellationToken ct = default) => order switch
    {
        "ma" or "-ma" => versions.Slice(v => v.Procedure, v => v.Procedure, order[0] == '-', after, before, PageSize, ct),
        _ => versions.Slice(v => v.FieldOrder, v => v.Procedure, order == "-linh-vuc", after, before, PageSize, ct),
    };

    /// <summary>The fields that have procedures, for filters.</summary>
    public Task<List<string>> Fields(CancellationToken ct = default) => db.Set<ProcedureVersion>().Select(v => v.Field).Distinct().ToListAsync(ct);

    /// <summary>The version in force on a day; null when there is none.</summary>
    public async Task<ProcedureVersion?> On(string? code, DateOnly day, CancellationToken ct = default) =>
        code is null ? null : (await Open(code, ct))?.On(day);

    /// <summary>By the code of the house or one with the announcing unit behind it; null when it is not in the register.</summary>
    public Task<Procedure?> Open(string code, CancellationToken ct = default)
    {
        var known = NationalCode.Of(code) ?? code;
        return db.Set<Procedure>().AsSplitQuery().SingleOrDefaultAsync(p => p.Code == known, ct);
    }
}
