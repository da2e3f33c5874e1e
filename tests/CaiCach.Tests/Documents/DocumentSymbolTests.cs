using System.Text.Json;
using CaiCach.Documents;
using CaiCach.Foundation;
using CaiCach.Tests.Foundation;
using Xunit;

namespace CaiCach.Tests.Documents;

public sealed class DocumentSymbolTests
{
    [Theory]
    [InlineData("191/KH-UBND", DocumentSymbolKind.Admin, 191, null, "KH", "UBND", null)]
    [InlineData("05/CT-UBND", DocumentSymbolKind.Admin, 5, null, "CT", "UBND", null)]
    [InlineData("15/QĐ-BNV", DocumentSymbolKind.Admin, 15, null, "QĐ", "BNV", null)]
    [InlineData("1675/NQ-UBTVQH15", DocumentSymbolKind.Admin, 1675, null, "NQ", "UBTVQH15", null)]
    [InlineData("188/SNV-CCHC", DocumentSymbolKind.Letter, 188, null, null, "SNV", "CCHC")]
    [InlineData("12/UBND-VX", DocumentSymbolKind.Letter, 12, null, null, "UBND", "VX")]
    [InlineData("05/BNV-VP", DocumentSymbolKind.Letter, 5, null, null, "BNV", "VP")]
    [InlineData("34/2019/QĐ-UBND", DocumentSymbolKind.Normative, 34, 2019, "QĐ", "UBND", null)]
    [InlineData("34/2019/NĐ-CP", DocumentSymbolKind.Normative, 34, 2019, "NĐ", "CP", null)]
    [InlineData("80/2015/QH13", DocumentSymbolKind.Law, 80, 2015, null, "QH13", null)]
    [InlineData("18-NQ/TW", DocumentSymbolKind.Party, 18, null, "NQ", "TW", null)]
    [InlineData("07/SY-UBND", DocumentSymbolKind.Copy, 7, null, "SY", "UBND", null)]
    [InlineData("08/TrS-UBND", DocumentSymbolKind.Copy, 8, null, "TrS", "UBND", null)]
    public void Each_shape_of_the_grammar_is_read_and_written_back(
        string text, DocumentSymbolKind kind, int number, int? year, string? type, string issuer, string? unit)
    {
        var symbol = Read(text);

        Assert.Equal(new(kind, number, year, type, issuer, unit), symbol);
        Assert.Empty(symbol.Warnings);
        Assert.Equal(text, symbol.Emit());
    }

    [Fact]
    public void A_programme_written_CTTr_is_read_with_warnings_and_not_written_back()
    {
        var symbol = Read("1354/CTTr");

        Assert.Equal(new(DocumentSymbolKind.Admin, 1354, null, "CTTr", "", null), symbol);
        Assert.Equal(
            [
                "“CTTr” không có trong bảng chữ viết tắt tên loại văn bản (Điều 7 và Phụ lục III mục I Nghị định 30/2020/NĐ-CP). Chương trình viết tắt là “CTr”.",
                "Thiếu chữ viết tắt tên cơ quan ban hành sau “CTTr”.",
            ],
            symbol.Warnings);
        Assert.Throws<InvalidOperationException>(symbol.Emit);
    }

    [Fact]
    public void A_letter_without_a_unit_is_read_with_a_warning_and_not_written_back()
    {
        var symbol = Read("401/UBND");

        Assert.Equal(new(DocumentSymbolKind.LetterShort, 401, null, null, "UBND", null), symbol);
        Assert.Equal(["“401/UBND” thiếu đơn vị soạn thảo hoặc lĩnh vực, như 401/UBND-VP."], symbol.Warnings);
        Assert.Equal("Công văn cần đơn vị soạn thảo hoặc lĩnh vực, như 401/UBND-VP.", symbol.WhyNotEmit());
    }

    [Theory]
    [InlineData("Số: 191/KH\u2011UBND", "191/KH-UBND", 0)]
    [InlineData("QÐ", null, 0)]
    [InlineData("2832/QÐ-UBND", "2832/QĐ-UBND", 0)]
    [InlineData("2832/QD-UBND", "2832/QĐ-UBND", 1)]
    [InlineData("12/TTR-STNMT", "12/TTr-STNMT", 1)]
    [InlineData("191 / KH - UBND", "191/KH-UBND", 1)]
    [InlineData("5/CT-UBND", "05/CT-UBND", 1)]
    [InlineData("005/CT-UBND", "05/CT-UBND", 1)]
    [InlineData("12a/QĐ-UBND", "12/QĐ-UBND", 1)]
    [InlineData("12/CV-UBND", null, 1)]
    [InlineData("191/2021/KH-UBND", null, 1)]
    [InlineData("0/KH-UBND", null, 1)]
    [InlineData("12/KH", null, 1)]
    public void What_people_write_is_understood_with_warnings(string text, string? emitted, int warnings)
    {
        if (emitted is null && warnings == 0)
        {
            Assert.False(DocumentSymbol.TryParse(text, out _, out _));
            return;
        }

        var symbol = Read(text);
        Assert.Equal(warnings, symbol.Warnings.Count);
        Assert.Equal(emitted, symbol.WhyNotEmit() is null ? symbol.Emit() : null);
    }

