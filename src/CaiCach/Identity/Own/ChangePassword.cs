using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>Chooses a new password; every other browser of the officer is signed out.</summary>
public sealed class ChangePassword(CaiCachDb db, Acts acts, Clock clock, Sessions sessions, OwnPassword own)
{
    public const string Act = "identity.change-password";

    /// <param name="Current">Not asked after a one-time code, which was spent when it opened the session.</param>
    /// <param name="KeepSession">Hash of the session that goes on.</param>
    public sealed record Input(string Current, string New, string KeepSession);

    public async Task Run(Input input, Officer officer, Caller caller, CancellationToken ct = default)
    {
        if (PasswordRules.WhyNot(input.New, officer.Account) is { } why)
        {
            throw new RefusedException(why with { Field = "New" });
        }

        var account = await db.Set<Account>().SingleAsync(a => a.Name == officer.Account, ct);
        var secret = account.MustChangePassword
            ? await db.Set<AccountSecret>().AsTracking().SingleAsync(s => s.Account == officer.Account, ct)
            : await own.Ask(officer, input.Current, caller, "Current", ct);
        account = await db.Set<Account>().ForChange().SingleAsync(a => a.Name == officer.Account, ct);

        (secret.PasswordHash, secret.CodeExpiresAt) = (Passwords.Hash(input.New), null);
        (account.MustChangePassword, account.PasswordSetAt) = (false, clock.RealNow);
        await sessions.EndAll(account.Name, input.KeepSession, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
