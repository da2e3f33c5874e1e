using System.Globalization;
using System.Security.Cryptography;
using CaiCach.Foundation;
using CaiCach.Identity.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.Identity.SigningIn;

/// <summary>
/// The second factor: keeps its key unreadable in the database, takes codes, and carries “the password was right” from
/// the first form to the second without a row in the database.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection, Clock clock)
{
    /// <summary>How long the second form waits for the code.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _keys = protection.CreateProtector("CaiCach.Identity.TotpKey");
    private readonly IDataProtector _steps = protection.CreateProtector("CaiCach.Identity.SecondStep");

    public string Lock(byte[] key) => Convert.ToBase64String(_keys.Protect(key));

    /// <summary>The key; null when the text was not locked by this house.</summary>
    public byte[]? Unlock(string? locked)
    {
        try
        {
            return locked is null ? null : _keys.Unprotect(Convert.FromBase64String(locked));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the code fits now; if so its step is marked as used, which the next commit writes.</summary>
    public bool Takes(AccountSecret secret, string code)
    {
        if (Unlock(secret.TotpKey) is not { } key || Totp.Match(key, code, clock.RealNow, secret.TotpStep) is not { } step)
        {
            return false;
        }

        secret.TotpStep = step;
        return true;
    }

    /// <summary>What the second form sends back. It ends after five minutes and when the password changes.</summary>
    public string After(Account account) => _steps.Protect(string.Join('|', account.Name, clock.RealNow.Ticks, account.PasswordSetAt?.Ticks ?? 0));

    /// <summary>The account that typed its password; null when the text is not ours or too old.</summary>
    public string? Name(string afterPassword) => Read(afterPassword)?.Name;

    public bool Fits(string afterPassword, Account account) =>
        Read(afterPassword) is { } read && read.Name == account.Name && read.PasswordSetAt == (account.PasswordSetAt?.Ticks ?? 0);

    private (string Name, long PasswordSetAt)? Read(string afterPassword)
    {
        try
        {
            var parts = _steps.Unprotect(afterPassword).Split('|');
            var at = new DateTime(long.Parse(parts[1], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.RealNow - at <= Wait ? (parts[0], long.Parse(parts[2], CultureInfo.InvariantCulture)) : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
