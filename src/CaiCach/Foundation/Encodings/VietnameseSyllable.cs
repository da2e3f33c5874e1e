using System.Collections.Frozen;
using System.Text;

namespace CaiCach.Foundation.Encodings;

/// <summary>
/// Whether a word can be one Vietnamese syllable: an onset, a rhyme, and a tone that the rhyme allows. Names of the
/// highland peoples and foreign words are none; the answer is used to tell encodings apart, never to reject text.
/// </summary>
internal static class VietnameseSyllable
{
    private static readonly string[] Onsets =
        ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
        "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu uôc uôi uôm uôn uông uôt " +
        "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu " +
        "y yêm yên yêng yêt yêu ych ynh yp yt").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>The letter with its hat, without its tone, small: "Ấ" is "â".</summary>
    public static char WithoutTone(char letter)
    {
        var (plain, _) = TakeApart(letter.ToString());
        return plain.Length == 1 ? plain[0] : letter;
    }

    public static bool IsOne(string word)
    {
        var (plain, tones) = TakeApart(word);
        return tones.Length <= 1
            && Onsets.Any(onset => plain.StartsWith(onset, StringComparison.Ordinal) && Rhymes.Contains(plain[onset.Length..]) && Bears(plain, tones));
    }

    /// <summary>A syllable closed by c, ch, p or t bears only sắc or nặng.</summary>
    private static bool Bears(string plain, string tones) =>
        plain[^1] is not ('c' or 'p' or 't') && !plain.EndsWith("ch", StringComparison.Ordinal) || tones is "\u0301" or "\u0323";

    private static (string Plain, string Tones) TakeApart(string word)
    {
        var (plain, tones) = (new StringBuilder(), new StringBuilder());
        foreach (var c in VietnameseText.Normalized(word, NormalizationForm.FormD).ToLowerInvariant())
        {
            (ToneMarks.Contains(c, StringComparison.Ordinal) ? tones : plain).Append(c);
        }

        return (plain.ToString().Normalize(NormalizationForm.FormC), tones.ToString());
    }
}
