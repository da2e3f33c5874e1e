using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static partial class DocxText
{
    public static W.Paragraph Paragraph(Look look, params IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = look.Id }));
        paragraph.Append(content);
        return paragraph;
    }

    public static W.Run Plain(string text) => Run(new TextRun(text));

    public static W.Run Run(TextRun text)
    {
        var run = new W.Run();
        if (text.Bold || text.Italic)
        {
            var look = new W.RunProperties();
            look.Append(text.Bold ? [new W.Bold()] : Array.Empty<OpenXmlElement>());
            look.Append(text.Italic ? [new W.Italic()] : Array.Empty<OpenXmlElement>());
            run.Append(look);
        }

        var lines = text.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            run.Append(i > 0 ? [new W.Break()] : Array.Empty<OpenXmlElement>());
            run.Append(Words(lines[i]));
        }

        return run;
    }

    /// <summary>A field that the reader's program computes, such as PAGE.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code) =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(new W.FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        new W.Run(new W.Text("1")),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
    ];

    /// <summary>Text processors break after a hyphen, so the hyphens of document symbols are written as ones that do not break.</summary>
    private static IEnumerable<OpenXmlElement> Words(string line)
    {
        var from = 0;
        foreach (var hyphen in Symbol().Matches(line).Where(IsSymbol).SelectMany(Hyphens))
        {
            if (hyphen > from)
            {
                yield return Words(line, from, hyphen);
            }

            yield return new W.NoBreakHyphen();
            from = hyphen + 1;
        }

        if (from < line.Length)
        {
            yield return Words(line, from, line.Length);
        }
    }

    private static W.Text Words(string line, int from, int to) => new(line[from..to]) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>An address on the web has slashes and hyphens, too, but may break.</summary>
    private static bool IsSymbol(Match word) => !word.Value.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<int> Hyphens(Match word) => word.Value.Select((letter, i) => (letter, i)).Where(l => l.letter == '-').Select(l => word.Index + l.i);

    [GeneratedRegex(@"\S*/\S*")]
    private static partial Regex Symbol();
}
