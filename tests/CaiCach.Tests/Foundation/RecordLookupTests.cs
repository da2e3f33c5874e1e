using CaiCach.Documents;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Documents;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class RecordLookupTests
{
    [Theory]
    [InlineData("191/KH-UBND", "tth.quang-dien.2021-ke-hoach-191")]
    [InlineData("191/kh-ubnd ngày 30/12/2021", "tth.quang-dien.2021-ke-hoach-191")]
    [InlineData("Kế hoạch số 191/KH-UBND ngày 30/12/2021 của UBND huyện Quảng Điền", "tth.quang-dien.2021-ke-hoach-191")]
    [InlineData("34/2019/NĐ-CP", "tth.quang-dien.2019-nghi-dinh-34.chinh-phu")]
    [InlineData("document/tth.quang-dien.2021-ke-hoach-191", "tth.quang-dien.2021-ke-hoach-191")]
    [InlineData("188/KH-UBND ngày 30/12/2021", "tth.quang-dien.2021-ke-hoach-188")]
    public async Task A_document_is_found_as_it_is_cited(string typed, string id)
    {
        await using var house = await Registered();

        var answer = await house.Ask<RecordLookup, RecordLookup.Answer>(l => l.Find("document", typed, Registers.Clerk));

        Assert.Equal((new RecordKey("document", id), ""), (answer.Key, answer.Problem));
    }

    [Theory]
    [InlineData("", "Ghi số")]
    [InlineData("192/KH-UBND", "Không thấy")]
    [InlineData("191/KH-UBND ngày 31/12/2021", "Không thấy")]
    [InlineData("188/KH-UBND", "Có nhiều văn bản")]
    [InlineData("document/khong-co", "Không thấy")]
    public async Task What_means_none_or_several_is_answered_with_a_sentence(string typed, string problem)
    {
        await using var house = await Registered();

        var answer = await house.Ask<RecordLookup, RecordLookup.Answer>(l => l.Find("document", typed, Registers.Clerk));

        Assert.Null(answer.Key);
        Assert.StartsWith(problem, answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_scope_nothing_is_found()
    {
        await using var house = await Registered();
        var stranger = Registers.OfficerOf("quangtho", "tth.quang-dien.quang-tho");

        Assert.Null((await house.Ask<RecordLookup, RecordLookup.Answer>(l => l.Find("document", "191/KH-UBND", stranger))).Key);
        Assert.Null((await house.Ask<RecordLookup, RecordLookup.Answer>(l => l.Find("document", "document/tth.quang-dien.2021-ke-hoach-191", stranger))).Key);
    }

    [Theory]
    [InlineData("theo Kế hoạch 191/KH-UBND ngày 30/12/2021, mục tiêu về văn hóa công sở", "document/tth.quang-dien.2021-ke-hoach-191")]
    [InlineData("Kế hoạch 188/KH-UBND, ban hành ngày 30/12/2020.", "document/tth.quang-dien.2020-ke-hoach-188")]
    [InlineData("Kế hoạch 188/KH-UBND", null)]
    [InlineData("Kế hoạch 191/KH-UBND và Kế hoạch 188/KH-UBND ngày 30/12/2021", null)]
    [InlineData("Báo cáo tháng, ngày 30/12/2021", null)]
    [InlineData(null, null)]
    public async Task The_one_document_that_a_sentence_cites_is_found(string? sentence, string? key)
    {
        await using var house = await Registered();

        Assert.Equal(key, (await house.Ask<RecordLookup, RecordKey?>(l => l.Cited("document", sentence, Registers.Clerk)))?.ToString());
    }

    private static async Task<Support.House> Registered()
    {
        var house = await Support.House.Open();
        await house.Has(Direction.Outgoing, Registers.Plan("191/KH-UBND", new(2021, 12, 30)));
        await house.Has(Direction.Outgoing, Registers.Plan("188/KH-UBND", new(2021, 12, 30)));
        await house.Has(Direction.Outgoing, Registers.Plan("188/KH-UBND", new(2020, 12, 30)));
        await house.Has(Direction.Reference, new("NĐ", "34/2019/NĐ-CP", "Chính phủ", new(2019, 4, 24), "cán bộ cấp xã") { IsNormative = true });
        await house.Has(Direction.Reference, new("QĐ", "34/2019/QĐ-UBND", "UBND tỉnh Thừa Thiên Huế", new(2019, 6, 13), "một cửa") { IsNormative = true });
        return house;
    }
}
