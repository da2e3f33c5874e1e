using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>Turns pieces into the blocks of a document.</summary>
internal sealed class DocxPieces(MainDocumentPart main)
{
    private readonly DocxPictures _pictures = new(main);
    private readonly Dictionary<string, string> _links = [];

    /// <param name="between">
    /// True in the body: two grids that touch would become one table, so a paragraph of no height stands between them.
    /// In a cell the last block must be a paragraph, which all pieces of a cell are.
    /// </param>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Piece> pieces, double width, bool between)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            yield return Of(pieces[i], width);
            if (between && pieces[i] is GridPiece && (i == pieces.Count - 1 || pieces[i + 1] is GridPiece))
            {
                yield return Gap(1);
            }
        }
    }

    private OpenXmlElement Of(Piece piece, double width) => piece switch
    {
        TextPiece text => Text(text),
        RulePiece rule => Rule(rule, width),
        GapPiece gap => Gap(gap.Height),
        QrPiece qr => new W.Paragraph(new W.Run(_pictures.Of(qr))),

        // A text processor has no bars of its own; the words and the QR code beside them say the same.
        BarcodePiece => Gap(1),
        BreakPiece => new W.Paragraph(new W.ParagraphProperties(new W.PageBreakBefore(), new W.SpacingBetweenLines { Line = "20", LineRule = W.LineSpacingRuleValues.Exact }, Smallest())),
        GridPiece grid => Grid(grid),
        _ => throw new NotSupportedException($"No DOCX for {piece.GetType().Name}."),
    };

    private W.Paragraph Text(TextPiece text)
    {
        var paragraph = DocxText.Paragraph(text.Look, text.Runs.Select(Run));
        if (text.KeepNext)
        {
            Keep(paragraph);
        }

        return paragraph;
    }

    private OpenXmlElement Run(TextRun run)
    {
        if (run.Link is not { } link)
        {
            return DocxText.Run(run);
        }

        if (!_links.TryGetValue(link.AbsoluteUri, out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{_links.Count + 1}");
            _links[link.AbsoluteUri] = id;
            main.AddHyperlinkRelationship(link, isExternal: true, id);
        }

        return new W.Hyperlink(DocxText.Run(run)) { Id = id, History = true };
    }

    /// <summary>A line shorter than its column is the upper border of an empty paragraph, indented on both sides.</summary>
    private static W.Paragraph Rule(RulePiece rule, double width)
    {
        var indent = Twips.Text((width - rule.Width) / 2);
        return new(new W.ParagraphProperties(
            new W.ParagraphBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = Twips.Eighths(RulePiece.Thickness), Space = 0, Color = "000000" }),
            new W.SpacingBetweenLines { Before = Twips.Text(RulePiece.Drop), Line = Twips.Text(RulePiece.Height - RulePiece.Drop), LineRule = W.LineSpacingRuleValues.Exact },
            new W.Indentation { Left = indent, Right = indent },
            Smallest()));
    }

    private static W.Paragraph Gap(double height) => new(new W.ParagraphProperties(
        new W.KeepNext(),
        new W.SpacingBetweenLines { Line = Twips.Text(height), LineRule = W.LineSpacingRuleValues.Exact },
        Smallest()));

    /// <summary>The mark of an empty paragraph has a size as well, and would hold the line open.</summary>
    private static W.ParagraphMarkRunProperties Smallest() => new(new W.FontSize { Val = "2" });

    private static void Keep(W.Paragraph paragraph)
    {
        var look = paragraph.ParagraphProperties ??= new W.ParagraphProperties();
        look.KeepNext = new W.KeepNext();
    }

    private W.Table Grid(GridPiece grid)
    {
        var look = new W.TableProperties(
            new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = Twips.Text(grid.Widths.Sum()) },
            new W.TableIndentation { Type = W.TableWidthUnitValues.Dxa, Width = 0 });
        if (grid.Ruled)
        {
            look.Append(Borders());
        }

        look.Append(new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        look.Append(Padding(grid.Ruled));
        var table = new W.Table(look, new W.TableGrid(grid.Widths.Select(w => new W.GridColumn { Width = Twips.Text(w) })));
        table.Append(grid.Rows.Select((row, i) => Row(grid, row, i)));
        return table;
    }

    private W.TableRow Row(GridPiece grid, GridRow row, int place)
    {
        var look = new W.TableRowProperties(new W.CantSplit());
        if (place < grid.HeadRows)
        {
            look.Append(new W.TableHeader());
        }

        var cells = row.Cells.Select((cell, column) =>
        {
            var width = grid.Widths[column];
            var content = new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = Twips.Text(width) }));
            content.Append(Of(cell, width - (grid.Ruled ? 2 * GridPiece.Padding : 0), between: false));
            content.Append(cell.Count == 0 ? [Gap(1)] : Array.Empty<OpenXmlElement>());
            foreach (var paragraph in grid.Keeps(place) ? content.Elements<W.Paragraph>() : [])
            {
                Keep(paragraph);
            }

            return content;
        });
        return new W.TableRow([look, .. cells]);
    }

    private static W.TableBorders Borders()
    {
        var size = Twips.Eighths(GridPiece.Thickness);
        return new(
            new W.TopBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" },
            new W.LeftBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" },
            new W.BottomBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" },
            new W.RightBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" },
            new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" },
            new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = size, Color = "000000" });
    }

    private static W.TableCellMarginDefault Padding(bool ruled)
    {
        var across = (short)(ruled ? GridPiece.Padding * 20 : 0);
        var above = Twips.Text(ruled ? GridPiece.PaddingY : 0);
        return new(
            new W.TopMargin { Width = above, Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellLeftMargin { Width = across, Type = W.TableWidthValues.Dxa },
            new W.BottomMargin { Width = above, Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellRightMargin { Width = across, Type = W.TableWidthValues.Dxa });
    }
}
