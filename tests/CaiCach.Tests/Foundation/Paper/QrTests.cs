using System.Buffers.Binary;
using System.Xml.Linq;
using CaiCach.Foundation.Paper;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed class QrTests
{
    private const string Address = "https://caicach.example.vn/kiem-chung/QD-2022-0214";

    [Fact]
    public void The_three_corners_and_the_quiet_zone_are_where_readers_look_for_them()
    {
        var code = Qr.Of(Address);

        string[] corner = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
        foreach (var (left, top) in new[] { (4, 4), (code.Size - 11, 4), (4, code.Size - 11) })
        {
            Assert.Equal(corner, Enumerable.Range(0, 7).Select(y => string.Concat(Enumerable.Range(0, 7).Select(x => code[left + x, top + y] ? '1' : '0'))));
        }

        Assert.DoesNotContain(true, Enumerable.Range(0, code.Size).SelectMany(i => new[] { code[i, 0], code[i, 3], code[3, i], code[code.Size - 4, i], code[i, code.Size - 1] }));
    }

    [Fact]
    public void The_bars_cover_the_dark_modules_and_nothing_else()
    {
        var code = Qr.Of(Address);

        var covered = code.Bars().SelectMany(bar => Enumerable.Range(bar.Column, bar.Length).Select(x => (x, bar.Row)));

        var dark = Enumerable.Range(0, code.Size).SelectMany(y => Enumerable.Range(0, code.Size).Where(x => code[x, y]).Select(x => (x, y)));
        Assert.Equal(dark, covered);
    }

    [Fact]
    public void The_svg_is_one_element_that_says_where_it_leads()
    {
        var svg = XElement.Parse(Qr.Svg(Address, "Mã QR: \"đối chiếu\" & kiểm chứng"));

        Assert.Equal("Mã QR: \"đối chiếu\" & kiểm chứng", svg.Attribute("aria-label")?.Value);
        Assert.Equal(Qr.Of(Address).Path(), svg.Elements().Last().Attribute("d")?.Value);
    }

    [Fact]
    public void The_picture_has_its_modules_twelve_pixels_wide()
    {
        var code = Qr.Of(Address);

        var width = BinaryPrimitives.ReadInt32BigEndian(code.Png(12).AsSpan(16));

        Assert.Equal(code.Size * 12, width);
    }
}
