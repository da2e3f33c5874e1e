using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Shipping;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Procedures;

/// <summary>The procedures that come with the product: all there, in one act, and nothing in them made up.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly DateOnly TwoTiers = new(2025, 7, 1);

    [Fact]
    public void The_file_holds_281_procedures_with_source_and_national_code()
    {
        var (from, shipped) = CatalogueFile.Read();

        Assert.Equal((TwoTiers, 281), (from, shipped.Count));
        Assert.Equal(281, shipped.Select(s => s.Code).Distinct().Count());
        Assert.All(shipped, s => Assert.Equal(s.Code, NationalCode.Of(s.Code)));
        Assert.All(shipped, s => Assert.NotEqual("", s.Text.Source));
        Assert.All(shipped, s => Assert.Null(new Procedure { Code = s.Code }.WhyNot(s.Text, from)));
    }

    [Fact]
    public void Unknown_stays_unknown()
    {
        var shipped = CatalogueFile.Read().Procedures;

        Assert.Equal(44, shipped.Count(s => s.Text.Components is null));
        Assert.Equal(111, shipped.Count(s => s.Text.Limits.All(l => l.Limit is null)));
        Assert.Equal(45, shipped.Count(s => s.Text.Limits.Count > 0 && s.Text.Limits.All(l => l.Limit is null && l.Note is not null)));
        Assert.All(shipped, s => Assert.Null(s.Text.OnlineLevel));
        Assert.All(shipped, s => Assert.Null(s.Text.ResultWritten));
        Assert.All(shipped, s => Assert.Null(s.Text.Subjects));
    }

    [Theory]
    [InlineData("2.001159", Channel.Online, 1, LimitUnit.Hours)]
    [InlineData("1.013225", Channel.InPerson, 15, LimitUnit.CalendarDays)]
    [InlineData("1.013225", Channel.Post, 20, LimitUnit.CalendarDays)]
    [InlineData("1.014063", Channel.Post, 7, LimitUnit.WorkingDays)]
    public void Limits_stand_by_channel_in_the_unit_of_the_source(string code, Channel channel, int amount, LimitUnit unit) =>
        Assert.Equal(new(amount, unit), Version(code).LimitFor(channel));

    [Fact]
    public void A_fee_that_is_no_one_number_is_text()
    {
        var fee = Assert.Single(Version("1.014063").FeesFor(Channel.InPerson));

        Assert.Null(fee.Amount);
        Assert.Contains("50.000 đồng/thẻ căn cước", fee.Text, StringComparison.Ordinal);
        Assert.Equal((0L, FeeMode.Free), (Version("1.014063").FeesFor(Channel.Post)[0].Amount!.Value, Version("1.014063").FeesFor(Channel.Post)[0].Mode));
    }

    [Fact]
    public async Task One_act_loads_them_all_behind_the_versions_of_before()
    {
        await using var house = await Support.House.Open();
        await house.Do<PublishVersion>(act => act.Run("1.013225", Texts.Plain() with { Assumed = true }, new(2021, 12, 1), Actor.House));

        var added = await house.Ask<LoadCatalogue, int>(act => act.Run(Actor.House));
        var again = await house.Ask<LoadCatalogue, int>(act => act.Run(Actor.House));

        Assert.Equal((281, 0), (added, again));
        var db = house.Get<CaiCachDb>();
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Act == LoadCatalogue.Act));
        var older = await db.Set<Procedure>().SingleAsync(p => p.Code == "1.013225");
        Assert.Equal((1, true, TwoTiers), (older.On(new(2022, 6, 15))!.Number, older.On(new(2022, 6, 15))!.Assumed, older.Versions[0].Until));
        Assert.Equal((2, false), (older.On(TwoTiers)!.Number, older.On(TwoTiers)!.Assumed));
    }

    [Theory]
    [InlineData("1.014431", "1.014431")]
    [InlineData("1.014431.H38", "1.014431")]
    [InlineData(" 2.001218.000.00.00.h38 ", "2.001218")]
    [InlineData("0.001218", null)]
    [InlineData("1.01443", null)]
    [InlineData("1.014431-H38", null)]
    [InlineData(null, null)]
    public void Codes_are_joined_on_their_national_part(string? code, string? national) => Assert.Equal(national, NationalCode.Of(code));

    private static ProcedureVersion Version(string code) =>
        new Procedure { Code = code }.Publish(CatalogueFile.Read().Procedures.Single(s => s.Code == code).Text, TwoTiers);
}
