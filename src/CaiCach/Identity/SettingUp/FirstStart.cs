using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SettingUp;

/// <summary>
/// Lets the first administrator in. There is no default password anywhere: whoever reads the console of the machine
/// gets a link.
/// </summary>
public sealed class FirstStart(CaiCachDb db, Clock clock)
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(24);

    /// <summary>Makes a new link and forgets older ones; null when the house has accounts already.</summary>
    /// <returns>The path of the page, which holds the token.</returns>
    public async Task<string?> NewLink(CancellationToken ct = default)
    {
        if (await db.Set<Account>().AnyAsync(ct))
        {
            return null;
        }

        var token = RandomSecret.Token();
        db.RemoveRange(await db.Set<SetUpLink>().AsTracking().ToListAsync(ct));
        db.Add(new SetUpLink { TokenHash = RandomSecret.Hash(token), ExpiresAt = clock.RealNow + Lasts });
        await db.SaveWork(ct);
        return $"/khoi-tao/{token}";
    }

    /// <summary>The link, tracked, while it opens something; null when it is wrong, used or too old.</summary>
    public async Task<SetUpLink?> Find(string token, CancellationToken ct = default)
    {
        var (hash, now) = (RandomSecret.Hash(token), clock.RealNow);
        return await db.Set<Account>().AnyAsync(ct)
            ? null
            : await db.Set<SetUpLink>().AsTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, ct);
    }
}
