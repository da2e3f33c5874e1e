using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Documents.Registers;

namespace CaiCach.Tests.Documents;

public sealed class RegisterTests
{
    private static readonly DocumentFacts Decree =
        new("NĐ", "34/2019/NĐ-CP", "Chính phủ", new(2019, 4, 24), "cán bộ, công chức cấp xã") { IsNormative = true };

    [Fact]
    public async Task A_document_is_its_issuer_type_number_and_year()
    {
        await using var house = await Support.House.Open();
        await house.Has(Direction.Reference, Decree);
        await house.Has(Direction.Reference, Decree with { Type = "QĐ", Symbol = "34/2019/QĐ-UBND", Issuer = "UBND tỉnh Thừa Thiên Huế" });
        await house.Has(Direction.Outgoing, Plan("188/KH-UBND", new(2021, 12, 30)));
        await house.Has(Direction.Reference, Plan("188/KH-UBND", new(2020, 12, 30)));

        var twice = await Assert.ThrowsAsync<RefusedException>(() => house.Has(Direction.Reference, Decree with { Symbol = "34/2019/NĐ-CP ", Issuer = "CHÍNH PHỦ" }));

        Assert.Equal("document.twice", twice.Refusal.Code);
        Assert.Contains("ngày 24/04/2019 đã có trong sổ", twice.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_registers_may_hold_the_same_document()
    {
        await using var house = await Support.House.Open();
        var commune = OfficerOf("quangtho", "tth.quang-dien.quang-tho");

        await house.Has(Direction.Outgoing, Plan("10/KH-UBND", new(2022, 1, 12)));
        var arrived = await house.Has(Direction.Incoming, Plan("10/KH-UBND", new(2022, 1, 12)), new(2022, 1, 14), commune);

        Assert.Equal("tth.quang-dien.quang-tho.2022-ke-hoach-10.ubnd-huyen-quang-dien", arrived.Id);
    }

    [Fact]
    public async Task Documents_without_number_or_date_are_registered_and_say_so()
    {
        await using var house = await Support.House.Open();

        var bare = await house.Has(Direction.Outgoing, Plan() with { Type = "QĐ", Subject = "cơ cấu tổ chức Phòng Tài nguyên và Môi trường" });
        await house.Has(Direction.Outgoing, Plan() with { Type = "QĐ", Subject = "đề án khác" });

        Assert.Null(bare.Identity);
        Assert.Equal(new DateOnly(2022, 6, 15), bare.Day);
        Assert.Equal(["Văn bản không ghi số, ký hiệu.", "Văn bản không ghi ngày ban hành."], DocumentFindings.Of(bare));
    }

    [Theory]
    [InlineData("KH", "191/KH-UBND", false, 0)]
    [InlineData("CV", "401/UBND", false, 1)]
    [InlineData("CTr", "1354/CTTr", false, 2)]
    [InlineData("KH", "12/BC-UBND", false, 1)]
    [InlineData("QĐ", "2709/QĐ-UBND", true, 1)]
    [InlineData("QĐ", "34/2019/QĐ-UBND", false, 2)]
    [InlineData("KH", "không số", false, 1)]
    [InlineData("NQ", "18-NQ/TW", false, 0)]
    public async Task The_symbol_is_read_leniently_and_its_findings_are_kept(string type, string symbol, bool normative, int findings)
    {
        await using var house = await Support.House.Open();

        var document = await house.Has(Direction.Reference, Plan(symbol, new(2022, 1, 1)) with { Type = type, IsNormative = normative });

        Assert.Equal(findings, DocumentFindings.Of(document).Count);
    }

    [Fact]
    public async Task Laws_are_cited_by_name_alone()
    {
        await using var house = await Support.House.Open();

        var law = await house.Has(Direction.Reference, new("Luật", null, "Quốc hội", null, "Luật Tố cáo") { IsNormative = true });

        Assert.Empty(DocumentFindings.Of(law));
    }

    [Fact]
    public async Task Arrivals_are_numbered_in_the_order_in_which_they_come()
    {
        await using var house = await Support.House.Open();
        var letter = new DocumentFacts("CV", "188/SNV-CCHC", "Sở Nội vụ", new(2022, 2, 24), "chế độ báo cáo định kỳ CCHC");

        var first = await Receives(house, letter);
        var second = await Receives(house, letter with { Symbol = "189/SNV-CCHC" });

        Assert.Equal([1, 2], new[] { first, second }.Select(d => d.ArrivalNumber!.Value));
        Assert.Equal("document.twice", (await Assert.ThrowsAsync<RefusedException>(() => Receives(house, letter))).Refusal.Code);
    }

    [Fact]
    public async Task A_correction_needs_reason_and_document_and_keeps_the_old_value_in_the_journal()
    {
        await using var house = await Support.House.Open();
        var wrong = await house.Has(Direction.Outgoing, Plan("10/KH-UBND", new(2022, 1, 21)));
        var proof = await house.Issues();
        var right = Plan("10/KH-UBND", new(2022, 1, 12));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<CorrectDocument>(act => act.Run(wrong.Id, new(right, "", proof.Key), Clerk)));
        var noProof = await Assert.ThrowsAsync<RefusedException>(() => house.Do<CorrectDocument>(act => act.Run(wrong.Id, new(right, "Nhầm ngày", new("document", "khong-co")), Clerk)));
        await house.Do<CorrectDocument>(act => act.Run(wrong.Id, new(right, "Nhầm ngày", proof.Key), Clerk));

        Assert.Equal(("document.reason", "document.proof"), (refused.Refusal.Code, noProof.Refusal.Code));
        Assert.Equal(new DateOnly(2022, 1, 12), (await house.Document(wrong.Id)).IssuedOn);
        var payload = await house.Ask<CaiCachDb, string?>(db => db.Set<JournalEntry>().Where(e => e.Act == CorrectDocument.Act).Select(e => e.Payload).SingleAsync());
        Assert.Contains("2022-01-21", payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_cannot_make_a_twin_nor_change_a_number_given_here()
    {
        await using var house = await Support.House.Open();
        var ours = await house.Issues();
        var old = await house.Has(Direction.Outgoing, Plan("05/KH-UBND", new(2022, 6, 15)));

        async Task<string> Refused(Document document, DocumentFacts facts) => (await Assert.ThrowsAsync<RefusedException>(
            () => house.Do<CorrectDocument>(act => act.Run(document.Id, new(facts, "Thử", ours.Key), Clerk)))).Refusal.Code;

        Assert.Equal("document.twice", await Refused(old, Plan("01/KH-UBND", new(2022, 6, 15))));
        Assert.Equal("document.numbered-here", await Refused(ours, Plan("07/KH-UBND", new(2022, 6, 15))));
    }

    [Fact]
    public async Task Outside_the_scope_a_document_is_not_found()
    {
        await using var house = await Support.House.Open();
        var ours = await house.Issues();

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Do<WithdrawNumber>(
            act => act.Run(ours.Id, "Thử", OfficerOf("quangtho", "tth.quang-dien.quang-tho"))));
    }

    [Fact]
    public async Task Figures_count_what_was_issued_in_the_period_and_stands_on_the_day()
    {
        await using var house = await Support.House.Open();
        await house.Has(Direction.Outgoing, Plan("01/KH-UBND", new(2021, 12, 14)));
        await house.Has(Direction.Outgoing, Plan("02/KH-UBND", new(2021, 12, 15)));
        await house.Has(Direction.Outgoing, Plan("90/KH-UBND", new(2022, 6, 14)));
        await house.Has(Direction.Outgoing, Plan("91/KH-UBND", new(2022, 6, 15)));
        await house.Has(Direction.Outgoing, Plan());
        var cancelled = await house.Issues();
        await house.Do<WithdrawNumber>(act => act.Run(cancelled.Id, "Thử", Clerk));
        var half = new Question(District, new(new(2021, 12, 15), new(2022, 6, 14)), new(2022, 6, 14), [District], []);

        Assert.Equal((2, 2), await Measured(house, "documents.issued", half));
        Assert.Equal((1, 1), await Measured(house, "documents.issued", half with { Period = new(new(2022, 6, 15), new(2022, 12, 14)), AsOf = new(2022, 6, 20) }));
    }

    private static async Task<(long, int)> Measured(Support.House house, string code, Question question)
    {
        var value = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question));
        return (value.Value!.Value, await house.Ask<IndicatorCatalogue, int>(c => c.EvidenceOf(code, question).CountAsync()));
    }

    private static async Task<Document> Receives(Support.House house, DocumentFacts facts) => await house.Document(
        await house.Ask<RegisterIncoming, string>(act => act.Run(new(District, facts, new(2022, 2, 25)), Clerk)));
}
