namespace CaiCach.Foundation.Paper;

/// <summary>
/// A paper with its layout decided, in points. Both writers draw exactly this, so what the decree asks for is said once
/// and PDF and DOCX cannot disagree.
/// </summary>
internal sealed record Sheet(PageSetup Page, IReadOnlyList<Piece> Pieces);

internal enum PageNumbers
{
    /// <summary>NĐ 30/2020: centred in the top margin, from 1, not shown on the first page.</summary>
    TopFromSecond,

    /// <summary>For lists: "Trang 2/7" at the foot of each page.</summary>
    FootOfTotal,

    /// <summary>Slips carry their code instead.</summary>
    None,
}

internal sealed record PageSetup(double Width, double Height, Margins Margins, PageNumbers Numbers)
{
    private const double Millimetre = 72 / 25.4;

    /// <summary>Inside the ranges of NĐ 30/2020: top and bottom 20–25, left 30–35, right 15–20 mm.</summary>
    public static PageSetup Official { get; } =
        new(210 * Millimetre, 297 * Millimetre, Margins.OfMillimetres(20, 15, 20, 30), PageNumbers.TopFromSecond);

    public static PageSetup List { get; } =
        new(297 * Millimetre, 210 * Millimetre, Margins.OfMillimetres(15, 15, 15, 15), PageNumbers.FootOfTotal);

    public static PageSetup Slip { get; } =
        new(148 * Millimetre, 210 * Millimetre, Margins.OfMillimetres(8, 10, 7, 12), PageNumbers.None);

    public static PageSetup FiledSlip { get; } =
        new(210 * Millimetre, 297 * Millimetre, Margins.OfMillimetres(15, 15, 15, 20), PageNumbers.FootOfTotal);

    public double TextWidth => Width - Margins.Left - Margins.Right;

    public double TextHeight => Height - Margins.Top - Margins.Bottom;
}

internal sealed record Margins(double Top, double Right, double Bottom, double Left)
{
    public static Margins OfMillimetres(double top, double right, double bottom, double left) =>
        new(top * 72 / 25.4, right * 72 / 25.4, bottom * 72 / 25.4, left * 72 / 25.4);
}

internal abstract record Piece;

/// <param name="KeepNext">The last lines stay on the page of what follows.</param>
internal sealed record TextPiece(Look Look, IReadOnlyList<TextRun> Runs, bool KeepNext = false) : Piece
{
    public TextPiece(Look look, string text) : this(look, [text])
    {
    }
}

/// <summary>A thin line, centred in its column.</summary>
internal sealed record RulePiece(double Width) : Piece
{
    /// <summary>What the line takes of the column's height.</summary>
    public const double Height = 6;

    /// <summary>From the top of that height down to the line.</summary>
    public const double Drop = 2;

    public const double Thickness = 0.75;
}

/// <summary>Free space, which stays with what follows it.</summary>
internal sealed record GapPiece(double Height) : Piece;

/// <summary>What follows stands on a new page.</summary>
internal sealed record BreakPiece : Piece;

/// <param name="Module">Width of a module in points; readers want 0.25 mm and more.</param>
internal sealed record BarcodePiece(Code128 Code, double Module, double Height) : Piece;

internal sealed record QrPiece(Qr Code, double Size, string Words) : Piece;

/// <summary>Pieces side by side: a ruled table, or unruled columns such as the head of a paper.</summary>
/// <param name="Widths">Of the columns, in points.</param>
/// <param name="HeadRows">How many rows are repeated on each page.</param>
internal sealed record GridPiece(IReadOnlyList<double> Widths, IReadOnlyList<GridRow> Rows, bool Ruled, int HeadRows = 0) : Piece
{
    /// <summary>Free space left and right of the words in a ruled cell; unruled cells have none.</summary>
    public const double Padding = 4;

    /// <summary>True when the last row stays on the page of what follows, so that no signature stands alone.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Free space above and below the words in a ruled cell.</summary>
    public const double PaddingY = 2;

    public const double Thickness = 0.5;

    /// <summary>Whether a row stays on the page of the next: headings do, and unruled columns are never parted.</summary>
    public bool Keeps(int row) => row == Rows.Count - 1 ? KeepNext : row < HeadRows || !Ruled;
}

internal sealed record GridRow(IReadOnlyList<IReadOnlyList<Piece>> Cells);
