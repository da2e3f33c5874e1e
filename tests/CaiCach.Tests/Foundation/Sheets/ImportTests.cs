using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using Xunit;

namespace CaiCach.Tests.Foundation.Sheets;

public sealed class ImportTests
{
    private enum Way { Counter, Online }

    private sealed record Line(string Number, string? Name, DateOnly Received, long? Pages, Money Fee, Way Way);

    private static readonly ImportColumn<string> Number = new("Số hồ sơ", Cells.Text(40)) { Required = true, Also = ["Mã hồ sơ"] };
    private static readonly ImportColumn<string> Name = new("Họ tên", Cells.Text(20));
    private static readonly ImportColumn<DateOnly> Received = new("Ngày nhận", Cells.Day) { Required = true };
    private static readonly ImportColumn<long> Pages = new("Số trang", Cells.Whole);
    private static readonly ImportColumn<Money> Fee = new("Phí", Cells.Dong);
    private static readonly ImportColumn<Way> Ways = new("Cách nộp", Cells.OneOf(("Trực tiếp", Way.Counter), ("Trực tuyến", Way.Online)));

    private static readonly Import<Line> Lines = new([Number, Name, Received, Pages, Fee, Ways], row =>
    {
        var line = new Line(row.Of(Number), row.Of(Name, null!), row.Of(Received), row.OrNull(Pages), row.Of(Fee, default), row.Of(Ways, Way.Counter));
        if (line.Received.Year < 2000)
        {
            new Refusal("x.old", "Hồ sơ nhận trước năm 2000.", "Ngày nhận").Enforce();
        }

        return line;
    })
    {
        Key = ("Số hồ sơ", line => line.Number),
    };

    [Fact]
    public async Task Rows_are_read_under_headers_in_any_order_and_spelling_below_title_lines()
    {
        var result = await Read(
            ["DANH SÁCH HỒ SƠ"],
            [null, null],
            ["STT", "NGAY NHAN (*)", "mã  hồ\u00A0sơ", "Phí", "Cách nộp", "Số trang:", "Ghi chú"],
            ["1", "5/1/2022", " 220105\u20110007 ", "50.000 đ", "truc tuyen", "1.200", "x"],
            ["2", "31-12-2021", "220105-0008", null, null, null, null]);

        Assert.Empty(result.Problems);
        Assert.True(result.IsFine);
        Assert.Equal(
            [
                new(4, new("220105-0007", null, new(2022, 1, 5), 1200, new(50_000), Way.Online)),
                new(5, new("220105-0008", null, new(2021, 12, 31), null, default, Way.Counter)),
            ],
            result.Rows);
        Assert.Equal(["STT", "Ghi chú"], result.UnknownColumns);
    }

    [Fact]
    public async Task Every_problem_is_named_with_its_row_and_column()
    {
        var result = await Read(
            ["Số hồ sơ", "Ngày nhận", "Số trang", "Phí", "Cách nộp", "Họ tên"],
            ["A1", null, "4,5", "1 triệu", "bưu điện", new string('x', 21)],
            ["A2", "31/04/2022", null, null, null, null],
            [null, "01/01/1999", "-3", null, null, null],
            ["A3", "01/01/1999", null, null, null, "Quá cũ"],
            ["A4", "01/01/2022", null, null, null, "Được"]);

        Assert.Equal(
            [
                "Dòng 2: thiếu cột “Ngày nhận”.",
                "Dòng 2, cột “Số trang”: Số “4,5” có phần lẻ, cần số nguyên.",
                "Dòng 2, cột “Phí”: Ghi số tiền đủ bằng đồng, không ghi nghìn, triệu hay tỷ.",
                "Dòng 2, cột “Cách nộp”: “bưu điện” không phải một trong: Trực tiếp, Trực tuyến.",
                "Dòng 2, cột “Họ tên”: dài 21 chữ, nhiều nhất 20 chữ.",
                "Dòng 3, cột “Ngày nhận”: Ngày 31/04/2022 không có trong lịch, tháng Tư có 30 ngày.",
                "Dòng 4: thiếu cột “Số hồ sơ”.",
                "Dòng 4, cột “Số trang”: Số “-3” nhỏ hơn 0.",
                "Dòng 5: Hồ sơ nhận trước năm 2000.",
            ],
            result.Problems.Select(p => p.Sentence));
        Assert.Equal((5, "Ngày nhận"), (result.Problems[^1].Row, result.Problems[^1].Column));
        Assert.Equal("A4", Assert.Single(result.Rows).Value.Number);
        Assert.False(result.IsFine);
    }

    [Fact]
    public async Task The_sentence_of_row_214()
    {
        var rows = Enumerable.Range(2, 213).Select(r => new[] { $"A{r}", r == 214 ? null : "01/02/2022" });

        var result = await Read([["Số hồ sơ", "Ngày nhận"], .. rows]);

        Assert.Equal("Dòng 214: thiếu cột “Ngày nhận”.", Assert.Single(result.Problems).Sentence);
    }

