using System.Globalization;
using System.Text;

namespace CaiCach.Foundation.Paper;

/// <summary>
/// Words in one look. A line feed inside breaks the line; a no-break space (U+00A0) keeps its neighbours together.
/// A link shows no colour and no line, since the decree prints in black: it is there for whoever reads on a screen.
/// </summary>
public sealed record TextRun
{
    public TextRun(string text, bool bold = false, bool italic = false, Uri? link = null)
    {
        if (link is not null && !(link.IsAbsoluteUri && link.Scheme is "https" or "http"))
        {
            throw new ArgumentException($"'{link}' is not an address that a reader of the paper could open.", nameof(link));
        }

        Text = Clean(text);
        Bold = bold;
        Italic = italic;
        Link = link;
    }

    public string Text { get; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Where the words lead, an absolute web address; null when they lead nowhere.</summary>
    public Uri? Link { get; }

    public static implicit operator TextRun(string text) => new(text);

    public static TextRun FromString(string text) => new(text);

    // Typed text may hold tabs, control characters and halves of surrogate pairs: XML refuses them and no font has them.
    // Composed letters (NFC) are what the fonts draw and what people search for.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (letter.Value == '\n' || !Forbidden(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool Forbidden(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control || letter.Value is 0xFFFE or 0xFFFF;
}
