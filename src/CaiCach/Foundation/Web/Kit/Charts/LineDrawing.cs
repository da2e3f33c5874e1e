using System.Globalization;
using System.Net;
using System.Text;

namespace CaiCach.Foundation.Web.Kit;

/// <summary>Draws a line chart. SVG is put together here because <c>text</c> is a word of Razor's own.</summary>
internal static class LineDrawing
{
    private const decimal Left = 44, Right = 570, Top = 26, Bottom = 170, Inset = 36;

    /// <param name="axis">Words for an axis that starts above 0.</param>
    public static string Svg(string summary, IReadOnlyList<ChartPoint> points, decimal? target, string? targetWords, Func<decimal, string> axis)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 580 210\" role=\"img\" aria-label=\"{Text(summary)}\">");
        var (low, high, step) = Scale([.. points.Select(p => p.Value).Append(target).OfType<decimal>()]);
        for (var tick = low; tick <= high; tick += step)
        {
            Line(svg, "grid", Left, Y(tick), Right, Y(tick));
            Write(svg, "ax", Left - 8, Y(tick) + 4, "end", VietnameseNumber.PrintShort(tick));
        }

        var note = string.Join(", ", new[] { targetWords, low > 0 ? axis(low) : null }.OfType<string>());
        if (target is { } aim)
        {
            Line(svg, "aim", Left, Y(aim), Right, Y(aim));
        }

        if (note != "")
        {
            Write(svg, "ax", Right, Y(target ?? low) - 6, "end", note);
        }

        Draw(svg, points, Y);
        return svg.Append("</svg>").ToString();

        decimal Y(decimal value) => high == low ? Bottom : Bottom - (value - low) / (high - low) * (Bottom - Top);
    }

    private static void Draw(StringBuilder svg, IReadOnlyList<ChartPoint> points, Func<decimal, decimal> y)
    {
        var path = new StringBuilder();
        var gap = true;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(gap ? 'M' : 'L')}{N(X(i))} {N(y(value))}");
            }

            gap = points[i].Value is null;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"{path}\"/>");
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{N(X(i))}\" cy=\"{N(y(value))}\" r=\"5\"/>");
                Write(svg, "", X(i), y(value) - 12, "middle", points[i].Shown);
            }

            Write(svg, "ax", X(i), 204, "middle", points[i].Label);
        }

        decimal X(int index) => points.Count == 1 ? (Left + Right) / 2 : Left + Inset + index * (Right - Left - Inset - 20) / (points.Count - 1);
    }

    /// <summary>Round steps, at most six of them; from 0 unless that would flatten the line.</summary>
    private static (decimal Low, decimal High, decimal Step) Scale(IReadOnlyList<decimal> values)
    {
        var (min, max) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        var from = min > 0 && max - min > max / 2 ? 0 : min;
        from = Math.Min(from, min);
        var step = 1m;
        var span = Math.Max(max - from, 0.0001m);
        while (span / step > 5)
        {
            step *= step.ToString(CultureInfo.InvariantCulture).Contains('2', StringComparison.Ordinal) ? 2.5m : 2;
        }

        while (span / step < 2)
        {
            step /= 2;
        }

        var low = Math.Floor(from / step) * step;
        low = low == min && low > 0 ? low - step : low;
        return (low, Math.Max(Math.Ceiling(max / step) * step, low + step), step);
    }

    private static void Line(StringBuilder svg, string kind, decimal x1, decimal y1, decimal x2, decimal y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");

    private static void Write(StringBuilder svg, string kind, decimal x, decimal y, string anchor, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Text(text)}</text>");

    private static string N(decimal number) => decimal.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
