using System.IO.Compression;
using CaiCach.Foundation.Paper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed class DocxTests
{
    [Fact]
    public void The_same_paper_has_the_same_bytes()
    {
        Assert.Equal(Papers.LongReport().ToDocx(), Papers.LongReport().ToDocx());
        Assert.Equal(Papers.Register().ToDocx(), Papers.Register().ToDocx());
    }

    [Fact]
    public void Nothing_in_the_archive_tells_the_hour()
    {
        using var archive = new ZipArchive(new MemoryStream(Papers.Report().ToDocx()));

        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal(archive.Entries.Skip(1).Select(e => e.FullName).Order(StringComparer.Ordinal), archive.Entries.Skip(1).Select(e => e.FullName));
    }

    [Fact]
    public void The_files_follow_the_standard()
    {
        Assert.Empty(Errors(Papers.LongReport()));
        Assert.Empty(Errors(Papers.Register()));
        Assert.Empty(Errors(Papers.Report() with { TypeName = null, Addressees = ["Một", "Hai"], LegalBases = ["Căn cứ"], Verification = null }));

        static List<string> Errors(Printable paper)
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(paper.ToDocx()), isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
        }
    }

    [Fact]
    public void Properties_are_the_papers_own()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Papers.Report().ToDocx()), isEditable: false);

        Assert.Equal("Báo cáo Kết quả công tác cải cách hành chính 6 tháng đầu năm 2022", document.PackageProperties.Title);
        Assert.Equal("Ủy ban nhân dân huyện Quảng Điền", document.PackageProperties.Creator);
        Assert.Equal(Papers.Made, document.PackageProperties.Created?.ToUniversalTime());
    }

    [Fact]
    public void Figures_lead_to_their_records()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Papers.LongReport().ToDocx()), isEditable: false);

        var targets = document.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.AbsoluteUri);
        Assert.Equal(["https://caicach.example.vn/kiem-chung/QD-2022-0214", "https://caicach.example.vn/so-lieu/ho-so-tiep-nhan"], targets.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_prints_a_report_without_loss()
    {
        var letters = string.Join(' ', VietnameseLetters.All);
        var report = Papers.LongReport();
        var pdf = await PrintedText.Reprinted(report with { Body = [new Paragraph(letters), .. report.Body] });

        var pages = await PrintedText.Pages(pdf);
        var text = WithPlainHyphens(string.Join(' ', pages));

        Assert.StartsWith("TỈNH THỪA THIÊN HUẾ ỦY BAN NHÂN DÂN HUYỆN QUẢNG ĐIỀN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc", text, StringComparison.Ordinal);
        Assert.Contains(letters, text, StringComparison.Ordinal);
        Assert.Contains(Papers.Sentence, text, StringComparison.Ordinal);
        Assert.Contains("4.063 hồ sơ, trong đó giải quyết đúng hạn 3.928 hồ sơ, đạt tỷ lệ 96,68%.", text, StringComparison.Ordinal);
        Assert.Contains("huyện Quảng Điền./. Nơi nhận: - Như trên;", text, StringComparison.Ordinal);
        Assert.Contains("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Ưng", text, StringComparison.Ordinal);
        Assert.All(pages.Skip(1).Select((page, i) => (page, number: i + 2)), p => Assert.StartsWith($"{p.number} ", p.page, StringComparison.Ordinal));
        Assert.False(pages[0].StartsWith("1 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_prints_a_register_with_repeated_headings()
    {
        var pages = await PrintedText.Pages(await PrintedText.Reprinted(Papers.Register()));

        Assert.All(Enumerable.Range(1, 60), row => Assert.Contains(pages, page => WithPlainHyphens(page).Contains($"{row:00}/KH-UBND 05/01/2022", StringComparison.Ordinal)));
        Assert.All(pages.Where(page => page.Contains("05/01/2022", StringComparison.Ordinal)), page => Assert.Contains("Số, ký hiệu Ngày tháng", page, StringComparison.Ordinal));
        Assert.EndsWith($"Trang 1/{pages.Length}", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_file_breaks_a_document_symbol()
    {
        // The symbol stands at every place of a line once.
        var body = Enumerable.Range(1, 60).Select(i => new Paragraph(new string('m', i) + " 191/KH-UBND và 34/2019/QĐ-UBND, 18-NQ/TW, 2709/QĐ-UBND; ngày\u00A005\u00A0tháng\u00A002 hết dòng.")).ToArray();
        var paper = Papers.Report(body);

        var lines = await PrintedText.Lines(paper.ToPdf());
        var reprinted = WithPlainHyphens(await PrintedText.Lines(await PrintedText.Reprinted(paper)));

        foreach (var symbol in new[] { "191/KH-UBND", "34/2019/QĐ-UBND", "18-NQ/TW", "2709/QĐ-UBND", "ngày 05 tháng 02" })
        {
            Assert.Equal(60, lines.Split(symbol).Length - 1);
            Assert.Equal(60, reprinted.Split(symbol).Length - 1);
        }
    }

    /// <summary>The hyphens that do not break are another letter in the text.</summary>
    private static string WithPlainHyphens(string text) => text.Replace('\u2011', '-');
}
