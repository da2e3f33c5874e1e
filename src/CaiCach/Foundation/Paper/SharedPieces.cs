using CaiCach.Foundation.Paper.Fonts;

namespace CaiCach.Foundation.Paper;

/// <summary>What reports and lists have in common, laid out.</summary>
internal static class SharedPieces
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>Cells 2 of the decree: superior body, issuing body, and a line of a third to a half of the name below.</summary>
    public static IEnumerable<Piece> IssuerOf(IssuingBody issuer, double width, HeadLooks? looks = null)
    {
        looks ??= Looks.OnHead;
        if (issuer.Superior is { } superior)
        {
            yield return new TextPiece(looks.Superior, superior.ToUpperInvariant());
        }

        var name = issuer.Name.ToUpperInvariant();
        yield return new TextPiece(looks.Issuer, name);
        yield return new RulePiece(0.4 * Math.Min(width, WidthOf(name, looks.Issuer)));
    }

    /// <summary>Cell 1 of the decree. The line below is as long as the motto.</summary>
    public static IEnumerable<Piece> NationAndMotto(HeadLooks? looks = null)
    {
        looks ??= Looks.OnHead;
        return [new TextPiece(looks.Nation, Nation), new TextPiece(looks.Motto, Motto), new RulePiece(WidthOf(Motto, looks.Motto))];
    }

    public static double WidthOf(string text, Look look) => text.Split('\n').Max(line => Tinos.Face(look.Bold, look.Italic).Width(line, look.Size));

    public static IEnumerable<Piece> SignatureOf(Signature signature)
    {
        foreach (var line in signature.Authority)
        {
            yield return new TextPiece(Looks.Authority, line.ToUpperInvariant());
        }

        yield return new GapPiece(signature.Mark is null ? 62 : 24);
        if (signature.Mark is { } mark)
        {
            yield return new TextPiece(Looks.Mark, mark);
            yield return new GapPiece(24);
        }

        yield return new TextPiece(Looks.Signer, signature.Name ?? "");
    }

    public static GridPiece TableOf(PaperTable table, TableLooks looks, double width)
    {
        var shares = table.Columns.Sum(c => c.Share);
        var head = new GridRow([.. table.Columns.Select(c => (IReadOnlyList<Piece>)[new TextPiece(looks.Head, c.Heading)])]);
        return new([.. table.Columns.Select(c => c.Share / shares * width)], [head, .. table.Rows.Select(Row)], Ruled: true, HeadRows: 1);

        GridRow Row(PaperRow row) => row.Cells.Count == table.Columns.Count
            ? new([.. row.Cells.Select((cell, i) => (IReadOnlyList<Piece>)[new TextPiece(looks.For(table.Columns[i].Align), Emphasised(cell.Runs, row.Bold))])])
            : throw new ArgumentException($"A row has {row.Cells.Count} cells, the table {table.Columns.Count} columns.");
    }

    public static IEnumerable<Piece> VerificationOf(Verification? verification, double width)
    {
        if (verification is null)
        {
            yield break;
        }

        const double size = 68;
        const double column = size + 10;
        var address = verification.Address.AbsoluteUri;
        Piece[] words =
        [
            new GapPiece(6),
            new TextPiece(Looks.Verify, ["Mã kiểm chứng: ", new TextRun(verification.Code, bold: true)]),
            new TextPiece(Looks.Verify, "Quét mã hoặc mở địa chỉ dưới đây để đối chiếu văn bản này với bản ghi gốc:"),
            new TextPiece(Looks.Verify, [new TextRun(address, link: verification.Address)]),
            .. verification.Notes.Select(note => new TextPiece(Looks.Verify, note)),
        ];
        yield return new GapPiece(12);
        yield return new GridPiece([column, width - column], [new([[new QrPiece(Qr.Of(address), size, $"Mã QR: {address}")], words])], Ruled: false);
    }

    private static IReadOnlyList<TextRun> Emphasised(IReadOnlyList<TextRun> runs, bool bold) =>
        bold ? [.. runs.Select(run => run with { Bold = true })] : runs;
}
