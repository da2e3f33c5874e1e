namespace CaiCach.Foundation.Paper;

/// <summary>Lays out an administrative document by NĐ 30/2020/NĐ-CP, Phụ lục I. Cell numbers are those of its diagram.</summary>
internal static class OfficialComposition
{
    // Wide enough for the Quốc hiệu in 12 points on one line; the rest is the issuer's.
    private static readonly double Right = 97 * 72 / 25.4;
    private static readonly double Left = PageSetup.Official.TextWidth - Right;

    public static Sheet Of(OfficialPaper paper) => new(PageSetup.Official,
    [
        Head(paper),
        .. Name(paper),
        .. Addressees(paper.Addressees),
        .. paper.LegalBases.Select((basis, i) => new TextPiece(Looks.Basis, Listed(basis, last: i == paper.LegalBases.Count - 1))),
        .. Content(paper.Body),
        new GapPiece(12),
        SignatureAndRecipients(paper),
        .. SharedPieces.VerificationOf(paper.Verification, PageSetup.Official.TextWidth),
    ]);

    /// <summary>Cells 1 to 4, and 5b for a letter.</summary>
    private static GridPiece Head(OfficialPaper paper)
    {
        var number = paper.Number is { } given ? $"{given:00}" : PaperDate.Gap + PaperDate.Gap;
        var underNumber = new List<Piece> { new TextPiece(Looks.Number, $"Số:\u00A0{number}/{paper.Symbol}") };
        if (paper.TypeName is null)
        {
            underNumber.Add(new TextPiece(Looks.LetterSubject, $"V/v {paper.Subject}"));
        }

        return new([Left, Right],
        [
            new([[.. SharedPieces.IssuerOf(paper.Issuer, Left)], [.. SharedPieces.NationAndMotto()]]),
            new([underNumber, [new TextPiece(Looks.PlaceDate, $"{paper.Place}, {paper.Date}")]]),
        ], Ruled: false);
    }

    /// <summary>Cell 5a: type name, subject, and a line of a third to a half of the subject.</summary>
    private static IEnumerable<Piece> Name(OfficialPaper paper) => paper.TypeName is null ? [] :
    [
        new TextPiece(Looks.TypeName, paper.TypeName.ToUpperInvariant()),
        new TextPiece(Looks.Subject, paper.Subject),
        new RulePiece(0.4 * Math.Min(PageSetup.Official.TextWidth, SharedPieces.WidthOf(paper.Subject, Looks.Subject))),
    ];

    /// <summary>Cell 9a.</summary>
    private static IEnumerable<Piece> Addressees(IReadOnlyList<string> addressees) => addressees switch
    {
        [] => [],
        [var one] => [new TextPiece(Looks.To, $"Kính gửi: {Bare(one)}.")],
        _ =>
        [
            new TextPiece(Looks.ToMany, ["Kính gửi:"], KeepNext: true),
            .. addressees.Select((to, i) => new TextPiece(Looks.ToItem, "- " + Listed(to, last: i == addressees.Count - 1))),
        ],
    };

    /// <summary>Cell 6, closed by "./." as in the models of Phụ lục III. The last lines stay with the signature.</summary>
    private static List<Piece> Content(IReadOnlyList<PaperBlock> body)
    {
        var pieces = body.SelectMany(Pieces).ToList();
        if (body.Count > 0 && body[^1] is Paragraph or DashItem)
        {
            var last = (TextPiece)pieces[^1];
            pieces[^1] = last with { Runs = Closed(last.Runs), KeepNext = true };
        }
        else
        {
            pieces.Add(new TextPiece(Looks.Closing, ["./."], KeepNext: true));
        }

        return pieces;
    }

    private static IEnumerable<Piece> Pieces(PaperBlock block)
    {
        switch (block)
        {
            case Heading heading:
                return [HeadingOf(heading)];
            case Paragraph paragraph:
                return [new TextPiece(Looks.Body, paragraph.Runs)];
            case DashItem item:
                return [new TextPiece(Looks.Item, ["- ", .. item.Runs])];
            case Note note:
                return [new TextPiece(Looks.Note, note.Runs)];
            case PaperTable table:
                var grid = SharedPieces.TableOf(table, Looks.InReport, PageSetup.Official.TextWidth);
                return table.Caption is { } caption
                    ? [new TextPiece(Looks.Caption, caption), new GapPiece(4), grid, new GapPiece(4)]
                    : [new GapPiece(6), grid, new GapPiece(4)];
            default:
                throw new NotSupportedException($"No layout for {block.GetType().Name}.");
        }
    }

    private static TextPiece HeadingOf(Heading heading)
    {
        var (look, title) = heading.Level switch
        {
            1 => (Looks.Part, heading.Title.ToUpperInvariant()),
            2 => (Looks.Section, heading.Title),
            3 => (Looks.Clause, heading.Title),
            _ => throw new ArgumentException($"Headings have levels 1 to 3, not {heading.Level}."),
        };
        return new(look, heading.Number is null ? title : $"{heading.Number}. {title}");
    }

    /// <summary>Cells 7 and 9b, level with each other.</summary>
    private static GridPiece SignatureAndRecipients(OfficialPaper paper)
    {
        List<Piece> recipients = [];
        if (paper.Recipients.Count > 0)
        {
            recipients.Add(new TextPiece(Looks.RecipientsTitle, "Nơi nhận:"));
            recipients.AddRange(paper.Recipients.Select((to, i) => new TextPiece(Looks.Recipient, "- " + Listed(to, last: i == paper.Recipients.Count - 1))));
        }

        var half = PageSetup.Official.TextWidth / 2;
        return new([half, half], [new([recipients, [.. SharedPieces.SignatureOf(paper.Signature)]])], Ruled: false);
    }

    private static string Listed(string item, bool last) => Bare(item) + (last ? "." : ";");

    private static string Bare(string item) => item.TrimEnd(' ', ';', '.', ',');

    private static IReadOnlyList<TextRun> Closed(IReadOnlyList<TextRun> runs)
    {
        // A full stop already there becomes the one of "./."
        var last = runs[^1];
        var text = last.Text.TrimEnd();
        text = text.EndsWith("./.", StringComparison.Ordinal) ? text : text.TrimEnd('.') + "./.";
        return [.. runs.Take(runs.Count - 1), new TextRun(text, last.Bold, last.Italic, last.Link)];
    }
}
