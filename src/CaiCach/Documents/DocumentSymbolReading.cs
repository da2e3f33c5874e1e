using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Foundation;

namespace CaiCach.Documents;

/// <summary>Reads numbers and symbols as they are met, and says what is wrong with them.</summary>
internal static partial class DocumentSymbolReading
{
    private const int FirstYear = 1945, LastYear = 2099;

    [GeneratedRegex(@"^(?<n>[0-9]{1,6})(?<letter>\p{L}?)/(?<year>[0-9]{4})/(?<rest>[^/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WithYear();

    [GeneratedRegex(@"^(?<n>[0-9]{1,6})(?<letter>\p{L}?)/(?<rest>[^/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"^(?<n>[0-9]{1,6})(?<letter>\p{L}?)-(?<type>\p{L}+)/(?<rest>[^/]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfTheParty();

    [GeneratedRegex(@"^(số|so|no\.?)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*([/-])\s*")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^QH[0-9]{1,2}$|^QHK[0-9]{1,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex NationalAssembly();

    public static bool TryRead(string? text, out DocumentSymbol symbol, out string reason)
    {
        symbol = null!;
        var typed = Label().Replace(VietnameseText.Clean(text).Replace('–', '-'), "").TrimEnd('.', ',', ';', ' ');
        var joined = Joint().Replace(typed, "$1");
        if (joined == "")
        {
            reason = "Chưa ghi số, ký hiệu.";
            return false;
        }

        var read = joined.Length > 80 || joined.Contains(' ', StringComparison.Ordinal) ? null : Read(joined);
        if (read is null)
        {
            reason = $"“{(typed.Length <= 60 ? typed : typed[..59] + "…")}” không phải số, ký hiệu văn bản. Ghi như 191/KH-UBND.";
            return false;
        }

        symbol = joined == typed ? read : read with { Warnings = [.. read.Warnings, "Số, ký hiệu viết liền, không có dấu cách."] };
        reason = "";
        return true;
    }

    private static DocumentSymbol? Read(string joined)
    {
        if (OfTheParty().Match(joined) is { Success: true } party)
        {
            return Shape(party, DocumentSymbolKind.Party, party.Groups["type"].Value, Rest(party));
        }

        if (WithYear().Match(joined) is { Success: true } dated)
        {
            var year = int.Parse(dated.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            return year is < FirstYear or > LastYear ? null : OfYear(dated, year);
        }

        return WithoutYear().Match(joined) is { Success: true } plain && Rest(plain)[0] != '-' && Rest(plain)[^1] != '-' ? OfNoYear(plain) : null;
    }

    private static DocumentSymbol? OfYear(Match match, int year)
    {
        var rest = Rest(match);
        if (NationalAssembly().IsMatch(rest))
        {
            return Shape(match, DocumentSymbolKind.Law, null, rest) with { Year = year };
        }

        var (type, issuer) = Halves(rest);
        if (DocumentType.Normative.Any(t => t.Abbreviation == type))
        {
            return Shape(match, DocumentSymbolKind.Normative, type, issuer, NoIssuer(type, issuer)) with { Year = year };
        }

        // An ordinary document with a year: understandable, but the year claims a rank that it does not have.
        var read = OfNoYear(match);
        return read with
        {
            Year = year,
            Warnings = [.. read.Warnings, "Chỉ văn bản quy phạm pháp luật mới ghi năm trong số, ký hiệu."],
        };
    }

    private static DocumentSymbol OfNoYear(Match match)
    {
        var rest = Rest(match);
        var (head, tail) = Halves(rest);
        if (TypeOf(head) is var (type, warning))
        {
            var kind = DocumentType.Copies.Any(t => t.Abbreviation == type) ? DocumentSymbolKind.Copy : DocumentSymbolKind.Admin;
            return Shape(match, kind, type, tail, warning, NoIssuer(head, tail));
        }

        if (head == "CV")
        {
            return Shape(match, DocumentSymbolKind.LetterShort, null, tail, "Công văn không có chữ viết tắt tên loại, không ghi “CV”.");
        }

        return tail != ""
            ? Shape(match, DocumentSymbolKind.Letter, null, head) with { Unit = tail }
            : Shape(match, DocumentSymbolKind.LetterShort, null, head, $"“{match.Groups["n"]}/{head}” thiếu đơn vị soạn thảo hoặc lĩnh vực, như {match.Groups["n"]}/{head}-VP.");
    }

    /// <summary>The type that a head means, with a warning when it is not written as in the table; null when it means none.</summary>
    private static (string Type, string? Warning)? TypeOf(string head)
    {
        if (DocumentType.Find(head) is not null)
        {
            return (head, null);
        }

        // Met on programmes; it cannot be an issuer, and the table's word for them is CTr.
        if (head == "CTTr")
        {
            return (head, $"“CTTr” không có trong bảng chữ viết tắt tên loại văn bản ({DocumentType.Source}). Chương trình viết tắt là “CTr”.");
        }

        var types = DocumentType.All.Concat(DocumentType.Copies).Select(t => t.Abbreviation).OfType<string>().ToList();
        var near = types.Where(t => string.Equals(t, head, StringComparison.OrdinalIgnoreCase)).ToList();
        near = near.Count > 0 ? near : [.. types.Where(t => SearchText.Fold(t) == SearchText.Fold(head))];
        return near.Count == 1 ? (near[0], $"“{head}” viết đúng là “{near[0]}”.") : null;
    }

    private static DocumentSymbol Shape(Match match, DocumentSymbolKind kind, string? type, string issuer, params string?[] warnings)
    {
        var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var letter = match.Groups["letter"].Value;
        string?[] all =
        [
            .. warnings,
            letter != "" ? $"Số “{match.Groups["n"]}{letter}” có chữ; số văn bản chỉ gồm chữ số." : null,
            number == 0 ? "Số văn bản bắt đầu từ 01." : null,
            match.Groups["n"].Value != number.ToString("00", CultureInfo.InvariantCulture) && number > 0
                ? $"Số {match.Groups["n"]} ghi đúng là {number:00}." : null,
        ];
        return new(kind, number, null, type, issuer, null, [.. all.OfType<string>()]);
    }

    private static string? NoIssuer(string type, string issuer) =>
        issuer == "" ? $"Thiếu chữ viết tắt tên cơ quan ban hành sau “{type}”." : null;

    private static string Rest(Match match) => match.Groups["rest"].Value;

    private static (string Head, string Tail) Halves(string rest)
    {
        var hyphen = rest.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? (rest, "") : (rest[..hyphen], rest[(hyphen + 1)..]);
    }
}
