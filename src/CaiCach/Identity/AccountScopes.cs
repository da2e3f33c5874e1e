using CaiCach.Foundation;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity;

/// <summary>What belongs to an account is read by those who reach the account's unit.</summary>
public static class AccountScopes
{
    public static IQueryable<RoleGrant> GrantsIn(this DbContext db, Scope scope)
    {
        var accounts = db.Set<Account>().In(scope).Select(a => a.Name);
        return db.Set<RoleGrant>().Where(g => accounts.Contains(g.Account));
    }

    /// <summary>Attempts on names that do not exist belong to no unit: only who reaches everywhere sees them.</summary>
    public static IQueryable<SignInEvent> SignInsIn(this DbContext db, Scope scope)
    {
        var accounts = db.Set<Account>().In(scope).Select(a => a.Name);
        return scope.Everywhere ? db.Set<SignInEvent>() : db.Set<SignInEvent>().Where(e => accounts.Contains(e.Account!));
    }
}
