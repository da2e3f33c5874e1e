using System.Text;

namespace CaiCach.Foundation.Encodings;

/// <summary>TCVN3 (ABC fonts, TCVN 5712:1993) as it looks when its bytes are read as Latin-1.</summary>
internal static class Tcvn3
{
    // Byte by byte. The fonts have no toned capitals: headings use capital fonts over the small codes.
    private static readonly (int First, string Letters)[] Table =
    [
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
        (0xB5, "àảãáạ"),
        (0xBB, "ằẳẵắ"),
        (0xC6, "ặầẩẫấậè"),
        (0xCE, "ẻẽéẹềểễếệìỉ"),
        (0xDC, "ĩíịò"),
        (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ];

    private static readonly Dictionary<char, char> Letters =
        Table.SelectMany(t => t.Letters.Select((letter, i) => (Code: (char)(t.First + i), letter))).ToDictionary(x => x.Code, x => x.letter);

    public static bool Has(char c) => Letters.ContainsKey(c);

    /// <summary>The Unicode text; null when a character above ASCII is no TCVN3 letter.</summary>
    public static string? Read(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Letters.TryGetValue(c, out var letter))
            {
                AppendLetter(read, letter);
            }
            else if (char.IsAscii(c) || !char.IsLetter(c))
            {
                read.Append(c);
            }
            else
            {
                return null;
            }
        }

        return read.ToString();
    }

    /// <summary>A capital is typed as the plain capital before the toned small letter: "Uñy" is "Ủy".</summary>
    private static void AppendLetter(StringBuilder read, char letter)
    {
        if (read.Length > 0 && char.IsUpper(read[^1]) && VietnameseSyllable.WithoutTone(letter) == char.ToLowerInvariant(read[^1]))
        {
            read[^1] = char.ToUpperInvariant(letter);
        }
        else
        {
            read.Append(letter);
        }
    }
}
