using System.Text.RegularExpressions;

namespace CaiCach.Reports.Templates;

/// <summary>A piece of narrative text.</summary>
public abstract record TextPiece;

/// <summary>Words as they are.</summary>
public sealed record WordsPiece(string Text) : TextPiece;

/// <summary>A figure: a code of the catalogue or of a ratio; several codes are added up.</summary>
public sealed record FigurePiece(IReadOnlyList<string> Codes) : TextPiece;

/// <summary>A document by its number and symbol.</summary>
/// <param name="Record">Number of the record it leads to: null while it is looked up on each view, empty when locked without one.</param>
public sealed record DocumentPiece(string Symbol, string? Record) : TextPiece;

/// <summary>What the paper is about: one of <see cref="Narrative.Names"/>.</summary>
public sealed record NamePiece(string Name) : TextPiece;

/// <summary>A paragraph or an item of a list.</summary>
public sealed record TextParagraph(bool Dash, IReadOnlyList<TextPiece> Pieces);

/// <summary>
/// Text with live places: <c>{dossiers.received}</c>, <c>{a+b}</c> for a sum, <c>{%part/whole}</c> for a ratio,
/// <c>{đ finance.revenue-collected}</c> for money, <c>{doc 191/KH-UBND}</c> for a document, <c>{unit}</c>,
/// <c>{period}</c> and so on. Each line is a paragraph; a line that begins with a dash is an item of a list.
/// </summary>
/// <param name="Problems">What cannot be read, one Vietnamese sentence each; empty when all can.</param>
public sealed partial record Narrative(IReadOnlyList<TextParagraph> Paragraphs, IReadOnlyList<string> Problems)
{
    /// <summary>Places that stand for the report itself.</summary>
    public static IReadOnlyList<string> Names { get; } = ["unit", "unit-long", "period", "year", "from", "to"];

    /// <summary>The codes that the text prints, each once.</summary>
    public IEnumerable<string> Codes =>
        Paragraphs.SelectMany(p => p.Pieces).OfType<FigurePiece>().SelectMany(f => f.Codes).Distinct();

    [GeneratedRegex(@"\{(?<inside>[^{}\n]*)\}|[{}]", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"\{doc (?<symbol>[^{}|\n]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenDocument();

    [GeneratedRegex(@"\{doc (?<symbol>[^{}|\n]+)\|[^{}\n]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex FixedDocument();

    /// <param name="known">Whether a code is known; what is not becomes a problem.</param>
    public static Narrative Read(string text, Func<string, bool> known)
    {
        var problems = new List<string>();
        var paragraphs = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l != "")
            .Select(l => l.StartsWith("- ", StringComparison.Ordinal)
                ? new TextParagraph(true, Pieces(l[2..].TrimStart(), known, problems))
                : new TextParagraph(false, Pieces(l, known, problems)));
        return new([.. paragraphs], [.. problems.Distinct()]);
    }

    /// <summary>The text with every document fixed to the record it leads to now.</summary>
    /// <param name="record">Number of the record of a symbol; null when there is none.</param>
    public static string FixDocuments(string text, Func<string, string?> record) =>
        OpenDocument().Replace(text, m => $"{{doc {m.Groups["symbol"].Value}|{record(m.Groups["symbol"].Value.Trim())}}}");

    /// <summary>The text as it was written, before documents were fixed.</summary>
    public static string FreeDocuments(string text) => FixedDocument().Replace(text, "{doc ${symbol}}");

    private static List<TextPiece> Pieces(string line, Func<string, bool> known, List<string> problems)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (Match match in Place().Matches(line))
        {
            Words(pieces, line[at..match.Index]);
            at = match.Index + match.Length;
            if (!match.Groups["inside"].Success)
            {
                problems.Add($"Dấu “{match.Value}” thiếu dấu đi cùng.");
            }
            else if (Piece(match.Groups["inside"].Value.Trim(), known, out var problem) is { } piece)
            {
                pieces.Add(piece);
                continue;
            }
            else
            {
                problems.Add(problem);
            }

            Words(pieces, match.Value);
        }

        Words(pieces, line[at..]);
        return pieces;
    }

    private static void Words(List<TextPiece> pieces, string text)
    {
        if (text != "")
        {
            pieces.Add(new WordsPiece(text));
        }
    }

    private static TextPiece? Piece(string inside, Func<string, bool> known, out string problem)
    {
        problem = "";
        if (Names.Contains(inside))
        {
            return new NamePiece(inside);
        }

        if (inside.StartsWith("doc ", StringComparison.Ordinal))
        {
            var parts = inside[4..].Split('|', 2);
            return new DocumentPiece(parts[0].Trim(), parts.Length == 2 ? parts[1] : null);
        }

        if (inside.StartsWith('%'))
        {
            return Ratio(inside[1..].Trim(), known, out problem);
        }

        var money = inside.StartsWith("đ ", StringComparison.Ordinal);
        var codes = (money ? inside[2..] : inside).Split('+', StringSplitOptions.TrimEntries);
        problem = codes.FirstOrDefault(c => !known(c)) is { } unknown ? $"Không có số liệu nào tên “{unknown}”."
            : codes.Length > 1 && codes.Any(c => IndicatorCodes.Find(c)?.Figure == FigureKind.Ratio) ? $"Không cộng được tỷ lệ: “{inside}”."
            : money && codes.Any(c => IndicatorCodes.Find(c) is { } code && code.Figure != FigureKind.Money) ? $"“{codes[0]}” không phải là số tiền."
            : "";
        return problem == "" ? new FigurePiece(codes) : null;
    }

    private static FigurePiece? Ratio(string inside, Func<string, bool> known, out string problem)
    {
        var codes = inside.Split('/', StringSplitOptions.TrimEntries);
        var ratio = codes.Length == 2 ? IndicatorCodes.Ratio(codes[0], codes[1]) : null;
        problem = ratio is not null && known(ratio.Code) ? "" : $"Chưa định nghĩa tỷ lệ “{inside}”.";
        return problem == "" ? new FigurePiece([ratio!.Code]) : null;
    }
}
