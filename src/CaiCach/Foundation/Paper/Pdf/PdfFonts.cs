using System.Globalization;
using System.Text;
using CaiCach.Foundation.Paper.Fonts;

namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>
/// The faces used by one file. Each letter gets its own number on first use, even where two letters share a drawing
/// (space and no-break space), so that copying and searching give back exactly what was written.
/// </summary>
internal sealed class PdfFonts
{
    private readonly Dictionary<int, int>[] _numbers = [.. Enumerable.Range(0, Tinos.Count).Select(_ => new Dictionary<int, int>())];
    private readonly List<int>[] _letters = [.. Enumerable.Range(0, Tinos.Count).Select(_ => new List<int>())];

    /// <summary>The number of a letter in the file's own font; 0 is kept for the empty box.</summary>
    public int NumberOf(int face, int codePoint)
    {
        if (!_numbers[face].TryGetValue(codePoint, out var number))
        {
            _letters[face].Add(codePoint);
            number = _letters[face].Count;
            _numbers[face][codePoint] = number;
        }

        return number;
    }

    /// <summary>Writes the used faces and returns the font entries of the pages' resources.</summary>
    public string AddTo(PdfFile file) => string.Concat(
        Enumerable.Range(0, Tinos.Count).Where(face => _letters[face].Count > 0).Select(face => $"/F{face} {Add(file, face)} 0 R"));

    private int Add(PdfFile file, int face)
    {
        var font = Tinos.Face(face);
        int[] glyphs = [0, .. _letters[face].Select(font.Glyph)];
        var subset = FontSubset.Build(font, glyphs);
        var name = Tag(face) + "+" + font.PostScriptName;
        var program = file.AddStream($"/Length1 {subset.Length}", subset);

        // Flag 4: the letters are beyond the standard Latin set. 64: italic.
        var flags = 4 + (font.ItalicAngle != 0 ? 64 : 0);
        var bold = face % 2 == 1;
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{string.Join(' ', font.Box.Select(v => Thousandths(font, v)))}]"
            + $"/ItalicAngle {PdfFile.N(font.ItalicAngle)}/Ascent {Thousandths(font, font.Ascent)}/Descent {Thousandths(font, font.Descent)}"
            + $"/CapHeight {Thousandths(font, font.CapHeight)}/StemV {(bold ? 140 : 80)}/FontFile2 {program} 0 R>>");
        var widths = string.Join(' ', glyphs.Select(glyph => Thousandths(font, font.Advance(glyph))));
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[0[{widths}]]>>");
        var toUnicode = file.AddStream("", ToUnicode(_letters[face]));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    /// <summary>Six letters in front of the name of a partial font; they differ by content so that joined files keep theirs apart.</summary>
    private string Tag(int face)
    {
        ulong hash = 14695981039346656037;
        foreach (var letter in _letters[face])
        {
            hash = (hash ^ (uint)letter) * 1099511628211;
        }

        return string.Concat(Enumerable.Range(0, 6).Select(i => (char)('A' + (int)(hash >> (i * 8) & 0xFF) % 26)));
    }

    private static string Thousandths(TrueTypeFont font, int units) => PdfFile.N(units * 1000.0 / font.UnitsPerEm);

    private static byte[] ToUnicode(List<int> letters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var number = 0;
        foreach (var chunk in letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var letter in chunk)
            {
                var unicode = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(letter)));
                map.Append(CultureInfo.InvariantCulture, $"<{++number:X4}> <{unicode}>\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
