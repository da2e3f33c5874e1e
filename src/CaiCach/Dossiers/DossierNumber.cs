using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Dossiers;

/// <summary>
/// Code of a dossier: counter, day of receipt, order of receipt that day (Thông tư 01/2018/TT-VPCP, Điều 19). Four
/// digits at least; a counter that receives more than 9,999 a day gets a fifth.
/// </summary>
public readonly partial record struct DossierNumber(string Series, int Sequence)
{
    [GeneratedRegex(@"^(?<series>(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(\.\d{1,3}){0,3})-\d{6})-(?<sequence>\d{4,9})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    /// <summary>What all codes of a counter and a day begin with.</summary>
    public static string SeriesOf(string counter, DateOnly day) =>
        $"{counter}-{day.ToString("yyMMdd", CultureInfo.InvariantCulture)}";

    /// <summary>Reads a code in the style of 2016 (<c>000.00.27.H57-220405-0001</c>) or of 2020 (<c>H57.27-220405-0001</c>).</summary>
    public static bool TryRead(string? text, out DossierNumber number)
    {
        var match = Shape().Match(text ?? "");
        number = match.Success ? new(match.Groups["series"].Value, int.Parse(match.Groups["sequence"].ValueSpan, CultureInfo.InvariantCulture)) : default;
        return match.Success && number.ToString() == text;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}-{Sequence:0000}");
}
