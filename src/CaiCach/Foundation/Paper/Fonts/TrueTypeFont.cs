using System.Buffers.Binary;
using System.Text;

namespace CaiCach.Foundation.Paper.Fonts;

/// <summary>What a paper needs of a TrueType font file: which glyph draws a letter, how wide it is, and its outline.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _metrics;
    private readonly bool _longOffsets;

    public TrueTypeFont(string postScriptName, byte[] file)
    {
        PostScriptName = postScriptName;
        _file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (U32(entry + 8), U32(entry + 12));
        }

        UnitsPerEm = U16(At("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => S16(At("head") + 36 + (i * 2)))];
        _longOffsets = U16(At("head") + 50) == 1;
        Ascent = S16(At("hhea") + 4);
        Descent = S16(At("hhea") + 6);
        LineGap = S16(At("hhea") + 8);
        _metrics = U16(At("hhea") + 34);
        CapHeight = S16(At("OS/2") + 88);
        ItalicAngle = U32(At("post") + 4) / 65536.0;
        ReadCharacters();
    }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    /// <summary>Left, bottom, right, top of all glyphs, in font units.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    /// <summary>Below the base line, so negative.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int CapHeight { get; }

    /// <summary>Degrees, counter-clockwise: negative for italics.</summary>
    public double ItalicAngle { get; }

    /// <summary>Height of a single-spaced line, relative to the size.</summary>
    public double LineHeight => (Ascent - Descent + LineGap) / (double)UnitsPerEm;

    public bool Has(int codePoint) => _glyphs.ContainsKey(codePoint);

    /// <summary>0, the empty box, for a letter that the font lacks.</summary>
    public int Glyph(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    /// <summary>In font units.</summary>
    public int Advance(int glyph) => U16(At("hmtx") + (Math.Min(glyph, _metrics - 1) * 4));

    public int LeftBearing(int glyph) => glyph < _metrics
        ? S16(At("hmtx") + (glyph * 4) + 2)
        : S16(At("hmtx") + (_metrics * 4) + ((glyph - _metrics) * 2));

    /// <summary>Width of a text on one line, in points.</summary>
    public double Width(string text, double size) => text.EnumerateRunes().Sum(letter => (double)Advance(Glyph(letter.Value))) * size / UnitsPerEm;

    /// <summary>Empty for a blank such as the space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var start = Offset(glyph);
        return _file.AsSpan(At("glyf") + start, Offset(glyph + 1) - start);
    }

    public ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(_tables[tag].Start, _tables[tag].Length);

    private int Offset(int glyph) => _longOffsets ? U32(At("loca") + (glyph * 4)) : U16(At("loca") + (glyph * 2)) * 2;

    private int At(string tag) => _tables[tag].Start;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int U32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));

    /// <summary>Reads the Unicode subtable of format 4, the one for the Basic Multilingual Plane.</summary>
    private void ReadCharacters()
    {
        var cmap = At("cmap");
        var table = Enumerable.Range(0, U16(cmap + 2))
            .Select(i => cmap + U32(cmap + 8 + (i * 8)))
            .First(start => U16(start) == 4);
        var segments = U16(table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var last = U16(table + 14 + (i * 2));
            var first = U16(table + 16 + (segments * 2) + (i * 2));
            var delta = U16(table + 16 + (segments * 4) + (i * 2));
            var rangeAt = table + 16 + (segments * 6) + (i * 2);
            var range = U16(rangeAt);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : U16(rangeAt + range + ((code - first) * 2));
                if (glyph != 0 && ((glyph + delta) & 0xFFFF) is var mapped and not 0)
                {
                    _glyphs.TryAdd(code, mapped);
                }
            }
        }
    }
}
