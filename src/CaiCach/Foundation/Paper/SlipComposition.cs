namespace CaiCach.Foundation.Paper;

/// <summary>Lays out a slip on A5 or A4.</summary>
internal sealed class SlipComposition(SlipPaper paper)
{
    private const double BarcodeHeight = 26, Module = 0.9;

    private readonly PageSetup _page = paper.Size == SlipSize.A5 ? PageSetup.Slip : PageSetup.FiledSlip;
    private readonly SlipLooks _looks = paper.Size == SlipSize.A5 ? Looks.OnA5 : Looks.OnA4;

    public Sheet Sheet()
    {
        if (paper.Copies.Count == 0)
        {
            return new(_page, [.. Copy(null)]);
        }

        List<Piece> pieces = [];
        foreach (var copy in paper.Copies)
        {
            pieces.AddRange(pieces.Count > 0 ? [new BreakPiece(), .. Copy(copy)] : Copy(copy));
        }

        return new(_page, pieces);
    }

    private IEnumerable<Piece> Copy(string? mark) =>
    [
        Head(),
        .. paper.Heading.Select((line, i) => new TextPiece(i == 0 ? _looks.Title : _looks.TitleMore, line.ToUpperInvariant())),
        .. mark is null ? Array.Empty<Piece>() : [new TextPiece(_looks.Copy, $"({mark})")],
        new GapPiece(4),
        Codes(),
        new GapPiece(2),
        .. paper.Body.SelectMany(Block),
        new GapPiece(6),
        .. Signatures(),
        .. paper.Notes.Select(note => new TextPiece(_looks.Note, note.Runs)),
    ];

    private GridPiece Head()
    {
        var left = _page.TextWidth * 0.42;
        List<Piece> issuer = [.. SharedPieces.IssuerOf(paper.Issuer, left, _looks.Head)];
        if (paper.Number is { } number)
        {
            issuer.Add(new TextPiece(_looks.Number, number));
        }

        return new([left, _page.TextWidth - left],
            [new([issuer, [.. SharedPieces.NationAndMotto(_looks.Head), new TextPiece(_looks.PlaceDate, $"{paper.Place}, {paper.Date}")]])], Ruled: false);
    }

    private GridPiece Codes()
    {
        var qr = paper.Size == SlipSize.A5 ? 58 : 72;
        return new([_page.TextWidth - qr, qr],
        [
            new(
            [
                [
                    new TextPiece(_looks.Line, [paper.CodeName + ":\u00A0", new TextRun(paper.Code, bold: true)]), new GapPiece(4),
                    new BarcodePiece(Code128.Of(paper.Code), Module, BarcodeHeight), new GapPiece(2),
                ],
                [new QrPiece(Qr.Of(paper.Address.AbsoluteUri), qr, $"Mã QR: {paper.Address.AbsoluteUri}")],
            ]),
        ], Ruled: false);
    }

    private IEnumerable<Piece> Block(PaperBlock block) => block switch
    {
        SlipLine line => [new TextPiece(line.Centred ? _looks.Centred : _looks.Line, line.Runs)],
        DashItem item => [new TextPiece(_looks.Item, item.Runs)],
        PaperTable table => [new GapPiece(3), SharedPieces.TableOf(table, _looks.Table, _page.TextWidth), new GapPiece(3)],
        _ => throw new NotSupportedException($"No layout for {block.GetType().Name}."),
    };

    private IEnumerable<Piece> Signatures()
    {
        if (paper.Signatures.Count is 0 or > 3)
        {
            return paper.Signatures.Count == 0 ? [] : throw new ArgumentException("A slip has room for three signatures.");
        }

        // At least two columns, so that a single signature stands on the right as everywhere.
        var columns = Math.Max(2, paper.Signatures.Count);
        var free = columns - paper.Signatures.Count;
        var width = _page.TextWidth / columns;
        var row = new GridRow([.. Enumerable.Range(0, columns).Select(i => (IReadOnlyList<Piece>)(i < free ? [] : [.. Signature(paper.Signatures[i - free])]))]);
        return [new GridPiece([.. Enumerable.Repeat(width, columns)], [row], Ruled: false) { KeepNext = paper.Notes.Count > 0 }, new GapPiece(2)];
    }

    private IEnumerable<Piece> Signature(Signature signature)
    {
        foreach (var line in signature.Authority)
        {
            yield return new TextPiece(_looks.Authority, line);
        }

        if (signature.Mark is { } mark)
        {
            yield return new TextPiece(_looks.Mark, mark);
        }

        yield return new GapPiece(40);
        if (signature.Name is { } name)
        {
            yield return new TextPiece(_looks.Signer, name);
        }
    }
}
