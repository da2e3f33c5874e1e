using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>
/// The numbered objects of a PDF file and their table. The classic cross-reference table is written, which signing by
/// incremental update builds on.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object whose content comes later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public void Set(int number, string content) => _objects[number - 1] = Encoding.Latin1.GetBytes(content);

    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    /// <param name="entries">Of the stream's dictionary, besides length and filter.</param>
    public int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        var number = Reserve();
        _objects[number - 1] =
        [
            .. Encoding.Latin1.GetBytes($"<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"),
            .. packed.ToArray(),
            .. "\nendstream"u8,
        ];
        return number;
    }

    /// <summary>The file's identifier is the hash of its content: same paper, same identifier.</summary>
    public byte[] Save(int catalog, int properties)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var places = new List<long>();
        foreach (var content in _objects)
        {
            places.Add(file.Position);
            Write(file, $"{places.Count} 0 obj\n");
            file.Write(content ?? throw new InvalidOperationException($"Object {places.Count} was reserved and never written."));
            Write(file, "\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Position;
        Write(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            Write(file, $"{place:D10} 00000 n \n");
        }

        Write(file, $"trailer\n<</Size {places.Count + 1}/Root {catalog} 0 R/Info {properties} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A number as PDF writes it: with a point, never with an exponent.</summary>
    public static string N(double number)
    {
        var rounded = Math.Round(number, 3);
        return (rounded == 0 ? 0 : rounded).ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>A text string in UTF-16, for properties.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
