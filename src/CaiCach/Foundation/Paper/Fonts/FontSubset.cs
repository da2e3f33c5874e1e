using System.Buffers.Binary;
using System.Text;

namespace CaiCach.Foundation.Paper.Fonts;

/// <summary>
/// A font file with only the glyphs that a paper uses, in the order of their first use. Hinting is left out: it serves
/// coarse screens, and it is half of the file.
/// </summary>
internal sealed class FontSubset
{
    private const int ComponentWords = 0x0001;
    private const int ComponentScale = 0x0008;
    private const int ComponentMore = 0x0020;
    private const int ComponentTwoScales = 0x0040;
    private const int ComponentMatrix = 0x0080;
    private const int ComponentInstructions = 0x0100;

    private readonly TrueTypeFont _font;
    private readonly List<int> _glyphs;
    private readonly Dictionary<int, int> _places = [];

    private FontSubset(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        _font = font;
        _glyphs = [.. glyphs];
        for (var i = 0; i < glyphs.Count; i++)
        {
            _places.TryAdd(glyphs[i], i);
        }
    }

    /// <param name="glyphs">Glyph numbers of the whole font; each gets its place in this list as its new number.</param>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<int> glyphs) => new FontSubset(font, glyphs).Build();

    private byte[] Build()
    {
        // Parts of composed letters join the list while it is walked.
        var outlines = new List<byte[]>();
        for (var i = 0; i < _glyphs.Count; i++)
        {
            outlines.Add(Bare(_font.Outline(_glyphs[i])));
        }

        var (glyf, loca) = Join(outlines);
        return File(new()
        {
            ["glyf"] = glyf,
            ["head"] = Changed("head", (8, 0), (10, 0), (50, 1)),
            ["hhea"] = Changed("hhea", (34, _glyphs.Count)),
            ["hmtx"] = Metrics(),
            ["loca"] = loca,
            ["maxp"] = Changed("maxp", (4, _glyphs.Count)),
        });
    }

    private byte[] Bare(ReadOnlySpan<byte> outline) => outline.IsEmpty ? []
        : BinaryPrimitives.ReadInt16BigEndian(outline) >= 0 ? BareSimple(outline) : BareComposed(outline.ToArray());

    private static byte[] BareSimple(ReadOnlySpan<byte> outline)
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        var lengthAt = 10 + (contours * 2);
        var hints = BinaryPrimitives.ReadUInt16BigEndian(outline[lengthAt..]);
        return [.. outline[..lengthAt], 0, 0, .. outline[(lengthAt + 2 + hints)..]];
    }

    /// <summary>A composed glyph names others by number: they get their new numbers.</summary>
    private byte[] BareComposed(byte[] outline)
    {
        var at = 10;
        while (true)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~ComponentInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)PlaceOf(part));
            at += 4 + ((flags & ComponentWords) != 0 ? 4 : 2)
                + ((flags & ComponentScale) != 0 ? 2 : (flags & ComponentTwoScales) != 0 ? 4 : (flags & ComponentMatrix) != 0 ? 8 : 0);
            if ((flags & ComponentMore) == 0)
            {
                return outline[..at];
            }
        }
    }

    private int PlaceOf(int glyph)
    {
        if (!_places.TryGetValue(glyph, out var place))
        {
            place = _glyphs.Count;
            _places[glyph] = place;
            _glyphs.Add(glyph);
        }

        return place;
    }

    private static (byte[] Glyf, byte[] Loca) Join(List<byte[]> outlines)
    {
        var glyf = new byte[outlines.Sum(o => Padded(o.Length))];
        var loca = new byte[(outlines.Count + 1) * 4];
        var at = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            outlines[i].CopyTo(glyf, at);
            at += Padded(outlines[i].Length);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((i + 1) * 4), at);
        }

        return (glyf, loca);
    }

    private byte[] Metrics()
    {
        var metrics = new byte[_glyphs.Count * 4];
        for (var i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), (ushort)_font.Advance(_glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((i * 4) + 2), (short)_font.LeftBearing(_glyphs[i]));
        }

        return metrics;
    }

    private byte[] Changed(string tag, params ReadOnlySpan<(int At, int Value)> words)
    {
        var table = _font.Table(tag).ToArray();
        foreach (var (at, value) in words)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
        }

        return table;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var ordered = tables.OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        var power = (int)Math.Log2(ordered.Count);
        var start = 12 + (ordered.Count * 16);
        var file = new byte[start + ordered.Sum(t => Padded(t.Value.Length))];
        Span<byte> all = file;
        BinaryPrimitives.WriteInt32BigEndian(all, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(all[4..], (ushort)ordered.Count);
        BinaryPrimitives.WriteUInt16BigEndian(all[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(all[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(all[10..], (ushort)((ordered.Count * 16) - (16 << power)));
        var headAt = 0;
        for (var (i, at) = (0, start); i < ordered.Count; at += Padded(ordered[i].Value.Length), i++)
        {
            var (tag, table) = ordered[i];
            var entry = all[(12 + (i * 16))..];
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(all.Slice(at, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            headAt = tag == "head" ? at : headAt;
        }

        BinaryPrimitives.WriteUInt32BigEndian(all[(headAt + 8)..], 0xB1B0AFBA - Sum(all));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var at = 0; at < bytes.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
