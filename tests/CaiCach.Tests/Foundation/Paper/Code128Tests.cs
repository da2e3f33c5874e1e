using System.Xml.Linq;
using CaiCach.Foundation.Paper;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed class Code128Tests
{
    // Symbol values reckoned by hand from the standard: start, text, check symbol, stop.
    [Theory]
    [InlineData("PJJ123C", new[] { 104, 48, 42, 42, 17, 18, 19, 35, 55, 106 })]
    [InlineData("123456", new[] { 105, 12, 34, 56, 44, 106 })]
    [InlineData("12345", new[] { 104, 17, 99, 23, 45, 53, 106 })]
    [InlineData("H57.99-220405-0001", new[] { 104, 40, 21, 23, 14, 25, 25, 13, 99, 22, 4, 5, 100, 13, 99, 0, 1, 1, 106 })]
    public void A_text_is_these_symbols(string text, int[] values) => Assert.Equal(values, Code128.Values(text));

    [Fact]
    public void The_bars_begin_with_the_start_and_end_with_the_stop_symbol()
    {
        var code = Code128.Of("123456");

        var modules = new char[code.Modules];
        Array.Fill(modules, '0');
        foreach (var (start, length) in code.Bars)
        {
            Array.Fill(modules, '1', start, length);
        }

        // Start C, then 12, 34, 56, check 44, stop.
        Assert.Equal("11010011100" + "10110011100" + "10001011000" + "11100010110" + "10001101110" + "1100011101011", new string(modules));
    }

    [Fact]
    public void The_svg_leaves_the_quiet_zones_white()
    {
        var svg = XElement.Parse(Code128.Svg("H57.99-220405-0001", "Mã \"vạch\""));

        var code = Code128.Of("H57.99-220405-0001");
        Assert.Equal($"0 0 {code.Modules + 20} 1", svg.Attribute("viewBox")?.Value);
        Assert.StartsWith("M10 0h2v1h-2z", svg.Elements().Last().Attribute("d")?.Value, StringComparison.Ordinal);
        Assert.Equal("Mã \"vạch\"", svg.Attribute("aria-label")?.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hồ sơ")]
    [InlineData("A\nB")]
    public void What_the_bars_cannot_say_is_refused(string text) => Assert.Throws<ArgumentException>(() => Code128.Of(text));
}
