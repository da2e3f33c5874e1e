using System.Text;

namespace CaiCach.Foundation.Encodings;

/// <summary>
/// VNI-Windows as it looks when its bytes are read as Windows-1252: a plain letter followed by a character that only
/// draws its marks. Built by the rule of the fonts.
/// </summary>
internal static class Vni
{
    private const string Grave = "\u0300", Hook = "\u0309", Tilde = "\u0303", Acute = "\u0301", Dot = "\u0323";
    private const string Circumflex = "\u0302", Breve = "\u0306";

    private static readonly Dictionary<char, string> Tones = new()
    {
        ['ø'] = Grave, ['û'] = Hook, ['õ'] = Tilde, ['ù'] = Acute, ['ï'] = Dot,
    };

    private static readonly Dictionary<char, string> Hats = new()
    {
        ['â'] = Circumflex, ['à'] = Circumflex + Grave, ['å'] = Circumflex + Hook, ['ã'] = Circumflex + Tilde,
        ['á'] = Circumflex + Acute, ['ä'] = Circumflex + Dot,
    };

    private static readonly Dictionary<char, string> Breves = new()
    {
        ['ê'] = Breve, ['è'] = Breve + Grave, ['ú'] = Breve + Hook, ['ü'] = Breve + Tilde, ['é'] = Breve + Acute, ['ë'] = Breve + Dot,
    };

    /// <summary>Letters that stand alone: i and ỵ have no room for a second character, ơ, ư and đ have codes of their own.</summary>
    private static readonly Dictionary<char, char> Singles = new()
    {
        ['ñ'] = 'đ', ['ô'] = 'ơ', ['ö'] = 'ư', ['í'] = 'í', ['ì'] = 'ì', ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['î'] = 'ỵ',
    };

    /// <summary>The Unicode text; null when a character above ASCII has no place in VNI.</summary>
    public static string? Read(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var small = char.ToLowerInvariant(c);
            if (Marks(small, i + 1 < text.Length ? char.ToLowerInvariant(text[i + 1]) : '\0') is { } marks)
            {
                read.Append(Letter(c, small)).Append(marks);
                i++;
            }
            else if (Singles.ContainsKey(small))
            {
                read.Append(Letter(c, small));
            }
            else if (char.IsAscii(c) || !char.IsLetter(c))
            {
                read.Append(c);
            }
            else
            {
                return null;
            }
        }

        return VietnameseText.Normalized(read.ToString(), NormalizationForm.FormC);
    }

    private static string? Marks(char letter, char next) => letter switch
    {
        'a' => Tones.GetValueOrDefault(next) ?? Hats.GetValueOrDefault(next) ?? Breves.GetValueOrDefault(next),
        'e' or 'o' => Tones.GetValueOrDefault(next) ?? Hats.GetValueOrDefault(next),
        'u' or 'y' or 'ô' or 'ö' => Tones.GetValueOrDefault(next),
        _ => null,
    };

    private static char Letter(char typed, char small)
    {
        var letter = Singles.GetValueOrDefault(small, small);
        return char.IsUpper(typed) ? char.ToUpperInvariant(letter) : letter;
    }
}