    [Theory]
    [InlineData("", "Chưa ghi số, ký hiệu.")]
    [InlineData("KH-UBND", "“KH-UBND” không phải số, ký hiệu văn bản. Ghi như 191/KH-UBND.")]
    [InlineData("191", "“191” không phải số, ký hiệu văn bản. Ghi như 191/KH-UBND.")]
    [InlineData("191/", "“191/” không phải số, ký hiệu văn bản. Ghi như 191/KH-UBND.")]
    [InlineData("34/1219/QĐ-UBND", "“34/1219/QĐ-UBND” không phải số, ký hiệu văn bản. Ghi như 191/KH-UBND.")]
    public void What_is_no_symbol_is_refused_with_a_sentence(string text, string sentence)
    {
        Assert.False(DocumentSymbol.TryParse(text, out _, out var reason));
        Assert.Equal(sentence, reason);
    }

    [Fact]
    public void Every_symbol_of_the_seed_documents_is_read_and_only_two_are_odd()
    {
        using var stream = typeof(Program).Assembly.GetManifestResourceStream("data/seed-documents.json")!;
        using var json = JsonDocument.Parse(stream);
        var symbols = json.RootElement.GetProperty("documents").EnumerateArray()
            .Select(d => d.GetProperty("full_symbol").GetString()).OfType<string>().Select(s => (Text: s, Symbol: Read(s))).ToList();

        Assert.True(symbols.Count > 40);
        Assert.Equal(["401/UBND", "1354/CTTr"], symbols.Where(s => s.Symbol.Warnings.Count > 0).Select(s => s.Text));
        Assert.All(symbols.Where(s => s.Symbol.Warnings.Count == 0), s => Assert.Equal(s.Text, s.Symbol.Emit()));
    }

    [Fact]
    public void The_decree_has_29_types_two_of_them_without_abbreviation()
    {
        Assert.Equal(29, DocumentType.All.Count);
        Assert.Equal(["Công văn", "Thư công"], DocumentType.All.Where(t => t.Abbreviation is null).Select(t => t.Name));
        Assert.Equal(27, DocumentType.All.Select(t => t.Abbreviation).OfType<string>().Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Kế hoạch", DocumentType.Find("KH")?.Name);
        Assert.Null(DocumentType.Find("CV"));
    }

    [Fact]
    public void Whatever_can_be_written_is_read_back_the_same()
    {
        var random = new Random(30_2020);
        foreach (var kind in Enum.GetValues<DocumentSymbolKind>().Except([DocumentSymbolKind.LetterShort]))
        {
            for (var i = 0; i < 200; i++)
            {
                var symbol = Any(kind, random);
                var back = Read(symbol.Emit());
                Assert.Equal(symbol, back);
                Assert.Empty(back.Warnings);
            }
        }
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused()
    {
        var random = new Random(191);
        for (var i = 0; i < 3_000; i++)
        {
            var read = DocumentSymbol.TryParse("1/" + SearchTextTests.AnyText(random), out var symbol, out var reason);
            Assert.Equal(read, reason == "");
            Assert.Equal(read, symbol is not null);
        }
    }

    private static DocumentSymbol Any(DocumentSymbolKind kind, Random random)
    {
        var types = kind switch
        {
            DocumentSymbolKind.Copy => DocumentType.Copies,
            DocumentSymbolKind.Normative => DocumentType.Normative,
            _ => DocumentType.All.Where(t => t.Abbreviation is not null).ToList(),
        };
        var typed = kind is not (DocumentSymbolKind.Letter or DocumentSymbolKind.Law);
        return new(
            kind,
            random.Next(1, 9999),
            kind is DocumentSymbolKind.Normative or DocumentSymbolKind.Law ? random.Next(1990, 2030) : null,
            typed ? types[random.Next(types.Count)].Abbreviation : null,
            kind == DocumentSymbolKind.Law ? "QH14" : "UBND",
            kind == DocumentSymbolKind.Letter ? "NC" : null);
    }

    private static DocumentSymbol Read(string text)
    {
        Assert.True(DocumentSymbol.TryParse(text, out var symbol, out var reason), reason);
        return symbol;
    }
}
