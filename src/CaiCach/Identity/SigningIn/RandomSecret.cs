using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaiCach.Identity.SigningIn;

/// <summary>
/// Random words that open something: session cookies, set-up links, one-time and recovery codes. They are long enough
/// that one fast hash keeps them safe; the house stores only the hash.
/// </summary>
public static class RandomSecret
{
    /// <summary>256 bits, for cookies and links.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Nearly 80 bits that a person can read and type: <c>k7dq-2mxa-9ptr-w4hz</c>, without letters that look alike.</summary>
    public static string Code() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));

    /// <summary>How codes are compared: as typed, without blanks and dashes, in lower case.</summary>
    public static string Tidy(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
