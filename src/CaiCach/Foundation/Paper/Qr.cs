using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace CaiCach.Foundation.Paper;

/// <summary>A QR code as modules, from which it is drawn on paper and on pages.</summary>
public sealed class Qr
{
    // A third of the code may be dirty or torn; paper is handled.
    private const QRCodeGenerator.ECCLevel Correction = QRCodeGenerator.ECCLevel.Q;

    private readonly string _text;
    private readonly IReadOnlyList<BitArray> _modules;

    private Qr(string text, IReadOnlyList<BitArray> modules)
    {
        _text = text;
        _modules = modules;
    }

    /// <summary>Modules on a side, with the quiet zone of four that readers need around the code.</summary>
    public int Size => _modules.Count;

    /// <summary>True where a dark module stands, counted from the top left.</summary>
    public bool this[int column, int row] => _modules[row][column];

    public static Qr Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, Correction);
        return new(text, [.. code.ModuleMatrix]);
    }

    /// <summary>A whole svg element for a web page. It takes the text colour and the width that the page gives it.</summary>
    /// <param name="label">What the code leads to, for those who cannot see it.</param>
    public static string Svg(string text, string label)
    {
        var code = Of(text);
        var name = WebUtility.HtmlEncode(label);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.Size} {code.Size}" role="img" aria-label="{name}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{code.Size}v{code.Size}H0z"/><path fill="#000" d="{code.Path()}"/></svg>""";
    }

    /// <summary>Path data for an svg whose view box is <see cref="Size"/> units wide and high.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        foreach (var (column, row, length) in Bars())
        {
            path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
        }

        return path.ToString();
    }

    /// <summary>The dark modules, joined in each row.</summary>
    public IEnumerable<(int Column, int Row, int Length)> Bars()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var start = column;
                while (column < Size && this[column, row])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (start, row, column - start);
                }
            }
        }
    }

    internal byte[] Png(int pixelsPerModule)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(_text, Correction);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(pixelsPerModule);
    }
}
