using CaiCach.Foundation.Paper.Fonts;

namespace CaiCach.Foundation.Paper.Pdf;

/// <param name="Width">In points at the size of its paragraph.</param>
internal readonly record struct Letter(int CodePoint, int Face, Uri? Link, double Width)
{
    /// <summary>Only this one breaks lines and widens; a no-break space does neither.</summary>
    public bool IsSpace => CodePoint == ' ';

    public bool EndsLine => CodePoint == '\n';
}

/// <param name="Start">First letter in the paragraph; spaces at the end of the line are left out.</param>
/// <param name="Ends">True when the paragraph or a chosen break ends here, so the line is not justified.</param>
internal readonly record struct TextLine(int Start, int Length, double Width, bool Ends);

/// <summary>
/// Breaks a paragraph into lines, each as full as it can be. It breaks at spaces only: Vietnamese syllables are short, and
/// a symbol such as 191/KH-UBND must stay whole. A single word wider than the line is cut where the line ends.
/// </summary>
internal static class LineBreaker
{
    public static Letter[] Letters(IReadOnlyList<TextRun> runs, Look look)
    {
        var letters = new List<Letter>();
        foreach (var run in runs)
        {
            var face = Tinos.Index(look.Bold || run.Bold, look.Italic || run.Italic);
            var font = Tinos.Face(face);
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var width = rune.Value == '\n' ? 0 : font.Advance(font.Glyph(rune.Value)) * look.Size / font.UnitsPerEm;
                letters.Add(new(rune.Value, face, run.Link, width));
            }
        }

        return [.. letters];
    }

    /// <param name="firstWidth">Room on the first line; the others have <paramref name="width"/>.</param>
    public static IReadOnlyList<TextLine> Break(ReadOnlySpan<Letter> letters, double firstWidth, double width)
    {
        List<TextLine> lines = [];
        var start = 0;
        do
        {
            var (end, next, ends) = Fill(letters, start, lines.Count == 0 ? firstWidth : width);
            var length = letters[start..end].LastIndexOfAnyExceptSpace() + 1;
            lines.Add(new(start, length, Sum(letters.Slice(start, length)), ends));
            start = next;
        }
        while (start < letters.Length);

        return lines;
    }

    /// <summary>Where the line's letters end, where the next line starts, and whether the break was chosen by the text.</summary>
    private static (int End, int Next, bool Ends) Fill(ReadOnlySpan<Letter> letters, int start, double room)
    {
        // Room for rounding: a cell may be exactly as wide as its text.
        room += 0.001;
        var space = -1;
        var used = 0.0;
        for (var i = start; i < letters.Length; i++)
        {
            if (letters[i].EndsLine)
            {
                return (i, i + 1, true);
            }

            used += letters[i].Width;
            if (letters[i].IsSpace)
            {
                space = i;
            }
            else if (used > room && i > start)
            {
                return space > start ? (space, AfterSpaces(letters, space), false) : (i, i, false);
            }
        }

        return (letters.Length, letters.Length, true);
    }

    private static int AfterSpaces(ReadOnlySpan<Letter> letters, int at)
    {
        while (at < letters.Length && letters[at].IsSpace)
        {
            at++;
        }

        return at;
    }

    private static double Sum(ReadOnlySpan<Letter> letters)
    {
        var sum = 0.0;
        foreach (var letter in letters)
        {
            sum += letter.Width;
        }

        return sum;
    }

    private static int LastIndexOfAnyExceptSpace(this ReadOnlySpan<Letter> letters)
    {
        var last = letters.Length - 1;
        while (last >= 0 && letters[last].IsSpace)
        {
            last--;
        }

        return last;
    }
}
