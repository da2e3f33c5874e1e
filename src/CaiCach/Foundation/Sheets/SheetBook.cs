using System.Globalization;
using System.Text;
using System.Xml;

namespace CaiCach.Foundation.Sheets;

/// <summary>What the cells of a sheet refer to: shared texts, which styles are days, and where the first sheet is.</summary>
internal sealed class SheetBook
{
    private const int MaxTexts = 2_000_000;
    private const long MaxCharacters = 64 << 20;

    private readonly List<string> _texts = [];
    private readonly List<bool> _days = [];

    private SheetBook(string firstSheet) => FirstSheet = firstSheet;

    public string FirstSheet { get; }

    /// <summary>Days are counted from 1904 in files of old Macintosh programs.</summary>
    public bool Since1904 { get; private set; }

    public static SheetBook Read(SheetPackage package)
    {
        var (id, since1904) = FirstSheetOf(package);
        var folder = package.Workbook.LastIndexOf('/') is >= 0 and var slash ? package.Workbook[..(slash + 1)] : "";
        var relations = Relations(package, $"{folder}_rels/{package.Workbook[folder.Length..]}.rels", folder);
        var sheet = relations.FirstOrDefault(r => r.Id == id).Part ?? throw new UnreadableSheetException(SheetPackage.Broken);

        var book = new SheetBook(sheet) { Since1904 = since1904 };
        if (relations.FirstOrDefault(r => r.Type == "sharedStrings").Part is { } texts && package.Has(texts))
        {
            book.ReadTexts(package, texts);
        }

        if (relations.FirstOrDefault(r => r.Type == "styles").Part is { } styles && package.Has(styles))
        {
            book.ReadStyles(package, styles);
        }

        return book;
    }

    public string? Text(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _texts.Count ? _texts[i] : null;

    public bool IsDay(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _days.Count && _days[i];

    /// <summary>
    /// All text inside the current element, without phonetic hints; the reader is left on its end. Stops reading in
    /// memory at <paramref name="max"/> characters and returns one more, so that the caller can refuse.
    /// </summary>
    public static string TextOf(XmlReader xml, int max)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, hint) = (new StringBuilder(), xml.Depth, false);
        var chunk = new char[4_096];
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.LocalName == "rPh")
            {
                hint = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (!hint && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                int read;
                while ((read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
                {
                    text.Append(chunk, 0, Math.Min(read, max + 1 - text.Length));
                }
            }
        }

        return text.ToString();
    }

    private static (string? Id, bool Since1904) FirstSheetOf(SheetPackage package)
    {
        using var xml = package.Read(package.Workbook);
        var since1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                since1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
            {
                return (Relation(xml), since1904);
            }
        }

        return (null, since1904);
    }

    /// <summary>The attribute r:id; its namespace differs between the two editions of the format.</summary>
    private static string? Relation(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" && xml.NamespaceURI != "" ? xml.Value : id;
        }

        return id;
    }

    private static List<(string Id, string Type, string Part)> Relations(SheetPackage package, string part, string folder)
    {
        var relations = new List<(string, string, string)>();
        using var xml = package.Read(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
            {
                var (target, type) = (xml.GetAttribute("Target") ?? "", xml.GetAttribute("Type") ?? "");
                relations.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
            }
        }

        return relations;
    }

    private void ReadTexts(SheetPackage package, string part)
    {
        using var xml = package.Read(part);
        long characters = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                _texts.Add(SheetText.Read(TextOf(xml, SheetText.MaxCell)));
                characters += _texts[^1].Length;
                if (_texts.Count > MaxTexts || characters > MaxCharacters)
                {
                    throw new UnreadableSheetException("Tệp có quá nhiều chữ. Chia tệp rồi nhập lại.");
                }
            }
        }
    }

    private void ReadStyles(SheetPackage package, string part)
    {
        var codes = new Dictionary<int, string>();
        using var xml = package.Read(part);
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "numFmt" or "xf"
                && int.TryParse(xml.GetAttribute("numFmtId") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var format))
            {
                if (xml.LocalName == "numFmt")
                {
                    codes[format] = xml.GetAttribute("formatCode") ?? "";
                }
                else if (inCells)
                {
                    _days.Add(SheetDates.IsDay(format, codes.GetValueOrDefault(format)));
                }
            }
        }
    }
}
