using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Accounts;

/// <summary>Gives an account a code that opens it once, to choose a password. Tracked only: the act writes it.</summary>
public sealed class OneTimeCodes(CaiCachDb db, Clock clock, Sessions sessions)
{
    /// <summary>How long the officer has to use it.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(24);

    /// <summary>Replaces the password by a code and signs the account out everywhere.</summary>
    /// <param name="account">A new account, or one loaded for change.</param>
    /// <returns>The code, told only now.</returns>
    public async Task<string> Give(Account account, CancellationToken ct = default)
    {
        var code = RandomSecret.Code();
        var secret = await db.Set<AccountSecret>().AsTracking().SingleOrDefaultAsync(s => s.Account == account.Name, ct);
        if (secret is null)
        {
            secret = new AccountSecret { Account = account.Name };
            db.Add(secret);
        }

        (secret.PasswordHash, secret.CodeExpiresAt) = (Passwords.Hash(RandomSecret.Tidy(code)), clock.RealNow + Lasts);
        (account.MustChangePassword, account.PasswordSetAt) = (true, clock.RealNow);
        await sessions.EndAll(account.Name, ct: ct);
        return code;
    }
}
