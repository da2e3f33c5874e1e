using System.Globalization;
using System.Text;

namespace CaiCach.Foundation;

/// <summary>
/// A key to store beside a text, in the order of a Vietnamese dictionary: word by word, first the letters
/// (a ă â b c d đ e ê …), then the tone (none, huyền, hỏi, ngã, sắc, nặng). Numbers inside stand by value, so "Tổ 2"
/// comes before "Tổ 10"; case, punctuation and the place of the tone ("hòa", "hoà") do not count.
/// </summary>
/// <remarks>
/// The key has only the digits 0–9. Letters or signs would be reordered by whatever collation the database happens to
/// have; digits stand alike on SQLite, on PostgreSQL under any collation, and under ordinal comparison in C#.
/// </remarks>
public static class SortKey
{
    /// <summary>Digits of a key, as wide as its column. Texts that agree so far keep any order.</summary>
    public const int MaxLength = 400;

    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /// <summary>No tone, then huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries.</summary>
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    // Two digits each. The end of a word is smaller than any letter, so "ba" and "bà" come before "ban".
    private const int FirstTone = 1;
    private const string Number = "08";
    private const int FirstLetter = 20;
    private const string OtherLetter = "90";

    public static string Of(string? text) => Key(Words(text));

    /// <summary>Names of people: the given (last) word first, then the family name, then what stands between.</summary>
    public static string OfName(string? name)
    {
        var words = Words(name);
        return words.Count < 2 ? Key(words) : Key([words[^1], .. words[..^1]]);
    }

    private static List<string> Words(string? text) =>
        [.. VietnameseText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Key(IEnumerable<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words.TakeWhile(_ => key.Length < MaxLength))
        {
            AppendWord(key, word.Normalize(NormalizationForm.FormD).ToLowerInvariant());
        }

        return key.Length > MaxLength ? key.ToString(0, MaxLength) : key.ToString();
    }

    private static void AppendWord(StringBuilder key, string word)
    {
        var (tone, open) = (0, false);
        for (var i = 0; i < word.Length;)
        {
            var rune = Rune.GetRuneAt(word, i);
            if (rune.Value is >= '0' and <= '9')
            {
                EndWord(key, ref tone, ref open);
                i = AppendNumber(key, word, i);
                continue;
            }

            i += rune.Utf16SequenceLength;
            if (Tones.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var t && rune.IsBmp)
            {
                tone = tone == 0 ? t + 1 : tone;
            }
            else if (Rune.IsLetter(rune))
            {
                open = true;
                key.Append(Letter(rune, HatAt(word, i)));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                EndWord(key, ref tone, ref open);
            }
        }

        EndWord(key, ref tone, ref open);
    }

    /// <summary>The circumflex, breve or horn of the letter before; a tone may stand between (ộ is o, nặng, circumflex).</summary>
    private static char? HatAt(string word, int i)
    {
        while (i < word.Length && Tones.Contains(word[i], StringComparison.Ordinal))
        {
            i++;
        }

        return i < word.Length && word[i] is '\u0302' or '\u0306' or '\u031B' ? word[i] : null;
    }

    private static string Letter(Rune rune, char? hat)
    {
        var composed = $"{rune}{hat}".Normalize(NormalizationForm.FormC);
        var place = Place(composed) is >= 0 and var p ? p : Place(rune.ToString());
        return place >= 0
            ? (FirstLetter + place).ToString("00", CultureInfo.InvariantCulture)
            : OtherLetter + rune.Value.ToString("0000000", CultureInfo.InvariantCulture);
    }

    private static int Place(string letter) => letter.Length == 1 ? Letters.IndexOf(letter[0], StringComparison.Ordinal) : -1;

    private static void EndWord(StringBuilder key, ref int tone, ref bool open)
    {
        if (open)
        {
            key.Append((FirstTone + tone).ToString("00", CultureInfo.InvariantCulture));
        }

        (tone, open) = (0, false);
    }

    private static int AppendNumber(StringBuilder key, string word, int start)
    {
        var end = start;
        while (end < word.Length && char.IsAsciiDigit(word[end]))
        {
            end++;
        }

        // The count of digits first: a longer number is a larger one.
        var digits = word[start..end].TrimStart('0');
        digits = digits.Length > 99 ? digits[..99] : digits;
        key.Append(Number).Append(digits.Length.ToString("00", CultureInfo.InvariantCulture)).Append(digits);
        return end;
    }
}
