using System.Text;

namespace CaiCach.Tests.Foundation.Paper;

internal static class VietnameseLetters
{
    /// <summary>Every letter of the alphabet that carries a mark, composed, in both cases: 134 of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Lower().SelectMany(letter => new[] { letter, letter.ToUpperInvariant() })];

    private static IEnumerable<string> Lower()
    {
        string[] tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
        return "aăâeêioôơuưy".SelectMany(vowel => tones.Select(tone => $"{vowel}{tone}".Normalize(NormalizationForm.FormC)))
            .Append("đ").Where(letter => letter[0] > 127);
    }
}
