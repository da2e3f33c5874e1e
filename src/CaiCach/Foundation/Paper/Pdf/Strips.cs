using CaiCach.Foundation.Paper.Fonts;

namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>A slice of the page as high as itself, which is never cut: a line of text, a rule, a row of a table.</summary>
internal abstract class Strip
{
    public abstract double Height { get; }

    /// <summary>Free space above, which falls away at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>Must stand on the page of the strip that follows.</summary>
    public bool KeepNext { get; init; }

    /// <summary>The heading rows to repeat when this strip opens a page; empty for all but the rows of a table.</summary>
    public IReadOnlyList<Strip> Heads { get; init; } = [];

    public abstract void Draw(PdfCanvas canvas, double x, double top);
}

internal sealed class GapStrip(double height) : Strip
{
    public override double Height => height;

    public override void Draw(PdfCanvas canvas, double x, double top)
    {
    }
}

internal sealed class RuleStrip(double columnWidth, double width) : Strip
{
    public override double Height => RulePiece.Height;

    public override void Draw(PdfCanvas canvas, double x, double top)
    {
        var left = x + ((columnWidth - width) / 2);
        canvas.Line(left, left + width, top + RulePiece.Drop, RulePiece.Thickness);
    }
}

internal sealed class QrStrip(Qr code, double size) : Strip
{
    public override double Height => size;

    public override void Draw(PdfCanvas canvas, double x, double top) => canvas.Code(code, x, top, size);
}

internal sealed class BarcodeStrip(BarcodePiece piece) : Strip
{
    public override double Height => piece.Height;

    public override void Draw(PdfCanvas canvas, double x, double top) => canvas.Bars(piece.Code, x, top, piece.Module, piece.Height);
}

/// <summary>Takes no room; paging turns the page at it.</summary>
internal sealed class BreakStrip : Strip
{
    public override double Height => 0;

    public override void Draw(PdfCanvas canvas, double x, double top)
    {
    }
}

internal sealed class LineStrip(Look look, ReadOnlyMemory<Letter> letters, TextLine line, double left, double room) : Strip
{
    private readonly TrueTypeFont _font = Tinos.Face(look.Bold, look.Italic);

    public override double Height => look.Size * _font.LineHeight * look.Spacing;

    public override void Draw(PdfCanvas canvas, double x, double top)
    {
        var slice = letters.Span;
        var wider = Wider(slice);
        var start = x + left + look.Align switch
        {
            TextAlign.Centre => (room - line.Width) / 2,
            TextAlign.Right => room - line.Width,
            _ => 0,
        };

        // What a line has beyond its letters stands above them, as text processors do it.
        var baseline = top + Height + (look.Size * _font.Descent / _font.UnitsPerEm);
        canvas.Text(slice, start, baseline, look.Size, wider);
        DrawLinks(canvas, slice, start, baseline, wider);
    }

    private double Wider(ReadOnlySpan<Letter> slice)
    {
        if (look.Align != TextAlign.Justify || line.Ends)
        {
            return 0;
        }

        var spaces = 0;
        foreach (var letter in slice)
        {
            spaces += letter.IsSpace ? 1 : 0;
        }

        // A line before a word too long to join it would be torn apart: it stays as it is.
        var wider = spaces == 0 ? 0 : Math.Max(0, (room - line.Width) / spaces);
        return wider > look.Size * 1.5 ? 0 : wider;
    }

    private void DrawLinks(PdfCanvas canvas, ReadOnlySpan<Letter> slice, double x, double baseline, double wider)
    {
        for (var i = 0; i < slice.Length;)
        {
            var (link, left) = (slice[i].Link, x);
            for (; i < slice.Length && slice[i].Link == link; i++)
            {
                x += slice[i].Width + (slice[i].IsSpace ? wider : 0);
            }

            if (link is not null)
            {
                canvas.Link(link, left, baseline - (look.Size * 0.8), x, baseline + (look.Size * 0.22));
            }
        }
    }
}

/// <summary>One row of a grid: its cells side by side, as high as the highest.</summary>
internal sealed class RowStrip(IReadOnlyList<double> widths, IReadOnlyList<IReadOnlyList<Strip>> cells, bool ruled) : Strip
{
    public override double Height { get; } = cells.Max(HeightOf) + (ruled ? 2 * GridPiece.PaddingY : 0);

    public override void Draw(PdfCanvas canvas, double x, double top)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (ruled)
            {
                canvas.Frame(x, top, widths[i], Height, GridPiece.Thickness);
            }

            var at = top + (ruled ? GridPiece.PaddingY : 0);
            foreach (var strip in cells[i])
            {
                at += strip.Before;
                strip.Draw(canvas, x + (ruled ? GridPiece.Padding : 0), at);
                at += strip.Height;
            }

            x += widths[i];
        }
    }

    public static double HeightOf(IReadOnlyList<Strip> strips) => strips.Sum(strip => strip.Before + strip.Height);
}
