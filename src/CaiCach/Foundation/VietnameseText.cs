using System.Globalization;
using System.Text;

namespace CaiCach.Foundation;

/// <summary>
/// Brings text that people typed, pasted or imported to the one form in which it is stored: composed letters (NFC),
/// ordinary blanks and hyphens, no invisible characters.
/// </summary>
public static class VietnameseText
{
    /// <summary>One line: every run of blanks, odd spaces and line ends becomes one blank; the ends are trimmed.</summary>
    public static string Clean(string? text) => string.IsNullOrEmpty(text) ? "" : Cleaned(text, keepLines: false);

    /// <summary>Like <see cref="Clean"/>, but line ends stay, as \n, with at most one empty line between two lines.</summary>
    public static string CleanLines(string? text) => string.IsNullOrEmpty(text) ? "" : Cleaned(text, keepLines: true);

    /// <summary>
    /// Composes (NFC) or takes apart text that may come from anywhere. The framework refuses halves of surrogate pairs
    /// and non-characters, so those become U+FFFD first.
    /// </summary>
    internal static string Normalized(string text, NormalizationForm form)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append((IsNonCharacter(rune) ? Rune.ReplacementChar : rune).ToString());
        }

        return sound.ToString().Normalize(form);
    }

    private static string Cleaned(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        var (blank, lines) = (false, 0);
        foreach (var rune in Normalized(text.Replace("\r\n", "\n", StringComparison.Ordinal), NormalizationForm.FormC).EnumerateRunes())
        {
            var line = keepLines && IsLineEnd(rune);
            if (line || IsBlank(rune))
            {
                (blank, lines) = (true, lines + (line ? 1 : 0));
            }
            else if (!IsInvisible(rune))
            {
                if (blank && clean.Length > 0)
                {
                    clean.Append(lines > 1 ? "\n\n" : lines == 1 ? "\n" : " ");
                }

                (blank, lines) = (false, 0);
                clean.Append(LookAlike(rune).ToString());
            }
        }

        // Dropping an invisible character can bring a mark next to its letter.
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    internal static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x3164;

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or 0x2028 or 0x2029 or 0x85;

    /// <summary>Controls (PostgreSQL refuses U+0000), zero-width and direction marks, soft hyphens, byte order marks.</summary>
    internal static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>
    /// Characters that look the same and mean the same here. A dash between years stays: it is right there, and only
    /// hyphens stand in document symbols.
    /// </summary>
    internal static Rune LookAlike(Rune rune) => rune.Value switch
    {
        0xD0 or 0x189 => new Rune('Đ'),
        0xF0 or 0x256 => new Rune('đ'),
        0x2010 or 0x2011 => new Rune('-'),
        _ => rune,
    };

    private static bool IsNonCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
