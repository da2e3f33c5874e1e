using System.Globalization;
using System.Text;
using CaiCach.Foundation.Sheets;
using Xunit;

namespace CaiCach.Tests.Foundation.Sheets;

public sealed class SheetReaderTests
{
    [Fact]
    public async Task Shared_inline_and_rich_text_is_read_without_phonetic_hints()
    {
        var rows = await Rows(RawSheet.Of(
            """<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>hai </t></r><r><rPr><b/></rPr><t xml:space="preserve"> phần</t></r></is></c></row><row r="4"><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>x</v></c></row>""",
            sharedStrings: """<si><t>không</t></si><si><t>一</t><rPh sb="0" eb="1"><t>hint</t></rPh><phoneticPr fontId="1"/></si>"""));

        Assert.Equal([(1, 1, "一"), (1, 3, "hai  phần"), (4, 1, "không"), (4, 2, "TRUE"), (4, 3, "#N/A"), (4, 4, "x")], rows.SelectMany(r => r.Cells).Select(c => (c.Row, c.Column, c.Text)));
        Assert.Equal([SheetCellKind.Text, SheetCellKind.Truth, SheetCellKind.Error, SheetCellKind.Text], rows[1].Cells.Select(c => c.Kind));
    }

    [Theory]
    [InlineData("14", null, true)]
    [InlineData("22", null, true)]
    [InlineData("3", null, false)]
    [InlineData("20", null, false)]
    [InlineData("164", "dd/mm/yyyy", true)]
    [InlineData("164", "[$-42A]d\\ mmmm\\ yyyy;@", true)]
    [InlineData("164", "mm-yy", true)]
    [InlineData("164", "hh:mm:ss", false)]
    [InlineData("164", "[h]:mm", false)]
    [InlineData("164", "#,##0\\ \"đ\"", false)]
    [InlineData("164", "0 \"ngày dd\"", false)]
    [InlineData("164", "[Red]#,##0", false)]
    [InlineData("164", "_-* #,##0_d", false)]
    [InlineData("14", "0.00", false)]
    public async Task A_number_is_a_day_only_by_its_format(string format, string? code, bool isDay)
    {
        var formats = code is null ? "" : $"<numFmts><numFmt numFmtId=\"{format}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></numFmts>";
        var rows = await Rows(RawSheet.Of(
            """<row><c s="1"><v>44705</v></c></row>""",
            styles: $"{formats}<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs>"));

        Assert.Equal(isDay ? new DateOnly(2022, 5, 24) : null, rows[0].At(1).Day);
        Assert.Equal(isDay ? "24/05/2022" : "44705", rows[0].At(1).Text);
    }

    [Theory]
    [InlineData("1", false, "01/01/1900")]
    [InlineData("59", false, "28/02/1900")]
    [InlineData("61", false, "01/03/1900")]
    [InlineData("43243", true, "24/05/2022")]
    [InlineData("44705.383333333331", false, "24/05/2022 09:12")]
    [InlineData("0.5", false, "0.5")]
    [InlineData("9999999", false, "9999999")]
    [InlineData("-5", false, "-5")]
    public async Task Days_are_counted_as_the_programs_count_them(string serial, bool since1904, string text)
    {
        var rows = await Rows(RawSheet.Of(
            $"<row><c s=\"0\"><v>{serial}</v></c></row>", styles: """<cellXfs><xf numFmtId="14"/></cellXfs>""",
            workbookPr: since1904 ? "<workbookPr date1904=\"1\"/>" : ""));

        Assert.Equal(text, rows[0].At(1).Text);
    }

