using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Accounts;

/// <summary>Replaces a forgotten password by a one-time code and signs the account out everywhere.</summary>
public sealed class ResetPassword(CaiCachDb db, Acts acts, OneTimeCodes codes)
{
    public const string Act = "identity.reset-password";

    /// <param name="reason">How the officer was recognised.</param>
    /// <returns>The one-time code, told only now.</returns>
    public async Task<string> Run(string name, string reason, Officer officer, CancellationToken ct = default)
    {
        var account = await db.Set<Account>().In(officer.Scope).ForChange().SingleAsync(a => a.Name == name, ct);
        (name == officer.Account ? new Refusal("account.own-reset", "Mật khẩu của mình thì đổi ở trang Tài khoản của tôi.") : null).Enforce();

        var code = await codes.Give(account, ct);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
        return code;
    }
}
