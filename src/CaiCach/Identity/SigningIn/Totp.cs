using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaiCach.Identity.SigningIn;

/// <summary>
/// The code a phone shows: RFC 6238 with SHA-1, 30 seconds and 6 digits, which every authenticator app takes.
/// </summary>
public static class Totp
{
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The number of whole 30 second steps since 1970.</summary>
    public static long StepAt(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds);

    public static string Code(byte[] key, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // HMAC-SHA-1 is what RFC 6238 and the apps use; its strength here is the key, not collision resistance.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>
    /// The step whose code was typed, or null. One step before and after are taken, since phones' clocks differ; steps
    /// up to <paramref name="usedUntil"/> are not, so that a code seen over a shoulder cannot be used again.
    /// </summary>
    public static long? Match(byte[] key, string typed, DateTime utc, long usedUntil)
    {
        var code = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        var now = StepAt(utc);
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Code(key, step))) && step > usedUntil)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>What the QR code holds.</summary>
    public static string Address(byte[] key, string account, string house) =>
        $"otpauth://totp/{Uri.EscapeDataString(house)}:{Uri.EscapeDataString(account)}?secret={Base32(key)}&issuer={Uri.EscapeDataString(house)}";

    /// <summary>RFC 4648 without padding; for typing the key by hand.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = (((buffer << 8) | one) & 0xffff, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }
}
