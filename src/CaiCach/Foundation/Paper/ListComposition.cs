namespace CaiCach.Foundation.Paper;

/// <summary>Lays out a printed register or list on A4 landscape.</summary>
internal static class ListComposition
{
    private static readonly double Width = PageSetup.List.TextWidth;

    public static Sheet Of(ListPaper paper) => new(PageSetup.List,
    [
        new GridPiece([Width * 0.45, Width * 0.55],
            [new([[.. SharedPieces.IssuerOf(paper.Issuer, Width * 0.45)], [.. SharedPieces.NationAndMotto()]])], Ruled: false),
        new TextPiece(Looks.ListTitle, paper.Name.ToUpperInvariant()),
        .. paper.Filter is { } filter ? [new TextPiece(Looks.ListFilter, filter)] : Array.Empty<Piece>(),
        new GapPiece(8),
        SharedPieces.TableOf(paper.Table, paper.Dense ? Looks.InDenseList : Looks.InList, Width) with { KeepNext = true },
        new GapPiece(2),
        .. paper.Summary is { } summary ? [new TextPiece(Looks.ListSummary, [summary], KeepNext: true)] : Array.Empty<Piece>(),
        new GapPiece(6),
        Signatures(paper),
        .. SharedPieces.VerificationOf(paper.Verification, Width),
    ]);

    private static GridPiece Signatures(ListPaper paper)
    {
        if (paper.Signatures.Count > 3)
        {
            throw new ArgumentException("A list has room for three signatures.");
        }

        // At least two columns, so that a single signature and the date stand on the right as everywhere.
        var columns = Math.Max(2, paper.Signatures.Count);
        var free = columns - paper.Signatures.Count;
        var dateRow = new GridRow([.. Enumerable.Range(0, columns).Select(i => Column(i == columns - 1 ? [new TextPiece(Looks.PlaceDate, $"{paper.Place}, {paper.Date}")] : []))]);
        var signatureRow = new GridRow([.. Enumerable.Range(0, columns).Select(i => Column(i < free ? [] : SharedPieces.SignatureOf(paper.Signatures[i - free])))]);
        return new([.. Enumerable.Repeat(Width / columns, columns)], paper.Signatures.Count == 0 ? [dateRow] : [dateRow, signatureRow], Ruled: false);

        static IReadOnlyList<Piece> Column(IEnumerable<Piece> pieces) => [.. pieces];
    }
}
