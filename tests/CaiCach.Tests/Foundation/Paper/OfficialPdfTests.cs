using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Paper.Fonts;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed partial class OfficialPdfTests
{
    [Fact]
    public void The_same_paper_has_the_same_bytes()
    {
        Assert.Equal(Papers.LongReport().ToPdf(), Papers.LongReport().ToPdf());
        Assert.Equal(Papers.Register().ToPdf(), Papers.Register().ToPdf());
    }

    [Fact]
    public void Another_word_makes_another_file_with_another_identifier()
    {
        var one = Encoding.Latin1.GetString(Papers.Report(new Paragraph("Một.")).ToPdf());
        var other = Encoding.Latin1.GetString(Papers.Report(new Paragraph("Hai.")).ToPdf());

        Assert.NotEqual(Identifier(one), Identifier(other));

        static string Identifier(string file) => file[file.LastIndexOf("/ID[", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task The_files_are_sound()
    {
        var qpdf = Tool.Find("qpdf");
        using var folder = new Folder();

        Assert.Contains("No syntax or stream encoding errors found", await qpdf.Run("--check", folder.Put("report.pdf", Papers.LongReport().ToPdf())), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await qpdf.Run("--check", folder.Put("list.pdf", Papers.Register().ToPdf())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Justified_sentences_come_back_as_they_were_written()
    {
        var text = await PrintedText.Of(Papers.Report(new Paragraph(Papers.Sentence), new DashItem(Papers.Sentence)).ToPdf());

        Assert.Contains($"{Papers.Sentence} - {Papers.Sentence[..^1]}./.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_lines_reach_from_margin_to_margin()
    {
        const double leftMargin = 30 * 72 / 25.4;
        const double rightMargin = (210 - 15) * 72 / 25.4;
        var pdftotext = Tool.Find("pdftotext");
        using var folder = new Folder();

        var paper = Papers.Report(new Paragraph(Papers.Sentence), new Paragraph("Hết.")) with { Addressees = [] };

        var boxes = await pdftotext.Run("-bbox", "-raw", folder.Put("paper.pdf", paper.ToPdf()), "-");

        var words = Word().Matches(boxes).Select(m => (Left: Number(m, 1), Right: Number(m, 2), Text: m.Groups[3].Value)).ToList();
        var sentence = words.SkipWhile(word => word.Text != "Ủy").Take(Papers.Sentence.Split(' ').Length).ToList();
        var lineStarts = sentence.Index().Skip(1).Where(w => w.Item.Left < sentence[w.Index - 1].Left).ToList();
        Assert.Equal(leftMargin + 36, sentence[0].Left, 0.1);
        Assert.Equal(3, lineStarts.Count);
        Assert.All(lineStarts, start => Assert.Equal(leftMargin, start.Item.Left, 0.1));
        Assert.All(lineStarts, start => Assert.Equal(rightMargin, sentence[start.Index - 1].Right, 0.1));
        Assert.True(sentence[^1].Right < rightMargin - 10);

        static double Number(Match word, int group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Every_Vietnamese_letter_survives_in_every_face()
    {
        var letters = string.Join(' ', VietnameseLetters.All);
        var paper = Papers.Report(new Paragraph(letters), new Paragraph(new TextRun(letters, bold: true)), new Paragraph(new TextRun(letters, italic: true)), new Paragraph(new TextRun(letters, bold: true, italic: true)), new Paragraph("Hết."));

        var text = await PrintedText.Of(paper.ToPdf());

        Assert.Equal(134, VietnameseLetters.All.Count);
        Assert.Contains(string.Join(' ', Enumerable.Repeat(letters, 4)), text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, Tinos.Count), face => Assert.DoesNotContain(VietnameseLetters.All, letter => !Tinos.Face(face).Has(letter[0])));
    }

    [Fact]
    public async Task The_cells_of_the_decree_stand_in_their_order()
    {
        var text = await PrintedText.Of((Papers.Report() with { LegalBases = ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Nghị quyết số 18-NQ/TW"] }).ToPdf());

        string[] cells =
        [
            "TỈNH THỪA THIÊN HUẾ ỦY BAN NHÂN DÂN HUYỆN QUẢNG ĐIỀN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
            "Số: 214/BC-UBND", "Quảng Điền, ngày 14 tháng 6 năm 2022", "BÁO CÁO Kết quả công tác cải cách hành chính 6 tháng đầu năm 2022",
            "Kính gửi: Ủy ban nhân dân tỉnh Thừa Thiên Huế.", "Căn cứ Luật Tổ chức chính quyền địa phương; Căn cứ Nghị quyết số 18-NQ/TW.", "./.",
            "Nơi nhận: - Như trên; - Sở Nội vụ;", "- Lưu: VT, NV (02 bản).", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Ưng", "Mã kiểm chứng: QD-2022-0214",
        ];
        var places = cells.Select(cell => text.IndexOf(cell, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task What_is_not_given_yet_is_left_open()
    {
        var draft = Papers.Report() with { Number = null, Date = new(2022, 6), Signature = new(["Chủ tịch"], null), Verification = null };

        var text = await PrintedText.Of(draft.ToPdf());

        Assert.Matches("Số: +/BC-UBND", text);
        Assert.Matches("Quảng Điền, ngày +tháng 6 năm 2022", text);
        Assert.DoesNotContain("Mã kiểm chứng", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_has_its_subject_under_its_number()
    {
        var letter = Papers.Report() with { TypeName = null, Symbol = "UBND-NV", Subject = "đôn đốc báo cáo", Addressees = ["Các phòng, ban;", "Ủy ban nhân dân các xã, thị trấn"] };

        var text = await PrintedText.Of(letter.ToPdf());

        Assert.Contains("Số: 214/UBND-NV V/v đôn đốc báo cáo Quảng Điền", text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: - Các phòng, ban; - Ủy ban nhân dân các xã, thị trấn.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_numbered_from_the_second()
    {
        var pages = await PrintedText.Pages(Papers.LongReport().ToPdf());

        Assert.InRange(pages.Length, 6, 12);
        Assert.StartsWith("TỈNH", pages[0], StringComparison.Ordinal);
        Assert.All(pages.Skip(1).Select((page, i) => (page, number: i + 2)), p => Assert.StartsWith($"{p.number} ", p.page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_repeats_its_heading_and_loses_no_row()
    {
        var pages = await PrintedText.Pages(Papers.Report(Papers.Communes(90), new Paragraph("Hết.")).ToPdf());

        Assert.True(pages.Length >= 3);
        Assert.All(pages.Where(page => page.Contains("Quảng Phước", StringComparison.Ordinal)), page => Assert.Single(Occurrences(page, "TT Đơn vị Tiếp nhận Đúng hạn Tỷ lệ (%)")));
        var all = string.Join(' ', pages);
        Assert.All(Enumerable.Range(1, 90), row => Assert.Single(Occurrences(all, $"{row} Ủy ban nhân dân xã Quảng Phước {row} {300 + row} {290 + row} 96,68")));
    }

    [Fact]
    public async Task A_row_higher_than_a_page_goes_on_overleaf()
    {
        var words = string.Join(' ', Enumerable.Range(1, 3000));
        var table = new PaperTable([new("Nội dung", 1), new("Số", 1)], [new PaperRow(words, "7")]);

        var pages = await PrintedText.Pages(Papers.Report(table).ToPdf());

        Assert.True(pages.Length > 3);
        Assert.All(Enumerable.Range(1, 3000), number => Assert.Contains(pages, page => page.Split(' ').Contains($"{number}")));
    }

    [Fact]
    public async Task The_signature_never_stands_alone()
    {
        for (var lines = 1; lines < 40; lines++)
        {
            var body = Enumerable.Repeat(new Paragraph("Một dòng."), lines).Append(new("Câu cuối cùng."));

            var pages = await PrintedText.Pages(Papers.Report([.. body]).ToPdf());

            Assert.Contains(pages, page => page.Contains("Câu cuối cùng./.", StringComparison.Ordinal) && page.Contains("Nguyễn Văn Ưng", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Properties_are_the_papers_own()
    {
        var pdfinfo = Tool.Find("pdfinfo");
        using var folder = new Folder();

        var properties = await pdfinfo.Run("-isodates", folder.Put("paper.pdf", Papers.Report().ToPdf()));

        Assert.Matches(@"Title:\s+Báo cáo Kết quả công tác cải cách hành chính 6 tháng đầu năm 2022\n", properties);
        Assert.Matches(@"Author:\s+Ủy ban nhân dân huyện Quảng Điền\n", properties);
        Assert.Matches(@"CreationDate:\s+2022-06-14T09:30:00", properties);
    }

    [Fact]
    public void Figures_lead_to_their_records()
    {
        var address = new Uri("https://caicach.example.vn/số-liệu/(hồ-sơ)");

        var file = Encoding.Latin1.GetString(Papers.Report(new Paragraph("Đã nhận ", new TextRun("4.063 hồ sơ", link: address), ".")).ToPdf());

        Assert.Contains(@"/S/URI/URI(https://caicach.example.vn/s%E1%BB%91-li%E1%BB%87u/\(h%E1%BB%93-s%C6%A1\))", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_small_and_soon_written()
    {
        var times = Enumerable.Range(0, 6).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Assert.InRange(Papers.LongReport().ToPdf().Length, 10_000, 100_000);
            return Stopwatch.GetElapsedTime(start);
        });

        Assert.True(times.Min() < TimeSpan.FromMilliseconds(300));
    }

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<""")]
    private static partial Regex Word();

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
