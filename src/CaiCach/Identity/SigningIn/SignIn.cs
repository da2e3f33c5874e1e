using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SigningIn;

/// <summary>How an attempt to sign in ended: exactly one of the three is set.</summary>
/// <param name="Cookie">Word of the new session.</param>
/// <param name="SecondStep">The password was right and a code is asked: what the form sends back with the code.</param>
public sealed record SignInAnswer(string? Cookie, string? SecondStep, Refusal? Refusal)
{
    internal static SignInAnswer No(string code, string message) => new(null, null, new(code, message));
}

/// <summary>
/// Opens a session for a name with its password and, where enrolled, a code. A wrong name, a wrong password and an
/// account that has ended give the same answer after the same work.
/// </summary>
public sealed class SignIn(CaiCachDb db, Acts acts, Clock clock, Sessions sessions, Door door, SecondStep step)
{
    public const string Act = "identity.sign-in";

    private static readonly SignInAnswer Wrong = SignInAnswer.No("sign-in.wrong", "Sai tên tài khoản hoặc mật khẩu.");
    private static readonly SignInAnswer WrongCode = SignInAnswer.No("sign-in.wrong-code", "Mã không đúng hoặc đã dùng.");

    /// <summary>The first step: name and password.</summary>
    public async Task<SignInAnswer> Run(string typedName, string password, Caller caller, CancellationToken ct = default)
    {
        var name = AccountName.Tidy(typedName);
        if (await door.Knock(name, caller, ct) is { } closed)
        {
            return Locked(closed);
        }

        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Name == name, ct);
        var secret = await db.Set<AccountSecret>().AsTracking().SingleOrDefaultAsync(s => s.Account == name, ct);
        var fits = Passwords.Fits(secret, password, clock.RealNow);
        if (!fits || account is null || !account.WorksOn(clock.Today))
        {
            await door.Wrong(name, account?.Name, DoorEvent.WrongPassword, caller, ct);
            return Wrong;
        }

        if (account.SecondFactorSince is not null)
        {
            await door.ForgiveLast(name, ct);
            return new(null, step.After(account), null);
        }

        return await Enter(account, secret!, caller, ct);
    }

    /// <summary>The second step: the code of the phone, or a recovery code.</summary>
    /// <param name="afterPassword">What the first step gave.</param>
    public async Task<SignInAnswer> Finish(string afterPassword, string code, Caller caller, CancellationToken ct = default)
    {
        if (step.Name(afterPassword) is not { } name || await db.Set<Account>().ForChange().SingleOrDefaultAsync(a => a.Name == name, ct) is not { } account
            || !step.Fits(afterPassword, account) || !account.WorksOn(clock.Today))
        {
            return SignInAnswer.No("sign-in.step-over", "Đã quá 5 phút kể từ lúc gõ mật khẩu. Đăng nhập lại từ đầu.");
        }

        if (await door.Knock(name, caller, ct) is { } closed)
        {
            return Locked(closed);
        }

        var secret = await db.Set<AccountSecret>().AsTracking().SingleAsync(s => s.Account == name, ct);
        if (!step.Takes(secret, code) && !await Spend(account, code, ct))
        {
            await door.Wrong(name, name, DoorEvent.WrongCode, caller, ct);
            return WrongCode;
        }

        try
        {
            return await Enter(account, secret, caller, ct);
        }
        catch (ConflictException)
        {
            // The same code was sent twice at once, and the other one was first.
            return WrongCode;
        }
    }

    private async Task<SignInAnswer> Enter(Account account, AccountSecret secret, Caller caller, CancellationToken ct)
    {
        if (secret.CodeExpiresAt is not null)
        {
            // A one-time code opens once; the session it opened can only choose a password.
            (secret.PasswordHash, secret.CodeExpiresAt) = (null, null);
        }

        await door.Forgive(account.Name, ct);
        var cookie = sessions.Open(account.Name, caller);
        door.Note(DoorEvent.SignedIn, account.Name, caller, detail: null);
        await acts.Commit(Act, new Actor(ActorKind.Officer, account.Name, account.Unit), ct: ct);

        return new(cookie, null, null);
    }

    private async Task<bool> Spend(Account account, string typed, CancellationToken ct)
    {
        var hash = RandomSecret.Hash(RandomSecret.Tidy(typed));
        var code = await db.Set<RecoveryCode>().AsTracking().SingleOrDefaultAsync(c => c.Account == account.Name && c.Hash == hash, ct);
        if (code is not null)
        {
            db.Remove(code);
            account.RecoveryCodesChangedAt = clock.RealNow;
        }

        return code is not null;
    }

    private static SignInAnswer Locked(DateTime until) => SignInAnswer.No(
        "sign-in.locked", $"Đã sai quá nhiều lần. Thử lại sau {Clock.Local(until):HH:mm}.");
}
