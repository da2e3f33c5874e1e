using System.Globalization;

namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>Writes a laid-out paper as PDF.</summary>
internal static class PdfPaper
{
    public static byte[] Write(Sheet sheet, Printable paper)
    {
        var setup = sheet.Page;
        var strips = new Slicing(setup.TextHeight).Of(sheet.Pieces, setup.TextWidth);
        var pages = Paging.Of(strips, setup.TextHeight);
        var fonts = new PdfFonts();
        var canvases = new List<PdfCanvas>();
        foreach (var page in pages)
        {
            var canvas = new PdfCanvas(setup.Height, fonts);
            DrawNumber(canvas, setup, canvases.Count + 1, pages.Count, atHead: true);
            foreach (var (strip, top) in page)
            {
                strip.Draw(canvas, setup.Margins.Left, setup.Margins.Top + top);
            }

            DrawNumber(canvas, setup, canvases.Count + 1, pages.Count, atHead: false);
            canvases.Add(canvas);
        }

        return File(setup, canvases, fonts, paper);
    }

    /// <summary>The number is drawn where it stands in reading order: before the text at the head, after it at the foot.</summary>
    private static void DrawNumber(PdfCanvas canvas, PageSetup setup, int page, int pages, bool atHead)
    {
        var (look, text, top) = setup.Numbers switch
        {
            PageNumbers.TopFromSecond when atHead && page > 1 => (Looks.PageNumber, $"{page}", setup.Margins.Top / 2),
            PageNumbers.FootOfTotal when !atHead => (Looks.ListFoot, $"Trang {page}/{pages}", setup.Height - setup.Margins.Bottom + 12),
            _ => (Looks.PageNumber, "", 0),
        };
        if (text.Length > 0)
        {
            foreach (var strip in new Slicing(setup.TextHeight).Of([new TextPiece(look, text)], setup.TextWidth))
            {
                strip.Draw(canvas, setup.Margins.Left, top);
            }
        }
    }

    private static byte[] File(PageSetup setup, List<PdfCanvas> canvases, PdfFonts fonts, Printable paper)
    {
        var file = new PdfFile();
        var catalog = file.Reserve();
        var pages = file.Reserve();
        var resources = fonts.AddTo(file);
        var kids = new List<string>();
        foreach (var canvas in canvases)
        {
            var content = file.AddStream("", canvas.Content);
            var links = canvas.Links.Length > 0 ? $"/Annots[{canvas.Links}]" : "";
            kids.Add($"{file.Add($"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {PdfFile.N(setup.Width)} {PdfFile.N(setup.Height)}]/Resources<</Font<<{resources}>>>>/Contents {content} 0 R{links}>>")} 0 R");
        }

        file.Set(catalog, $"<</Type/Catalog/Pages {pages} 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>>>");
        file.Set(pages, $"<</Type/Pages/Count {kids.Count}/Kids[{string.Join(' ', kids)}]>>");
        var made = paper.MadeAt.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);
        var properties = file.Add($"<</Title{PdfFile.Text(paper.Title)}/Author{PdfFile.Text(paper.Author)}/Producer(CaiCach)/CreationDate{made}/ModDate{made}>>");
        return file.Save(catalog, properties);
    }
}
