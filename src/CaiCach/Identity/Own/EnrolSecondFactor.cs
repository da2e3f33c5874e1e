using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>Asks for a phone's code after the password from now on.</summary>
public sealed class EnrolSecondFactor(CaiCachDb db, Acts acts, Clock clock, OwnPassword own, SecondStep step, SecondFactors factors)
{
    public const string Act = "identity.enrol-second-factor";

    /// <param name="LockedKey">The key shown as QR code, as <see cref="SecondStep.Lock"/> gave it to the form.</param>
    /// <param name="Code">The phone's answer, which proves that it holds the key.</param>
    public sealed record Input(string LockedKey, string Code, string Password);

    /// <returns>The recovery codes, told only now.</returns>
    public async Task<IReadOnlyList<string>> Run(Input input, Officer officer, Caller caller, CancellationToken ct = default)
    {
        if (step.Unlock(input.LockedKey) is not { } key || Totp.Match(key, input.Code, clock.RealNow, usedUntil: 0) is not { } used)
        {
            throw new RefusedException(new("factor.wrong-code", "Mã không khớp. Kiểm tra giờ trên điện thoại rồi gõ mã mới.", "Code"));
        }

        var secret = await own.Ask(officer, input.Password, caller, "Password", ct);
        var account = await db.Set<Account>().ForChange().SingleAsync(a => a.Name == officer.Account, ct);
        (account.SecondFactorSince is not null ? new Refusal("factor.there", "Xác thực hai bước đã bật.") : null).Enforce();

        (secret.TotpKey, secret.TotpStep) = (input.LockedKey, Math.Max(used, secret.TotpStep));
        account.SecondFactorSince = clock.RealNow;
        var codes = await factors.NewCodes(account, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        return codes;
    }
}
