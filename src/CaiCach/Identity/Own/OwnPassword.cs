using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>
/// Asks for the password once more before an account is made weaker or taken over by somebody at an unlocked screen.
/// Wrong answers count like those at the door.
/// </summary>
public sealed class OwnPassword(CaiCachDb db, Clock clock, Door door)
{
    /// <summary>The account's secret, tracked, when the password is right.</summary>
    /// <exception cref="RefusedException">It is not, or was wrong too often.</exception>
    public async Task<AccountSecret> Ask(Officer officer, string password, Caller caller, string field, CancellationToken ct = default)
    {
        if (await door.Knock(officer.Account, caller, ct) is { } closed)
        {
            throw new RefusedException(new("password.locked", $"Đã sai quá nhiều lần. Thử lại sau {Clock.Local(closed):HH:mm}.", field));
        }

        var secret = await db.Set<AccountSecret>().AsTracking().SingleOrDefaultAsync(s => s.Account == officer.Account, ct);
        if (!Passwords.Fits(secret, password, clock.RealNow))
        {
            await door.Wrong(officer.Account, officer.Account, DoorEvent.WrongPassword, caller, ct);
            throw new RefusedException(new("password.wrong", "Mật khẩu hiện tại không đúng.", field));
        }

        await door.ForgiveLast(officer.Account, ct);
        return secret!;
    }
}
