using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Web;

/// <summary>Who can give an officer a right that is missing.</summary>
public sealed class Granters(CaiCachDb db, Clock clock, Officers officers)
{
    private const int Most = 2;

    /// <summary>At most two officers who open accounts and reach the unit of the one who asks; empty when there is none.</summary>
    public async Task<IReadOnlyList<Officer>> For(Officer asking, CancellationToken ct = default)
    {
        var today = clock.Today;
        var roles = (await db.Set<Role>().ToListAsync(ct)).Where(r => r.On(today).Contains(Permission.WriteAccounts)).Select(r => r.Code).ToArray();
        var accounts = await db.Set<RoleGrant>()
            .Where(g => roles.Contains(g.Role) && g.Account != asking.Account && g.From <= today && (g.Until == null || g.Until > today))
            .Join(db.Set<Account>(), g => g.Account, a => a.Name, (_, a) => a).Distinct().OrderBy(a => a.Name).Take(20).ToListAsync(ct);
        var found = new List<Officer>();
        foreach (var account in accounts.TakeWhile(_ => found.Count < Most))
        {
            if (await officers.Of(account, today, ct) is { } officer && officer.Scope.Holds(asking.Unit))
            {
                found.Add(officer);
            }
        }

        return found;
    }
}
