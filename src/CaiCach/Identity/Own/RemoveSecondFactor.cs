using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>Signs in with the password alone again.</summary>
public sealed class RemoveSecondFactor(CaiCachDb db, Acts acts, OwnPassword own, SecondFactors factors)
{
    public const string Act = "identity.remove-second-factor";

    public async Task Run(string password, Officer officer, Caller caller, CancellationToken ct = default)
    {
        await own.Ask(officer, password, caller, "Password", ct);
        var account = await db.Set<Account>().ForChange().SingleAsync(a => a.Name == officer.Account, ct);
        (account.SecondFactorSince is null ? new Refusal("factor.none", "Tài khoản này không dùng xác thực hai bước.") : null).Enforce();

        await factors.Remove(account, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}

/// <summary>Replaces the recovery codes, spent or not, by ten new ones.</summary>
public sealed class RenewRecoveryCodes(CaiCachDb db, Acts acts, OwnPassword own, SecondFactors factors)
{
    public const string Act = "identity.renew-recovery-codes";

    /// <returns>The codes, told only now.</returns>
    public async Task<IReadOnlyList<string>> Run(string password, Officer officer, Caller caller, CancellationToken ct = default)
    {
        await own.Ask(officer, password, caller, "Password", ct);
        var account = await db.Set<Account>().ForChange().SingleAsync(a => a.Name == officer.Account, ct);
        (account.SecondFactorSince is null ? new Refusal("factor.none", "Tài khoản này không dùng xác thực hai bước.") : null).Enforce();

        var codes = await factors.NewCodes(account, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        return codes;
    }
}
