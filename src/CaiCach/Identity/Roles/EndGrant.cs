using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Roles;

/// <summary>Takes a role back from a day on.</summary>
public sealed class EndGrant(CaiCachDb db, Acts acts)
{
    public const string Act = "identity.end-grant";

    /// <param name="until">The first day on which the role no longer holds.</param>
    public async Task Run(string number, DateOnly until, string reason, Officer officer, CancellationToken ct = default)
    {
        var accounts = db.Set<Account>().In(officer.Scope).Select(a => a.Name);
        var grant = await db.Set<RoleGrant>().ForChange().SingleAsync(g => g.Number == number && accounts.Contains(g.Account), ct);
        grant.WhyNotEnd(until).Enforce();

        grant.Until = until;

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
