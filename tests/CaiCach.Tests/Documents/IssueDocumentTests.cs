using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Documents.Registers;

namespace CaiCach.Tests.Documents;

public sealed class IssueDocumentTests
{
    [Fact]
    public async Task Numbers_run_by_type_and_year_from_01()
    {
        await using var house = await Support.House.Open();

        var plan = await house.Issues();
        var second = await house.Issues();
        var letter = await house.Issues(Plan(issuedOn: new(2022, 6, 15)) with { Type = "CV" }, field: "NV");
        house.Time.Set(new(2023, 1, 3), new(8, 0));
        var nextYear = await house.Issues(Plan(issuedOn: new(2023, 1, 3)));

        Assert.Equal(["01/KH-UBND", "02/KH-UBND", "01/UBND-NV", "01/KH-UBND"], new[] { plan, second, letter, nextYear }.Select(d => d.Symbol));
        Assert.Equal("tth.quang-dien.2022-ke-hoach-1", plan.Id);
        Assert.True(plan.NumberedHere);
        Assert.Empty(DocumentFindings.Of(plan));
    }

    [Fact]
    public async Task Normative_decisions_run_apart_and_carry_their_year()
    {
        await using var house = await Support.House.Open();
        var decision = Plan(issuedOn: new(2022, 6, 15)) with { Type = "QĐ" };

        var individual = await house.Issues(decision);
        var normative = await house.Issues(decision with { IsNormative = true });

        Assert.Equal("01/QĐ-UBND", individual.Symbol);
        Assert.Equal("01/2022/QĐ-UBND", normative.Symbol);
        Assert.NotEqual(individual.Id, normative.Id);
    }

    [Fact]
    public async Task The_series_runs_on_above_a_number_from_the_old_book()
    {
        await using var house = await Support.House.Open();
        await house.Has(Direction.Outgoing, Plan("95/KH-UBND", new(2022, 4, 29)));

        Assert.Equal("96/KH-UBND", (await house.Issues()).Symbol);
    }

    [Fact]
    public async Task Sixteen_writers_at_once_get_numbers_without_gaps_or_doubles()
    {
        await using var house = await Support.House.Open();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var mine = new List<int>();
            for (var i = 0; i < 4; i++)
            {
                var facts = Plan(issuedOn: new(2022, 6, 15), subject: $"việc {writer} {i}");
                mine.Add((await house.Issues(writer % 4 == 3 ? facts with { Type = "BC" } : facts)).Number!.Value);
            }

            return (Series: writer % 4 == 3, mine);
        })));

        Assert.Equal(Enumerable.Range(1, 48), numbers.Where(n => !n.Series).SelectMany(n => n.mine).Order());
        Assert.Equal(Enumerable.Range(1, 16), numbers.Where(n => n.Series).SelectMany(n => n.mine).Order());
        Assert.All(numbers, n => Assert.Equal(n.mine.Order(), n.mine));
    }

    [Fact]
    public async Task A_refused_document_uses_no_number()
    {
        await using var house = await Support.House.Open();
        await house.Issues();

        await Refused(house, Plan(issuedOn: new(2022, 6, 15), subject: ""), "document.subject");

        Assert.Equal("02/KH-UBND", (await house.Issues()).Symbol);
    }

    [Fact]
    public async Task Numbers_and_dates_rise_together()
    {
        await using var house = await Support.House.Open();
        await house.Issues();

        await Refused(house, Plan(issuedOn: new(2022, 6, 14)), "document.back-dated");
        await Refused(house, Plan(issuedOn: new(2022, 6, 16)), "document.issued-later");
        await Refused(house, Plan(), "document.issued-on");
    }

    [Theory]
    [InlineData("KH", "", null)]
    [InlineData("KH", "UBND huyện", null)]
    [InlineData("KH", "UBND/x", null)]
    [InlineData("CV", "UBND", null)]
    [InlineData("CV", "UBND", "phòng NV")]
    public async Task Only_a_symbol_as_the_decree_wants_it_is_given(string type, string issuer, string? field)
    {
        await using var house = await Support.House.Open();
        var input = new IssueDocument.Input(District, Plan(issuedOn: new(2022, 6, 15)) with { Type = type }, issuer, field);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<IssueDocument, string>(act => act.Run(input, Clerk)));

        Assert.Equal("document.symbol-form", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_withdrawn_number_stays_and_is_never_given_again()
    {
        await using var house = await Support.House.Open();
        var first = await house.Issues();

        await house.Do<WithdrawNumber>(act => act.Run(first.Id, "Ký nhầm thẩm quyền", Clerk));

        Assert.Equal(new DateOnly(2022, 6, 15), (await house.Document(first.Id)).CancelledOn);
        Assert.Equal("02/KH-UBND", (await house.Issues()).Symbol);
        var again = await Assert.ThrowsAsync<RefusedException>(() => house.Do<WithdrawNumber>(act => act.Run(first.Id, "Lần nữa", Clerk)));
        Assert.Equal("document.cancelled", again.Refusal.Code);
    }

    [Fact]
    public async Task Another_units_register_is_not_written()
    {
        await using var house = await Support.House.Open();
        var input = new IssueDocument.Input("tth.quang-dien.sia", Plan(issuedOn: new(2022, 6, 15)), "UBND", null);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<IssueDocument, string>(act => act.Run(input, Clerk)));

        Assert.Equal("document.unit", refused.Refusal.Code);
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<DocumentSeries>().CountAsync()));
    }

    private static async Task Refused(Support.House house, DocumentFacts facts, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => house.Issues(facts))).Refusal.Code);
}
