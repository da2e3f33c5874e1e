using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Own;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Accounts;

/// <summary>Takes the second factor away from an account whose phone and recovery codes are lost.</summary>
public sealed class RemoveLostFactor(CaiCachDb db, Acts acts, SecondFactors factors, Sessions sessions)
{
    public const string Act = "identity.remove-lost-factor";

    /// <param name="reason">How the officer was recognised.</param>
    public async Task Run(string name, string reason, Officer officer, CancellationToken ct = default)
    {
        var account = await db.Set<Account>().In(officer.Scope).ForChange().SingleAsync(a => a.Name == name, ct);
        WhyNot(account, officer).Enforce();

        await factors.Remove(account, ct);
        await sessions.EndAll(name, ct: ct);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }

    private static Refusal? WhyNot(Account account, Officer officer) => account switch
    {
        { SecondFactorSince: null } => new("factor.none", "Tài khoản này không dùng xác thực hai bước."),
        _ when account.Name == officer.Account => new("factor.own", "Xác thực của mình thì gỡ ở trang Tài khoản của tôi."),
        _ => null,
    };
}
