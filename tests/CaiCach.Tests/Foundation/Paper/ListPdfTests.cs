using System.Globalization;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Paper;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed partial class ListPdfTests
{
    [Fact]
    public async Task Each_page_says_which_of_how_many()
    {
        var pages = await PrintedText.Pages(Papers.Register().ToPdf());

        Assert.True(pages.Length > 2);
        Assert.All(pages.Select((page, i) => (page, number: i + 1)), p => Assert.EndsWith($"Trang {p.number}/{pages.Length}", p.page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_rows_are_there_and_the_last_stands_with_the_signatures()
    {
        var pages = await PrintedText.Pages(Papers.Register().ToPdf());

        Assert.All(Enumerable.Range(1, 60), row => Assert.Contains(pages, page => page.Contains($"{row:00}/KH-UBND 05/01/2022 Kế hoạch", StringComparison.Ordinal)));
        Assert.Contains("60/KH-UBND", pages[^1], StringComparison.Ordinal);
        Assert.Contains("Tổng số: 60 văn bản. Quảng Điền, ngày 14 tháng 6 năm 2022 NGƯỜI LẬP Trần Thị Ỷ KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG Lê Đặng Hữu", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_A4_landscape_and_the_text_keeps_15_mm_free()
    {
        var pdftotext = Tool.Find("pdftotext");
        using var folder = new Folder();

        var boxes = await pdftotext.Run("-bbox", "-l", "1", folder.Put("list.pdf", Papers.Register().ToPdf()), "-");

        Assert.Contains("<page width=\"841.890000\" height=\"595.276000\">", boxes, StringComparison.Ordinal);
        var words = Word().Matches(boxes).Select(m => (Left: Number(m, 1), Right: Number(m, 2))).ToList();
        Assert.True(words.Count > 100);
        Assert.All(words, word => Assert.True(word.Left >= 42.5 && word.Right <= 841.9 - 42.5));

        static double Number(Match word, int group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_row_must_fit_its_table() =>
        Assert.Throws<ArgumentException>(() => (Papers.Register() with { Table = new([new("Một", 1), new("Hai", 1)], [new PaperRow("chỉ một")]) }).ToPdf());

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" """)]
    private static partial Regex Word();
}
