using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>
/// Writes a laid-out paper as DOCX. All relationship ids are given here: the library would draw them at random, and two
/// files of one paper would differ.
/// </summary>
internal static class DocxPaper
{
    private const string HeadId = "rIdHead";
    private const string FirstHeadId = "rIdFirstHead";
    private const string FootId = "rIdFoot";

    public static byte[] Write(Sheet sheet, Printable paper)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            AddProperties(package, paper);
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.Of(Looks.All);
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
            var body = new W.Body(new DocxPieces(main).Of(sheet.Pieces, sheet.Page.TextWidth, between: true));
            body.Append(Section(main, sheet.Page));
            main.Document = new W.Document(body);
        }

        return StableZip.Rewrite(stream);
    }

    private static W.Settings Settings() => new(
        new W.Compatibility(
            // Without it Word opens the file in the mode of 2007.
            new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new W.ThemeFontLanguages { Val = "vi-VN" });

    private static W.SectionProperties Section(MainDocumentPart main, PageSetup page)
    {
        var section = new W.SectionProperties();
        var atHead = page.Numbers == PageNumbers.TopFromSecond;
        if (atHead)
        {
            main.AddNewPart<HeaderPart>(HeadId).Header = new W.Header(DocxText.Paragraph(Looks.PageNumber, DocxText.Field("PAGE")));
            main.AddNewPart<HeaderPart>(FirstHeadId).Header = new W.Header(DocxText.Paragraph(Looks.PageNumber));
            section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = HeadId });
            section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = FirstHeadId });
        }
        else if (page.Numbers == PageNumbers.FootOfTotal)
        {
            main.AddNewPart<FooterPart>(FootId).Footer = new W.Footer(DocxText.Paragraph(Looks.ListFoot,
                [DocxText.Plain("Trang "), .. DocxText.Field("PAGE"), DocxText.Plain("/"), .. DocxText.Field("NUMPAGES")]));
            section.Append(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FootId });
        }

        section.Append(new W.PageSize
        {
            Width = Twips.Whole(page.Width),
            Height = Twips.Whole(page.Height),
            Orient = page.Width > page.Height ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait,
        });
        section.Append(new W.PageMargin
        {
            Top = (int)Twips.Whole(page.Margins.Top),
            Right = Twips.Whole(page.Margins.Right),
            Bottom = (int)Twips.Whole(page.Margins.Bottom),
            Left = Twips.Whole(page.Margins.Left),
            Header = Twips.Whole(page.Margins.Top / 2),
            Footer = Twips.Whole(page.Margins.Bottom / 3),
            Gutter = 0,
        });
        section.Append(new W.PageNumberType { Start = 1 });
        if (atHead)
        {
            section.Append(new W.TitlePage());
        }

        return section;
    }

    private static void AddProperties(WordprocessingDocument package, Printable paper)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var made = paper.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var properties = new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", paper.Title),
            new XElement(dc + "creator", paper.Author),
            new XElement(dc + "language", "vi-VN"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), made),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), made));
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore");
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), properties).Save(stream);
    }
}
