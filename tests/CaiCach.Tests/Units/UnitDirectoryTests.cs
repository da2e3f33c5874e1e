using CaiCach.Foundation;
using CaiCach.Units;
using CaiCach.Units.Catalogue;
using Xunit;

namespace CaiCach.Tests.Units;

public sealed class UnitDirectoryTests
{
    private static readonly DateOnly Report = new(2022, 6, 14);
    private static readonly DateOnly Merged = new(2025, 7, 2);
    private static readonly UnitDirectory Directory = UnitDirectory.Of(UnitCatalogue.Read());

    [Theory]
    [InlineData(CodeSchemes.Area, "477", "2022-06-14", "tth.quang-dien", "UBND huyện Quảng Điền")]
    [InlineData(CodeSchemes.Area, "19867", "2022-06-14", "tth.quang-dien.sia", "UBND thị trấn Sịa")]
    [InlineData(CodeSchemes.Area, "19867", "2025-07-02", "hue.quang-dien", "UBND xã Quảng Điền")]
    [InlineData(CodeSchemes.Area, "46", "2022-06-14", "tth", "UBND tỉnh Thừa Thiên Huế")]
    [InlineData(CodeSchemes.Area, "46", "2025-07-02", "tth", "UBND thành phố Huế")]
    [InlineData(CodeSchemes.Qd20, "H57", "2022-06-14", "tth", "UBND tỉnh Thừa Thiên Huế")]
    [InlineData(CodeSchemes.Qcvn3, "00.00.H57", "2025-07-02", "tth", "UBND thành phố Huế")]
    public void A_code_names_the_unit_of_its_day(string scheme, string code, string day, string id, string name)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.Equal(id, Directory.Find(scheme, code, on)?.Id);
        Assert.Equal(name, Directory.ShortNameOn(id, on));
    }

    [Fact]
    public void A_code_that_nobody_bears_names_nobody()
    {
        Assert.Null(Directory.Find(CodeSchemes.Area, "477", Merged));
        Assert.Null(Directory.Find(CodeSchemes.Qd20, "477", Report));
    }

    [Fact]
    public void Own_is_the_unit_its_council_and_offices_but_no_commune()
    {
        var own = Directory.Own("tth.quang-dien", Report);

        Assert.Equal(16, own.Count);
        Assert.Contains("tth.quang-dien.hdnd", own);
        Assert.Contains("tth.quang-dien.noi-vu", own);
        Assert.DoesNotContain("tth.quang-dien.quang-tho", own);
        Assert.DoesNotContain("tth", own);
    }

    [Fact]
    public void Below_a_district_are_its_communes_with_their_councils()
    {
        var below = Directory.Below("tth.quang-dien", Report);

        Assert.Equal(22, below.Count);
        Assert.Contains("tth.quang-dien.quang-tho.hdnd", below);
        Assert.Empty(below.Intersect(Directory.Own("tth.quang-dien", Report)));
    }

    [Fact]
    public void Below_the_province_are_districts_but_not_their_communes()
    {
        var below = Directory.Below("tth", Report);

        Assert.Contains("tth.quang-dien.noi-vu", below);
        Assert.DoesNotContain("tth.quang-dien.quang-tho", below);
        Assert.DoesNotContain("tth.so-noi-vu", below);
    }

    [Fact]
    public void A_merged_commune_sees_what_its_predecessors_left()
    {
        var own = Directory.Own("hue.quang-dien", Merged);

        Assert.Equal(
            ["hue.quang-dien", "hue.quang-dien.hdnd",
             "tth.quang-dien.quang-an", "tth.quang-dien.quang-an.hdnd", "tth.quang-dien.quang-phuoc", "tth.quang-dien.quang-phuoc.hdnd",
             "tth.quang-dien.quang-tho", "tth.quang-dien.quang-tho.hdnd", "tth.quang-dien.sia", "tth.quang-dien.sia.hdnd"],
            own);
        Assert.Equal(["hue.quang-dien"], Directory.Own("hue.quang-dien", Report).Where(id => id == "hue.quang-dien"));
        Assert.DoesNotContain("tth.quang-dien.sia", Directory.Own("hue.quang-dien", Report));
    }

    [Theory]
    [InlineData("tth.quang-dien.noi-vu", Reach.OwnUnit, "tth.quang-dien.noi-vu", "tth.quang-dien")]
    [InlineData("tth.quang-dien", Reach.OwnUnit, "tth.quang-dien.noi-vu", "tth.quang-dien.sia")]
    [InlineData("tth.quang-dien", Reach.UnitAndBelow, "tth.quang-dien.sia.hdnd", "tth.phu-vang")]
    [InlineData("tth", Reach.UnitAndBelow, "tth.phu-vang.phu-da", "hue.quang-dien")]
    [InlineData("tth.quang-dien.sia", Reach.UnitAndBelow, "tth.quang-dien.sia.hdnd", "tth.quang-dien")]
    public void A_scope_reaches_so_far_and_no_further(string unit, Reach reach, string inside, string outside)
    {
        var scope = Directory.ScopeOf(unit, reach, Report);

        Assert.True(scope.Holds(unit));
        Assert.True(scope.Holds(inside));
        Assert.False(scope.Holds(outside));
    }

    [Fact]
    public void Everywhere_is_everywhere_and_an_unknown_unit_sees_nothing()
    {
        Assert.True(Directory.ScopeOf("tth", Reach.Everywhere, Report).Everywhere);
        Assert.Empty(Directory.ScopeOf("tth.nowhere", Reach.UnitAndBelow, Report).Units);
        Assert.Equal("tth.nowhere", Directory.NameOn("tth.nowhere", Report));
    }

    [Fact]
    public void Children_stand_on_the_day_and_come_in_dictionary_order()
    {
        var children = Directory.Children("tth.quang-dien", Report).Where(u => u is { Level: UnitLevel.Commune }).Select(u => u.ShortName);

        Assert.Equal(
            ["UBND thị trấn Sịa", "UBND xã Quảng An", "UBND xã Quảng Công", "UBND xã Quảng Lợi", "UBND xã Quảng Ngạn", "UBND xã Quảng Phú",
             "UBND xã Quảng Phước", "UBND xã Quảng Thái", "UBND xã Quảng Thành", "UBND xã Quảng Thọ", "UBND xã Quảng Vinh"],
            children);
        Assert.Empty(Directory.Children("tth.quang-dien", Merged));
        Assert.Equal(["tth.quang-dien.noi-vu", "tth.quang-dien", "tth"], Directory.Above("tth.quang-dien.noi-vu"));
    }

    [Fact]
    public void Predecessors_are_followed_through_two_mergers()
    {
        var day = new DateOnly(2030, 1, 1);
        var a = Unit.Begin("a", UnitKind.Committee, UnitLevel.Commune, null, new(2020, 1, 1), "A", "A", "x");
        var b = Unit.Begin("b", UnitKind.Committee, UnitLevel.Commune, null, new(2024, 1, 1), "B", "B", "x");
        var c = Unit.Begin("c", UnitKind.Committee, UnitLevel.Commune, null, new(2026, 1, 1), "C", "C", "x");
        b.Succeed("a", SuccessionPart.Full, "x");
        c.Succeed("b", SuccessionPart.Partial, "x");

        var directory = UnitDirectory.Of([a, b, c]);

        Assert.Equal(["a", "b", "c"], directory.WithPredecessors(["c"]));
        Assert.Equal(["a", "b", "c"], directory.Own("c", day));
        Assert.Equal(["b"], directory.Successors("a").Select(u => u.Id));
    }
}
