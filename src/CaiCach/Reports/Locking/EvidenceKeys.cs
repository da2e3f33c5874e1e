using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Indicators;

namespace CaiCach.Reports.Locking;

/// <summary>
/// Keys and weights as text, one on each line in ordinal order of the keys (<c>1 dossier/H57…</c>). The digest is over
/// the text, so it does not depend on how the text is compressed.
/// </summary>
public static class EvidenceKeys
{
    /// <summary>Packs rows that come in any order.</summary>
    public static (byte[] Packed, string Digest) Pack(IEnumerable<Evidence> rows)
    {
        var bytes = Write(rows);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(bytes);
        }

        return (packed.ToArray(), Digest(bytes));
    }

    /// <summary>The rows in ordinal order of their keys.</summary>
    public static IReadOnlyList<Evidence> Unpack(byte[] packed) => [.. Encoding.UTF8.GetString(Text(packed))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            return new Evidence { Weight = long.Parse(line.AsSpan(0, space), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), Key = line[(space + 1)..] };
        })];

    /// <summary>The digest of what was packed, computed anew.</summary>
    public static string DigestOf(byte[] packed) => Digest(Text(packed));

    /// <summary>The digest that rows would have if they were packed.</summary>
    public static string DigestOf(IEnumerable<Evidence> rows) => Digest(Write(rows));

    private static byte[] Write(IEnumerable<Evidence> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Weight))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Weight} {row.Key}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Digest(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    private static byte[] Text(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new MemoryStream();
        deflate.CopyTo(text);
        return text.ToArray();
    }
}
