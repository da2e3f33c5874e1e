using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity;

/// <summary>
/// Who an account is on a day: its permissions and the units it reaches, summed over its grants. Created for each
/// request, so an answer is kept for the request.
/// </summary>
public sealed class Officers(CaiCachDb db, UnitDirectories directories)
{
    private readonly Dictionary<(string, DateOnly), Officer?> _known = [];

    /// <summary>The officer; null when the account does not exist or does not work on that day.</summary>
    public async Task<Officer?> Load(string account, DateOnly day, CancellationToken ct = default)
    {
        if (_known.TryGetValue((account, day), out var known))
        {
            return known;
        }

        var row = await db.Set<Account>().SingleOrDefaultAsync(a => a.Name == account, ct);
        return _known[(account, day)] = row is null ? null : await Of(row, day, ct);
    }

    /// <summary>As <see cref="Load"/>, for an account that was just read.</summary>
    public async Task<Officer?> Of(Account account, DateOnly day, CancellationToken ct = default)
    {
        if (!account.WorksOn(day))
        {
            return null;
        }

        var grants = await db.Set<RoleGrant>()
            .Where(g => g.Account == account.Name && g.From <= day && (g.Until == null || g.Until > day)).ToListAsync(ct);
        var codes = grants.Select(g => g.Role).Distinct().ToArray();
        var roles = codes.Length == 0 ? [] : await db.Set<Role>().Where(r => codes.Contains(r.Code)).ToListAsync(ct);
        var standing = roles.Where(r => r.On(day).Count > 0).ToList();
        var permissions = standing.SelectMany(r => r.On(day)).Append(Permission.UseHouse).ToHashSet();
        var units = await directories.Current(ct);
        var scope = Reaching(grants.Where(g => standing.Exists(r => r.Code == g.Role)), units, day);

        return new Officer(account.Name, account.PersonName, account.Unit, units.NameOn(account.Unit, day), account.Post, scope, permissions);
    }

    private static Scope Reaching(IEnumerable<RoleGrant> grants, UnitDirectory units, DateOnly day)
    {
        var reached = new HashSet<string>();
        foreach (var (unit, reach) in grants.Select(g => (g.Unit, g.Reach)).Distinct())
        {
            var scope = units.ScopeOf(unit, reach, day);
            if (scope.Everywhere)
            {
                return Scope.All;
            }

            reached.UnionWith(scope.Units);
        }

        return reached.Count == 0 ? Scope.None : new Scope(false, reached);
    }
}
