namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>Cuts the pieces of a sheet into strips.</summary>
/// <param name="pageHeight">Height of the text on a page: a row of a table higher than that has to be parted.</param>
internal sealed class Slicing(double pageHeight)
{
    public IReadOnlyList<Strip> Of(IReadOnlyList<Piece> pieces, double width) => [.. pieces.SelectMany(piece => Of(piece, width))];

    private IEnumerable<Strip> Of(Piece piece, double width) => piece switch
    {
        TextPiece text => Lines(text, width),
        RulePiece rule => [new RuleStrip(width, rule.Width)],
        GapPiece gap => [new GapStrip(gap.Height) { KeepNext = true }],
        QrPiece qr => [new QrStrip(qr.Code, qr.Size)],
        BarcodePiece bars => [new BarcodeStrip(bars)],
        BreakPiece => [new BreakStrip()],
        GridPiece grid => Rows(grid),
        _ => throw new NotSupportedException($"No drawing for {piece.GetType().Name}."),
    };

    private static List<Strip> Lines(TextPiece text, double width)
    {
        var look = text.Look;
        var letters = LineBreaker.Letters(text.Runs, look);
        var room = width - look.Left;
        var lines = LineBreaker.Break(letters, room - look.FirstLine, room);
        List<Strip> strips = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = i == 0 ? look.FirstLine : 0;
            strips.Add(new LineStrip(look, letters.AsMemory(lines[i].Start, lines[i].Length), lines[i], look.Left + indent, room - indent)
            {
                Before = i == 0 ? look.Before : 0,

                // No paragraph leaves its first or its last line alone on a page.
                KeepNext = (lines.Count > 1 && (i == 0 || i == lines.Count - 2)) || (i == lines.Count - 1 && (text.KeepNext || look.KeepNext)),
            });
        }

        return strips;
    }

    private IEnumerable<Strip> Rows(GridPiece grid)
    {
        List<Strip> heads = [];
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var cells = grid.Rows[i].Cells.Select((cell, column) => Of(cell, grid.Widths[column] - (grid.Ruled ? 2 * GridPiece.Padding : 0))).ToList();
            if (i < grid.HeadRows)
            {
                var head = new RowStrip(grid.Widths, cells, grid.Ruled) { KeepNext = grid.Keeps(i) };
                heads.Add(head);
                yield return head;
            }
            else
            {
                foreach (var part in Parts(cells, pageHeight - RowStrip.HeightOf(heads) - (2 * GridPiece.PaddingY)))
                {
                    yield return new RowStrip(grid.Widths, part, grid.Ruled) { Heads = heads, KeepNext = grid.Keeps(i) };
                }
            }
        }
    }

    /// <summary>One part for a usual row; a row that no page could hold goes on in further parts.</summary>
    private static IEnumerable<IReadOnlyList<IReadOnlyList<Strip>>> Parts(IReadOnlyList<IReadOnlyList<Strip>> cells, double room)
    {
        while (cells.Any(cell => RowStrip.HeightOf(cell) > room))
        {
            var fitting = cells.Select(cell => Fitting(cell, room)).ToList();
            yield return [.. cells.Select((cell, i) => cell.Take(fitting[i]).ToList())];
            cells = [.. cells.Select((cell, i) => cell.Skip(fitting[i]).ToList())];
        }

        yield return cells;
    }

    private static int Fitting(IReadOnlyList<Strip> strips, double room)
    {
        var count = 0;
        for (var used = 0.0; count < strips.Count; count++)
        {
            used += strips[count].Before + strips[count].Height;
            if (used > room)
            {
                break;
            }
        }

        // At least one, or a strip higher than the page would never be drawn.
        return Math.Max(1, count);
    }
}
