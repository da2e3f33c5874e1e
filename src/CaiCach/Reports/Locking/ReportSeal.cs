using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Journal;

namespace CaiCach.Reports.Locking;

/// <summary>
/// The digest of a locked report: over form, texts, figures and the digests of their evidence, as canonical JSON
/// (RFC 8785). The act that locks writes it into the journal; the page of verification computes it anew.
/// </summary>
public static class ReportSeal
{
    // Without the letters that are taken for digits, and without U, so that no code spells a word.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLetters = 12;

    /// <summary>Of a report whose figures are loaded.</summary>
    public static string DigestOf(Report report) => Hash(new JsonObject
    {
        ["report"] = report.Id,
        ["unit"] = report.Unit,
        ["template"] = report.Template,
        ["edition"] = report.Edition,
        ["period"] = report.Period,
        ["version"] = report.Version,
        ["asOf"] = report.AsOf?.ToString("O", CultureInfo.InvariantCulture),
        ["position"] = report.Position,
        ["sections"] = new JsonArray([.. report.Sections.OrderBy(s => s.Code, StringComparer.Ordinal)
            .Select(s => new JsonObject { ["code"] = s.Code, ["text"] = s.Text })]),
        ["figures"] = new JsonArray([.. report.Figures.OrderBy(f => f.Code, StringComparer.Ordinal).Select(Of)]),
    });

    /// <summary>Twelve letters in three groups, enough that nobody guesses another report's.</summary>
    public static string CodeOf(string digest)
    {
        var bits = Convert.FromHexString(digest);
        var letters = new char[CodeLetters];
        for (var i = 0; i < CodeLetters; i++)
        {
            var at = i * 5;
            var two = (bits[at / 8] << 8) | bits[(at / 8) + 1];
            letters[i] = Letters[(two >> (11 - (at % 8))) & 31];
        }

        var code = new string(letters);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>What was typed, as a code; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        return letters.Length == CodeLetters && letters.All(Letters.Contains) ? $"{letters[..4]}-{letters[4..8]}-{letters[8..]}" : null;
    }

    internal static string Hash(JsonNode content) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(content)));

    // Amounts may pass 2^53, which JSON numbers cannot hold, so numbers of figures are written as text.
    private static JsonObject Of(LockedFigure figure) => new()
    {
        ["code"] = figure.Code,
        ["edition"] = figure.Edition,
        ["value"] = Text(figure.Value),
        ["numerator"] = Text(figure.Numerator),
        ["denominator"] = Text(figure.Denominator),
        ["printed"] = figure.Printed,
        ["decimals"] = figure.Decimals,
        ["rounding"] = figure.Rounding,
        ["declared"] = figure.Declared,
        ["evidenceCount"] = Text(figure.EvidenceCount),
        ["evidence"] = figure.EvidenceDigest,
    };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
