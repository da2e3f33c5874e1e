using System.Globalization;
using System.IO.Compression;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace CaiCach.Tests.Foundation.Sheets;

public sealed class SheetWriterTests
{
    private sealed record Line(string? Text, long? Count, DateOnly? Day, decimal? Points = null, DateTime? At = null);

    private static readonly SheetColumn<Line>[] Columns =
    [
        new("Số hồ sơ", l => l.Text, 24), new("Số lượng", l => l.Count), new("Ngày nhận", l => l.Day, 12), new("Điểm", l => l.Points),
        new("Lúc", l => l.At is { } at ? SheetValue.LocalTime(at) : SheetValue.Empty),
    ];

    private static readonly Line[] Lines =
    [
        new("220505-0014", 4063, new(2022, 5, 24), 1.25m, new(2022, 5, 24, 9, 12, 0)),
        new("Quảng Điền", 81_889_689_373, new(1900, 1, 1)),
        new(null, null, null),
        new("  hai\ndòng ", -1, new(2099, 12, 31), 0.1m),
    ];

    [Fact]
    public async Task What_is_written_is_read_back_with_its_types()
    {
        var rows = await Rows(await Written(Lines));

        Assert.Equal(Columns.Select(c => c.Title), rows[0].Cells.Select(c => c.Text));
        Assert.Equal([1, 2, 3, 5], rows.Select(r => r.Number));
        Assert.Equal(new SheetCell(2, 1, SheetCellKind.Text, "220505-0014"), rows[1].At(1));
        Assert.Equal(new SheetCell(2, 2, SheetCellKind.Number, "4063", 4063), rows[1].At(2));
        Assert.Equal(new SheetCell(2, 3, SheetCellKind.Day, "24/05/2022", Day: new(2022, 5, 24)), rows[1].At(3));
        Assert.Equal(1.25m, rows[1].At(4).Number);
        Assert.Equal("24/05/2022 09:12", rows[1].At(5).Text);
        Assert.Equal((81_889_689_373m, new DateOnly(1900, 1, 1)), (rows[2].At(2).Number, rows[2].At(3).Day));
        Assert.Equal(("  hai\ndòng ", "0.1", new DateOnly(2099, 12, 31)), (rows[3].At(1).Text, rows[3].At(4).Text, rows[3].At(3).Day!.Value));
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes_at_another_time_and_in_another_culture()
    {
        var first = (await Written(Lines)).ToArray();
        await Task.Delay(2_100, TestContext.Current.CancellationToken);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

        try
        {
            Assert.Equal(first, (await Written(Lines)).ToArray());
            Assert.NotEqual(first, (await Written(Lines[..3])).ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task The_file_is_valid_and_its_header_is_frozen()
    {
        using var file = await Written(Lines);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Contains("<x:pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"", sheet.OuterXml, StringComparison.Ordinal);
        Assert.Contains("min=\"1\" max=\"1\" width=\"24\"", sheet.OuterXml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=cmd")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    public async Task Text_that_looks_like_a_formula_stays_text_and_is_marked_as_quoted(string text)
    {
        using var file = await Written([new(text, 1, null), new("thường", 1, null)]);
        var rows = await Rows(file);
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var xml = document.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml;

        Assert.Equal((SheetCellKind.Text, text), (rows[1].At(1).Kind, rows[1].At(1).Text));
        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
        Assert.Contains("<x:c r=\"A2\" s=\"3\" t=\"inlineStr\"", xml, StringComparison.Ordinal);
        Assert.Contains("<x:c r=\"A3\" s=\"2\" t=\"inlineStr\"", xml, StringComparison.Ordinal);
        Assert.Equal(1, document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Count(f => f.OuterXml.Contains("quotePrefix=\"1\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Any_text_at_all_is_read_back_as_it_was()
    {
        var random = new Random(2022);
        var texts = Enumerable.Range(0, 500).Select(_ => "a" + SearchTextTests.AnyText(random)).Concat(["_x0041_", "_x0041_x0042_", "_x0041\u0001", "_x005F_", "a\u0000b"]).ToList();

        var rows = await Rows(await Written([.. texts.Select(t => new Line(t, 1, null))]));

        // Halves of surrogate pairs cannot be kept, and XML joins line ends.
        Assert.Equal(texts.Select(Kept), rows.Skip(1).Select(r => r.At(1).Text));
        static string Kept(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
    }

    [Fact]
    public async Task Numbers_that_would_lose_digits_and_days_before_1900_are_text()
    {
        var rows = await Rows(await Written([new(new string('x', 40_000), 1_234_567_890_123_456, new(1899, 12, 31))]));

        Assert.Equal((32_767, 'x', '…'), (rows[1].At(1).Text.Length, rows[1].At(1).Text[0], rows[1].At(1).Text[^1]));
        Assert.Equal((SheetCellKind.Text, "1234567890123456"), (rows[1].At(2).Kind, rows[1].At(2).Text));
        Assert.Equal((SheetCellKind.Text, "31/12/1899"), (rows[1].At(3).Kind, rows[1].At(3).Text));
    }

    [Fact]
    public async Task Rows_are_asked_for_one_by_one_and_an_export_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var asked = 0;
        async IAsyncEnumerable<Line> Endless()
        {
            while (true)
            {
                await Task.Yield();
                if (++asked == 1_000)
                {
                    await stop.CancelAsync();
                    stop.Token.ThrowIfCancellationRequested();
                }

                yield return Lines[0];
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SheetWriter.Write(new MemoryStream(), "A", Columns, Endless(), stop.Token));
        Assert.Equal(1_000, asked);
    }

    [Fact]
    public async Task The_entries_of_the_package_have_no_real_time()
    {
        using var zip = new ZipArchive(await Written(Lines, "a/b:c[1]*?\\ tên rất dài rất dài rất dài rất dài"));

        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        using var workbook = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("name=\"abc1 tên rất dài rất dài rất dà\"", await workbook.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<MemoryStream> Written(Line[] lines, string name = "Hồ sơ")
    {
        var file = new MemoryStream();
        Assert.Equal(lines.Length, await SheetWriter.Write(file, name, Columns, lines));
        file.Position = 0;
        return file;
    }

    private static async Task<List<SheetRow>> Rows(Stream file)
    {
        using var reader = await SheetReader.Open(file);
        return [.. reader.Rows()];
    }
}
