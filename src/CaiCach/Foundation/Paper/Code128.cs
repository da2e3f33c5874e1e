using System.Globalization;
using System.Net;
using System.Text;

namespace CaiCach.Foundation.Paper;

/// <summary>
/// A Code 128 barcode (ISO/IEC 15417) as modules. Code set B carries the printable ASCII letters; long runs of digits go
/// in code set C, two digits a symbol, which keeps the code of a dossier narrow enough for an A5 slip.
/// </summary>
public sealed class Code128
{
    /// <summary>Modules that must stay white on both sides.</summary>
    public const int Quiet = 10;

    private const int StartB = 104, StartC = 105, ToB = 100, ToC = 99, Stop = 106, Check = 103;

    // Widths of bar, space, bar, space, bar, space of each symbol value; the last one, stop, ends with a further bar.
    private const string Widths =
        "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211"
        + "221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113"
        + "132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121"
        + "312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211"
        + "221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141"
        + "114113114311411113411311113141114131311141411131211412211214211232"
        + "2331112";

    private readonly List<(int Start, int Length)> _bars = [];

    private Code128(IReadOnlyList<int> values)
    {
        foreach (var value in values)
        {
            var widths = Widths.AsSpan(value * 6, value == Stop ? 7 : 6);
            for (var i = 0; i < widths.Length; i++)
            {
                var width = widths[i] - '0';
                if (i % 2 == 0)
                {
                    _bars.Add((Modules, width));
                }

                Modules += width;
            }
        }
    }

    /// <summary>Width in modules, without the quiet zones.</summary>
    public int Modules { get; private set; }

    /// <summary>The dark bars from the left, in modules.</summary>
    public IReadOnlyList<(int Start, int Length)> Bars => _bars;

    /// <exception cref="ArgumentException">The text is empty or has letters that are not printable ASCII.</exception>
    public static Code128 Of(string text) => new(Values(text));

    /// <summary>A whole svg element for a web page, quiet zones included; it fills the width that the page gives it.</summary>
    /// <param name="label">What the code says, for those who cannot see it.</param>
    public static string Svg(string text, string label)
    {
        var code = Of(text);
        var path = new StringBuilder();
        foreach (var (start, length) in code.Bars)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{start + Quiet} 0h{length}v1h-{length}z");
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.Modules + (2 * Quiet)} 1" preserveAspectRatio="none" role="img" aria-label="{WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{code.Modules + (2 * Quiet)}v1H0z"/><path fill="#000" d="{path}"/></svg>""";
    }

    /// <summary>Symbol values: start, the text, check symbol, stop.</summary>
    internal static IReadOnlyList<int> Values(string text)
    {
        if (text.Length == 0 || text.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException($"“{text}” has letters that a barcode does not carry.", nameof(text));
        }

        List<int> values = [];
        var pairs = false;
        for (var i = 0; i < text.Length;)
        {
            var digits = DigitsFrom(text, i);

            // A run of digits is worth changing to C when it saves symbols: four at either end, six between. An odd
            // digit stays in B and goes first.
            var goes = pairs ? digits >= 2 : digits % 2 == 0 && digits >= (i == 0 || i + digits == text.Length ? 4 : 6);
            if (values.Count == 0)
            {
                values.Add(goes ? StartC : StartB);
            }
            else if (goes != pairs)
            {
                values.Add(goes ? ToC : ToB);
            }

            pairs = goes;
            values.Add(pairs ? ((text[i] - '0') * 10) + text[i + 1] - '0' : text[i] - ' ');
            i += pairs ? 2 : 1;
        }

        values.Add((values[0] + values.Skip(1).Select((value, i) => value * (i + 1)).Sum()) % Check);
        values.Add(Stop);
        return values;
    }

    private static int DigitsFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