    [Theory]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("81889689373", "81889689373")]
    [InlineData("1E3", "1000")]
    [InlineData("1E300", "1E300")]
    [InlineData("NaN", "NaN")]
    public async Task Numbers_are_read_as_they_are_shown(string raw, string text) =>
        Assert.Equal(text, (await Rows(RawSheet.Of($"<row><c><v>{raw}</v></c></row>")))[0].At(1).Text);

    [Fact]
    public async Task A_formula_is_refused_with_its_cell() =>
        Assert.Equal(
            "Ô D7 là công thức. Dán lại thành giá trị rồi nhập lại.",
            await Refused(RawSheet.Of("""<row r="6"><c r="A6"><v>1</v></c></row><row r="7"><c r="D7"><f>SUM(A1:A6)</f><v>1</v></c></row>""")));

    [Fact]
    public async Task More_rows_than_allowed_are_counted_and_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, 25).Select(_ => "<row><c><v>1</v></c></row><row/>"));

        Assert.Equal("Tệp có 24 dòng, mỗi lần nhập nhiều nhất 23 dòng. Chia tệp rồi nhập lại.", await Refused(RawSheet.Of(rows), new(Rows: 23)));
        Assert.Equal(25, (await Rows(RawSheet.Of(rows), new(Rows: 24))).Count);
    }

    [Fact]
    public async Task Two_hundred_thousand_rows_are_counted_and_refused()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 200_001; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{i}\"><c r=\"A{i}\" s=\"0\"><v>{i * 7919 % 100_003}</v></c><c r=\"B{i}\"><v>{i * 104_729 % 99_991}</v></c></row>");
        }

        var file = RawSheet.Of(rows.ToString());

        Assert.Equal("Tệp có 200.000 dòng, mỗi lần nhập nhiều nhất 20.000 dòng. Chia tệp rồi nhập lại.", await Refused(file));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_while_it_arrives() =>
        Assert.Equal("Tệp lớn hơn 10 MB. Chia tệp rồi nhập lại.", await Refused(new MemoryStream(new byte[(10 << 20) + 1])));

    [Fact]
    public async Task A_small_file_that_unzips_to_much_is_refused()
    {
        var bomb = RawSheet.Of("<row><c><v>1</v></c></row>" + new string(' ', 24 << 20));
        Assert.True(bomb.Length < 1 << 20);

        // A thousand to one: refused long before its 24 MB.
        Assert.Matches("^Tệp giải nén ra quá lớn \\(trên (8|9|1[0-9]) MB\\)\\. Chép riêng phần dữ liệu sang tệp mới rồi nhập lại\\.$", await Refused(bomb));
        Assert.StartsWith("Tệp giải nén ra quá lớn (trên 20 MB)", await Refused(RawSheet.Of(new string(' ', 24 << 20)), new(UnzippedBytes: 20 << 20, Ratio: 100_000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_longer_than_a_cell_can_be_is_refused()
    {
        var text = new string('x', 40_000);

        Assert.Equal("Ô B1 dài hơn 32.767 chữ.", await Refused(RawSheet.OfTexts([null, text])));
        Assert.Equal("Ô A1 dài hơn 32.767 chữ.", await Refused(RawSheet.Of("""<row><c t="s"><v>0</v></c></row>""", sharedStrings: $"<si><t>{text}</t></si>")));
    }

    [Fact]
    public async Task What_is_not_xlsx_by_its_content_is_refused()
    {
        const string NotXlsx = "Tệp không phải bảng tính .xlsx. Mở bằng chương trình bảng tính, lưu thành .xlsx rồi nhập lại.";

        Assert.Equal(NotXlsx, await Refused(new MemoryStream("Số;Ngày\n1;2"u8.ToArray())));
        Assert.Equal(NotXlsx, await Refused(new MemoryStream()));
        Assert.Equal(NotXlsx, await Refused(RawSheet.Zip(("word/document.xml", "<x/>"))));
        Assert.Equal(NotXlsx, await Refused(RawSheet.Of("", workbookType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")));
        Assert.StartsWith("Tệp có macro.", await Refused(RawSheet.Of("", workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml")), StringComparison.Ordinal);
        Assert.StartsWith("Tệp là .xls đời cũ", await Refused(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<row><c t="s"><v>9</v></c></row>""", "")]
    [InlineData("""<row><c t="inlineStr"><is><t>""", "")]
    [InlineData("""<row><c r="ZZZZ1"><v>1</v></c></row>""", "")]
    [InlineData("""<row><c t="inlineStr"><is><t>&x;</t></is></c></row>""", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>""")]
    [InlineData("""<row><c t="inlineStr"><is><t>&b;</t></is></c></row>""", """<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>""")]
    public async Task A_damaged_or_hostile_part_is_refused(string rows, string prolog) =>
        Assert.Equal("Tệp .xlsx bị hỏng. Mở và lưu lại tệp rồi nhập lại.", await Refused(RawSheet.Of(rows, prolog: prolog)));

    [Fact]
    public async Task A_file_with_any_byte_changed_is_read_or_refused_but_never_fails_otherwise()
    {
        var good = RawSheet.Of("""<row><c t="s"><v>0</v></c><c><v>44705</v></c></row>""", sharedStrings: "<si><t>một</t></si>", styles: """<cellXfs><xf numFmtId="14"/></cellXfs>""").ToArray();
        var random = new Random(404);
        var refused = 0;
        for (var i = 0; i < 1_500; i++)
        {
            var bad = good.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                await Rows(new MemoryStream(random.Next(5) == 0 ? bad[..random.Next(bad.Length)] : bad));
            }
            catch (UnreadableSheetException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 300, 1_500);
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var reader = await SheetReader.Open(RawSheet.OfTexts(["a"], ["b"]), ct: TestContext.Current.CancellationToken);
        using var rows = reader.Rows(stop.Token).GetEnumerator();

        Assert.True(rows.MoveNext());
        await stop.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    internal static async Task<List<SheetRow>> Rows(Stream file, SheetLimits? limits = null)
    {
        using var reader = await SheetReader.Open(file, limits);
        return [.. reader.Rows()];
    }

    private static async Task<string> Refused(Stream file, SheetLimits? limits = null) =>
        (await Assert.ThrowsAsync<UnreadableSheetException>(() => Rows(file, limits))).Message;
}
