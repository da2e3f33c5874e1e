using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Roles;

/// <summary>A grant with the names that a page shows.</summary>
/// <param name="UnitName">Short name today; the id when there is no such unit.</param>
public sealed record GrantRow(RoleGrant Grant, string RoleName, string UnitName)
{
    /// <summary>All grants of an account, the latest first.</summary>
    public static async Task<IReadOnlyList<GrantRow>> Of(CaiCachDb db, UnitDirectory units, string account, DateOnly today, CancellationToken ct = default)
    {
        var rows = await db.Set<RoleGrant>().Where(g => g.Account == account).OrderByDescending(g => g.From).ThenBy(g => g.Number)
            .Join(db.Set<Role>().IgnoreAutoIncludes(), g => g.Role, r => r.Code, (grant, role) => new { grant, role.Name }).ToListAsync(ct);
        return [.. rows.Select(r => new GrantRow(r.grant, r.Name, units.ShortNameOn(r.grant.Unit, today)))];
    }

    /// <summary>One grant of an account within a scope; null when there is none.</summary>
    public static async Task<GrantRow?> One(
        CaiCachDb db, UnitDirectory units, string number, Scope scope, DateOnly today, CancellationToken ct = default)
    {
        var grant = await db.GrantsIn(scope).SingleOrDefaultAsync(g => g.Number == number, ct);
        return grant is null ? null : (await Of(db, units, grant.Account, today, ct)).Single(r => r.Grant.Number == number);
    }

    /// <summary>Vietnamese; a page translates it.</summary>
    public static string Words(Reach reach) => reach switch
    {
        Reach.OwnUnit => "Đơn vị này và phòng ban của nó",
        Reach.UnitAndBelow => "Đơn vị này và cấp dưới",
        _ => "Mọi đơn vị",
    };
}
