using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Reports.Templates;
using CaiCach.Units;

namespace CaiCach.Reports.Building;

/// <summary>A piece of the finished text.</summary>
public abstract record PaperPiece(string Text);

public sealed record WordsShown(string Text) : PaperPiece(Text);

/// <param name="Codes">The figure, or the figures that were added up.</param>
/// <param name="Figure">Null when the form knows the code but nothing was measured for it.</param>
public sealed record FigureShown(string Text, IReadOnlyList<string> Codes, ReportFigure? Figure) : PaperPiece(Text)
{
    /// <summary>One word for the address of the page: <c>a+b</c> for a sum.</summary>
    public string Code => string.Join('+', Codes);
}

/// <param name="Address">Page of the document; null when no register holds it.</param>
public sealed record DocumentShown(string Text, string? Address) : PaperPiece(Text);

/// <summary>A paragraph, or an item of a list.</summary>
public sealed record PaperParagraph(bool Dash, IReadOnlyList<PaperPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>A section of the finished paper.</summary>
/// <param name="Notes">Why figures are missing, one sentence each.</param>
public sealed record PaperSection(TemplateSection Form, IReadOnlyList<PaperParagraph> Paragraphs, IReadOnlyList<string> Notes);

/// <summary>Whose report it is and for when.</summary>
public sealed record ReportSubject(Unit Unit, ReportPeriod Period, Period Window, DateOnly AsOf)
{
    public string LongName => Unit.NameOn(AsOf).Name;

    public string ShortName => Unit.NameOn(AsOf).ShortName;

    /// <summary>Puts the names into a line of the form.</summary>
    public string Fill(string text) => Narrative.Names.Aggregate(text, (filled, name) => filled.Replace($"{{{name}}}", Name(name), StringComparison.Ordinal));

    public string Name(string name) => name switch
    {
        "unit" => ShortName,
        "unit-long" => LongName,
        "period" => Period.Name,
        "year" => $"{Period.Year}",
        "from" => VietnameseDate.Print(Window.From),
        "to" => VietnameseDate.Print(AsOf),
        _ => throw new ArgumentException($"No name {name}.", nameof(name)),
    };
}

/// <summary>Turns narrative text into the paper's: names, figures and documents in their places.</summary>
internal sealed class PaperText(ReportSubject subject, ReportFigures figures, IReadOnlyDictionary<string, string> documents, Func<string, string?> address)
{
    public PaperSection Section(TemplateSection form, Narrative text)
    {
        var missing = text.Codes.Select(figures.Find).OfType<ReportFigure>().Where(f => f.NotKeptBecause is not null)
            .Select(f => $"{f.Name}: {f.NotKeptBecause}").Distinct();
        return new(form, Paragraphs(text), [.. missing]);
    }

    public IReadOnlyList<PaperParagraph> Paragraphs(Narrative text) =>
        [.. text.Paragraphs.Select(p => new PaperParagraph(p.Dash, [.. p.Pieces.Select(Piece)]))];

    private PaperPiece Piece(TextPiece piece) => piece switch
    {
        WordsPiece words => new WordsShown(words.Text),
        NamePiece name => new WordsShown(subject.Name(name.Name)),
        FigurePiece figure => new FigureShown(
            figures.Print(figure.Codes), figure.Codes, figure.Codes.Count == 1 ? figures.Find(figure.Codes[0]) : figures.Sum(figure.Codes)),
        DocumentPiece document => new DocumentShown(document.Symbol, Address(document)),
        _ => throw new NotSupportedException(piece.GetType().Name),
    };

    private string? Address(DocumentPiece document) =>
        (document.Record ?? documents.GetValueOrDefault(document.Symbol)) is { Length: > 0 } number ? address(number) : null;
}
