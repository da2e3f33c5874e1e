using System.Text;

namespace CaiCach.Foundation.Encodings;

/// <summary>UTF-8 that some program read as Windows-1252: "Quáº£ng" for "Quảng".</summary>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What Windows-1252 shows for the bytes 80–9F; the five bytes it leaves empty stay control characters.</summary>
    private const string Middle = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F";

    /// <summary>The text before the accident; null when the bytes are no UTF-8 (or only ASCII, where nothing could go wrong).</summary>
    public static string? Read(string text)
    {
        var bytes = new byte[text.Length];
        var high = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i]) is not { } b)
            {
                return null;
            }

            bytes[i] = b;
            high |= b >= 0x80;
        }

        try
        {
            return high ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The accident happened, but a byte was lost on the way (U+FFFD, or a blank for U+00A0): nobody can tell the letter.</summary>
    public static bool IsDamaged(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var (lead, next) = (text[i - 1], text[i]);
            if ((lead == 'á' && next is ('º' or '»')) || (lead == 'Ä' && next is ('ƒ' or '‚' or '‘' or '\uFFFD')) || (lead == 'Æ' && next is ('°' or '¡' or '¯')))
            {
                return true;
            }
        }

        return false;
    }

    private static byte? ByteOf(char c) => c switch
    {
        < '\u0080' or >= '\u00A0' and <= '\u00FF' => (byte)c,
        _ => Middle.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? (byte)(0x80 + i) : null,
    };
}