    [Fact]
    public async Task Typed_cells_are_taken_by_their_type()
    {
        var result = await Lines.Read(RawSheet.Of(
            """
            <row r="1"><c t="inlineStr"><is><t>Số hồ sơ</t></is></c><c t="inlineStr"><is><t>Ngày nhận</t></is></c><c t="inlineStr"><is><t>Số trang</t></is></c><c t="inlineStr"><is><t>Phí</t></is></c></row>
            <row r="2"><c><v>220505</v></c><c s="1"><v>44705</v></c><c><v>1200</v></c><c><v>50000</v></c></row>
            <row r="3"><c><v>220506</v></c><c><v>44705</v></c><c><v>1.5</v></c><c t="e"><v>#REF!</v></c></row>
            """,
            styles: """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"""), ct: TestContext.Current.CancellationToken);

        Assert.Equal(new("220505", null, new(2022, 5, 24), 1200, new(50_000), Way.Counter), Assert.Single(result.Rows).Value);
        Assert.Equal(
            [
                "Dòng 3, cột “Ngày nhận”: “44705” là một số, cần ngày như 24/05/2022.",
                "Dòng 3, cột “Số trang”: Số “1,5” có phần lẻ, cần số nguyên.",
                "Dòng 3, cột “Phí”: ô D3 báo lỗi #REF!.",
            ],
            result.Problems.Select(p => p.Sentence));
    }

    [Fact]
    public async Task A_file_without_a_required_column_is_refused_before_its_rows_are_read()
    {
        var result = await Read(["Mã hồ sơ", "Ngày trả"], ["A1", "01/01/2022"]);

        Assert.Equal(["Tệp thiếu cột “Ngày nhận”."], result.Problems.Select(p => p.Sentence));
        Assert.Equal(["Ngày nhận"], result.MissingColumns);
        Assert.Equal(["Ngày trả"], result.UnknownColumns);
        Assert.Empty(result.Rows);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_refused()
    {
        var result = await Read(["Số hồ sơ", "Ngày nhận", "Mã hồ sơ"], ["A1", "01/01/2022", "B1"]);

        Assert.Equal("Cột “Số hồ sơ” có hai lần, ở ô A1 và ô C1.", Assert.Single(result.Problems).Sentence);
    }

    [Fact]
    public async Task A_number_that_stands_twice_is_refused_with_both_rows()
    {
        var result = await Read(["Số hồ sơ", "Ngày nhận"], ["a1", "01/01/2022"], ["A2", "01/01/2022"], ["A1 ", "02/01/2022"]);

        Assert.Equal("Dòng 4: “Số hồ sơ” trùng với dòng 2.", Assert.Single(result.Problems).Sentence);
    }

    [Fact]
    public async Task A_list_in_vni_is_read_as_a_whole()
    {
        var result = await Read(
            ["Soá hoà sô", "Ngaøy nhaän", "Hoï teân"],
            ["A1", "01/01/2022", "Traàn Thò Lan"],
            ["A2", "01/01/2022", "Hoà"]);

        Assert.Equal(["Trần Thị Lan", "Hồ"], result.Rows.Select(r => r.Value.Name));
        Assert.Equal((TextEncoding.Vni, 5), (result.Spelling, result.ConvertedCells));
    }

    [Fact]
    public async Task A_list_in_tcvn3_is_read_and_doubtful_cells_of_a_mixed_list_stay()
    {
        var tcvn3 = await Read(["Sè hå s¬", "Ngµy nhËn", "Hä tªn"], ["A1", "01/01/2022", "NguyÔn ThÞ Thóy"]);
        var mixed = await Read(["Số hồ sơ", "Ngày nhận", "Họ tên"], ["A1", "01/01/2022", "Traàn Thò Lan"], ["A2", "01/01/2022", "Hoà"]);

        Assert.Equal("Nguyễn Thị Thúy", Assert.Single(tcvn3.Rows).Value.Name);
        Assert.Equal(["Trần Thị Lan", "Hoà"], mixed.Rows.Select(r => r.Value.Name));
        Assert.Equal((TextEncoding.Vni, 1), (mixed.Spelling, mixed.ConvertedCells));
    }

    [Fact]
    public async Task A_cell_whose_letters_are_lost_is_a_problem()
    {
        var result = await Read(["Số hồ sơ", "Ngày nhận", "Họ tên"], ["A1", "01/01/2022", "Ä\uFFFDiá»\uFFFDn"]);

        Assert.Equal("Dòng 2, cột “Họ tên”: chữ bị hỏng vì sai bảng mã, gõ lại ô này.", Assert.Single(result.Problems).Sentence);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_one_problem()
    {
        var formula = await Lines.Read(RawSheet.Of("""<row r="1"><c r="B1"><f>1</f></c></row>"""), ct: TestContext.Current.CancellationToken);
        var empty = await Read();

        Assert.Equal("Ô B1 là công thức. Dán lại thành giá trị rồi nhập lại.", Assert.Single(formula.Problems).Sentence);
        Assert.Equal("Tệp không có dòng nào.", Assert.Single(empty.Problems).Sentence);
    }

    [Fact]
    public async Task Only_the_first_problems_are_listed_and_the_rest_are_counted()
    {
        var result = await Read([["Số hồ sơ", "Ngày nhận"], .. Enumerable.Range(0, 300).Select(i => new[] { $"A{i}", "không rõ" })]);

        Assert.Equal((Import<Line>.MaxProblems, 100), (result.Problems.Count, result.MoreProblems));
    }

    [Fact]
    public async Task The_written_template_is_understood()
    {
        var file = new MemoryStream();
        await SheetWriter.Write(file, "Mẫu", [.. Lines.Titles.Select(t => new SheetColumn<int>(t, _ => SheetValue.Empty))], Array.Empty<int>(), TestContext.Current.CancellationToken);
        file.Position = 0;

        var result = await Lines.Read(file, ct: TestContext.Current.CancellationToken);

        Assert.True(result.IsFine);
        Assert.Empty(result.Rows);
    }

    private static Task<ImportResult<Line>> Read(params string?[][] rows) => Lines.Read(RawSheet.OfTexts(rows));
}
