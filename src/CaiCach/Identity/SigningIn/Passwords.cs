using CaiCach.Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaiCach.Identity.SigningIn;

/// <summary>Slow, salted hashes of passwords. Checking costs the same whether or not there is something to check against.</summary>
public static class Passwords
{
    // PBKDF2 with HMAC-SHA-512; the count follows the OWASP cheat sheet of 2023.
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<string> Nobodys = new(() => Hash(RandomSecret.Token()));

    public static string Hash(string password) => Hasher.HashPassword(null!, PasswordRules.Same(password));

    /// <summary>Whether the password fits the secret at an instant; an account without a secret costs as much time.</summary>
    public static bool Fits(AccountSecret? secret, string password, DateTime now)
    {
        var hash = secret?.PasswordHash;
        var typed = secret?.CodeExpiresAt is null ? PasswordRules.Same(Cut(password)) : RandomSecret.Tidy(Cut(password));
        var fits = Hasher.VerifyHashedPassword(null!, hash ?? Nobodys.Value, typed) != PasswordVerificationResult.Failed;

        return fits && hash is not null && password.Length <= PasswordRules.MaxLength && !(secret!.CodeExpiresAt <= now);
    }

    // Megabytes of “password” must not keep the processor busy.
    private static string Cut(string password) => password.Length <= PasswordRules.MaxLength ? password : password[..PasswordRules.MaxLength];
}
