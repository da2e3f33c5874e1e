using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>Changes the second factor of an account that was loaded for change. Tracked only: the act writes it.</summary>
public sealed class SecondFactors(CaiCachDb db, Clock clock)
{
    public const int Codes = 10;

    /// <summary>Replaces all recovery codes.</summary>
    /// <returns>The new ones, told only now.</returns>
    public async Task<IReadOnlyList<string>> NewCodes(Account account, CancellationToken ct = default)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomSecret.Code()).ToList();
        await Clear(account, ct);
        db.AddRange(codes.Select(c => new RecoveryCode { Account = account.Name, Hash = RandomSecret.Hash(RandomSecret.Tidy(c)) }));
        return codes;
    }

    public async Task Remove(Account account, CancellationToken ct = default)
    {
        var secret = await db.Set<AccountSecret>().AsTracking().SingleAsync(s => s.Account == account.Name, ct);
        secret.TotpKey = null;
        account.SecondFactorSince = null;
        await Clear(account, ct);
    }

    private async Task Clear(Account account, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().AsTracking().Where(c => c.Account == account.Name).ToListAsync(ct));
        account.RecoveryCodesChangedAt = clock.RealNow;
    }
}
