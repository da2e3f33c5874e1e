using CaiCach.Foundation.Encodings;

namespace CaiCach.Foundation;

/// <summary>How a text came to look the way it does.</summary>
public enum TextEncoding
{
    /// <summary>As it should be; nothing to convert.</summary>
    Unicode,

    /// <summary>Typed with ABC fonts (.VnTime): "thñ tôc".</summary>
    Tcvn3,

    /// <summary>Typed with VNI fonts: "thuû tuïc".</summary>
    Vni,

    /// <summary>UTF-8 once read as Windows-1252: "thá»§ tá»¥c".</summary>
    Mojibake,

    /// <summary>Looks wrong as Unicode, and no single other reading is right.</summary>
    Unsure,
}

/// <summary>What a text was judged to be, and how it reads.</summary>
/// <param name="Text">Converted to Unicode when <paramref name="Converted"/>; otherwise exactly the text that was given.</param>
public sealed record LegacyReading(TextEncoding Verdict, string Text, bool Converted);

/// <summary>
/// Recognises text typed in the encodings that offices used before Unicode. A reading counts only when every word with
/// marks is a possible Vietnamese syllable; a text that already reads well is never touched, and a doubtful one is
/// returned as it came. Give the raw text: cleaning removes characters that legacy letters are made of.
/// </summary>
public static class LegacyEncoding
{
    public static LegacyReading Read(string text)
    {
        if (IsPlain(text))
        {
            return new(TextEncoding.Unicode, text, false);
        }

        if (Mojibake.Read(text) is { } repaired && (Fits(repaired) || IsCertain(repaired)))
        {
            return new(TextEncoding.Mojibake, repaired, true);
        }

        if (IsCertain(text) || Fits(text))
        {
            return new(TextEncoding.Unicode, text, false);
        }

        if (Mojibake.IsDamaged(text))
        {
            return new(TextEncoding.Mojibake, text, false);
        }

        var (tcvn3, vni) = (ReadAs(text, TextEncoding.Tcvn3), ReadAs(text, TextEncoding.Vni));
        return (tcvn3, vni) switch
        {
            ({ } only, null) => new(TextEncoding.Tcvn3, only, true),
            (null, { } only) => new(TextEncoding.Vni, only, true),
            _ => new(TextEncoding.Unsure, text, false),
        };
    }

    /// <summary>
    /// The text read in an encoding that the rest of its file has shown; null when it cannot be that. Needed because
    /// "Hoà" alone reads well as Unicode, but means "Hồ" in a list typed in VNI.
    /// </summary>
    public static string? ReadAs(string text, TextEncoding encoding)
    {
        var read = encoding switch
        {
            TextEncoding.Tcvn3 => Tcvn3.Read(text),
            TextEncoding.Vni => Vni.Read(text),
            TextEncoding.Mojibake => Mojibake.Read(text),
            _ => null,
        };
        return read is not null && Fits(read) && Words(read).Any(w => w.Length > 1 && !IsPlain(w)) ? read : null;
    }

    /// <summary>Has a letter that exists only in Vietnamese Unicode (ạ, ư, đ, a combining mark), so it cannot be legacy text.</summary>
    public static bool IsCertain(string text) => text.Any(c => c
        is >= 'Ạ' and <= 'ỹ' or 'Ă' or 'ă' or 'Đ' or 'đ' or 'Ĩ' or 'ĩ' or 'Ũ' or 'ũ' or 'Ơ' or 'ơ' or 'Ư' or 'ư'
        or '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323');

    /// <summary>Only ASCII: every encoding says the same.</summary>
    public static bool IsPlain(string text) => text.All(char.IsAscii);

    /// <summary>Every word that has more than ASCII is a possible syllable, an abbreviation of consonants, or a unit.</summary>
    private static bool Fits(string text) => Words(text).All(word =>
        IsPlain(word) || word is "µm" or "µg" or "µl" or "µs"
        || VietnameseSyllable.IsOne(word)
        || word.All(c => c is 'đ' or 'Đ' || char.IsAsciiLetter(c) && !"aeiouy".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));

    /// <summary>
    /// Words, with the signs that are letters in TCVN3 (§ ® © « …) where they touch a letter; a sign that stands by
    /// itself or a pair of quotation marks « » is a sign.
    /// </summary>
    private static IEnumerable<string> Words(string text)
    {
        var quoted = text.IndexOf('«', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('»', open) > open;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || Tcvn3.Has(text[i]) || char.IsSurrogate(text[i])))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = text[start..i];
                start = -1;
                word = quoted ? word.TrimStart('«').TrimEnd('»') : word;
                if (word.Any(char.IsLetter))
                {
                    yield return word;
                }
            }
        }
    }
}
