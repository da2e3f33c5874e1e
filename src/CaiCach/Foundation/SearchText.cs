using System.Globalization;
using System.Text;

namespace CaiCach.Foundation;

/// <summary>
/// Folds case and Vietnamese marks, so that both databases find "Quảng Điền" under "quang dien". For search only:
/// "hòa" and "hoa" are different words, "Đặng" and "Dặng" different families.
/// </summary>
public static class SearchText
{
    /// <summary>Characters of the source that are folded; what stands behind is not searchable.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Characters of one word, as wide as the column it is kept in. Longer words are cut and still found by their beginning.</summary>
    public const int MaxWord = 40;

    /// <summary>Different words of one text.</summary>
    public const int MaxWords = 2_000;

    /// <summary>Small letters without marks (đ as d), one ordinary blank between words, dashes as hyphens, nothing invisible.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(Math.Min(text.Length, MaxLength));
        var blank = false;
        var source = text.Length > MaxLength ? text[..MaxLength] : text;
        foreach (var rune in VietnameseText.Normalized(source, NormalizationForm.FormKD).EnumerateRunes())
        {
            if (VietnameseText.IsBlank(rune))
            {
                blank = folded.Length > 0;
            }
            else if (!IsMark(rune) && !VietnameseText.IsInvisible(rune))
            {
                folded.Append(blank ? " " : "").Append(Plain(rune).ToString());
                blank = false;
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// The different folded words in order of appearance. A code or a document symbol is kept whole and in its parts:
    /// "191/KH-UBND" gives 191/kh-ubnd, 191, kh, ubnd; "220505-0014" gives 220505-0014, 220505, 0014.
    /// </summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var token in Tokens(Fold(text)))
        {
            Add(words, token);
            if (IsJoined(token))
            {
                foreach (var part in token.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(words, part);
                }
            }
        }

        return [.. words.Keys];
    }

    /// <summary>True for a code kept whole, whose parts stand beside it among the words.</summary>
    public static bool IsJoined(string word) => word.IndexOfAny(Joints) >= 0;

    /// <summary>What holds a code together inside: 191/KH-UBND, H57.99-220105-0007, an address of mail.</summary>
    private static readonly char[] Joints = ['/', '-', '.', '_', '@'];

    private static IEnumerable<string> Tokens(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]) || Joints.Contains(folded[i])))
            {
                continue;
            }

            var token = folded[start..i].Trim(Joints);
            start = i + 1;
            if (token != "")
            {
                yield return token;
            }
        }
    }

    private static void Add(OrderedDictionary<string, bool> words, string word)
    {
        if (words.Count < MaxWords)
        {
            var end = char.IsHighSurrogate(word[Math.Min(word.Length, MaxWord) - 1]) ? MaxWord - 1 : MaxWord;
            words.TryAdd(word.Length > MaxWord ? word[..end].TrimEnd(Joints) : word, true);
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Rune Plain(Rune rune)
    {
        var small = VietnameseText.LookAlike(Rune.ToLowerInvariant(rune));
        return small.Value switch
        {
            'đ' => new Rune('d'),
            0x2018 or 0x2019 => new Rune('\''),
            0x201C or 0x201D => new Rune('"'),
            0x2212 => new Rune('-'),
            _ => Rune.GetUnicodeCategory(small) == UnicodeCategory.DashPunctuation ? new Rune('-') : small,
        };
    }
}
