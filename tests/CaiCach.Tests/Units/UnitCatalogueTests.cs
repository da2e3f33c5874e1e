using System.Text.RegularExpressions;
using CaiCach.Units;
using CaiCach.Units.Catalogue;
using Xunit;

namespace CaiCach.Tests.Units;

public sealed partial class UnitCatalogueTests
{
    private static readonly DateOnly Report = new(2022, 6, 14);
    private static readonly DateOnly Merged = new(2025, 7, 2);
    private static readonly UnitDirectory Directory = UnitDirectory.Of(UnitCatalogue.Read());

    [Theory]
    [InlineData(UnitKind.Committee, 1, 9, 141)]
    [InlineData(UnitKind.Council, 1, 9, 141)]
    public void In_2022_there_are_nine_districts_and_141_communes(UnitKind kind, int provinces, int districts, int communes) =>
        Assert.Equal((provinces, districts, communes), Count(kind, Report));

    [Theory]
    [InlineData(UnitKind.Committee)]
    [InlineData(UnitKind.Council)]
    public void Since_July_2025_there_are_40_communes_and_no_district(UnitKind kind) =>
        Assert.Equal((1, 0, 40), Count(kind, Merged));

    [Fact]
    public void Every_unit_that_the_data_of_the_demo_house_names_stands_in_the_catalogue()
    {
        var assembly = typeof(UnitCatalogue).Assembly;
        var named = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("data/", StringComparison.Ordinal) && !n.StartsWith("data/units", StringComparison.Ordinal))
            .Select(n => new StreamReader(assembly.GetManifestResourceStream(n)!).ReadToEnd())
            .SelectMany(text => UnitId().Matches(text)).Select(m => m.Value).Distinct().ToList();

        Assert.Contains("tth.quang-dien.trung-tam-hcc", named);
        Assert.DoesNotContain(named, id => Directory.ById(id) is null);
    }

    [GeneratedRegex(@"(?<![\w.-])tth(?:\.[a-z]+(?:-[a-z]+)*)+(?![\w.-])")]
    private static partial Regex UnitId();

    [Fact]
    public void The_last_day_of_the_districts_is_30_June_2025()
    {
        Assert.Equal(9, Count(UnitKind.Committee, new(2025, 6, 30)).Districts);
        Assert.Equal(0, Count(UnitKind.Committee, new(2025, 7, 1)).Districts);
    }

    [Fact]
    public void All_40_codes_of_2025_were_codes_of_2022_and_35_under_another_name()
    {
        var today = Directory.OnDay(Merged).Where(u => u is { Level: UnitLevel.Commune, Kind: UnitKind.Committee }).ToList();

        var before = today.Select(u => Directory.Find(CodeSchemes.Area, u.Codes.Single().Code, Report)).ToList();

        Assert.DoesNotContain(null, before);
        Assert.Equal(35, today.Zip(before, (now, then) => now.ShortName != then!.ShortName).Count(another => another));
    }

    [Fact]
    public void Every_unit_has_a_standing_parent_a_name_and_its_own_id()
    {
        Assert.All(Directory.All, unit =>
        {
            Assert.Null(CaiCach.Units.Changes.NewUnit.WhyNotId(unit.Id));
            Assert.NotEqual("", unit.SortKey);
            Assert.True(unit.Id == "tth" || Directory.ById(unit.Parent!)!.StandsOn(unit.From), unit.Id);
        });
    }

    [Fact]
    public void No_code_is_borne_twice_on_a_day()
    {
        foreach (var day in new[] { Report, Merged })
        {
            var borne = Directory.OnDay(day).SelectMany(u => u.Codes).Where(c => c.HoldsOn(day)).Select(c => (c.Scheme, c.Code)).ToList();
            Assert.Equal(borne.Count, borne.Distinct().Count());
        }
    }

    [Fact]
    public void Every_commune_of_2022_but_the_eight_merged_before_has_one_successor()
    {
        var communes = Directory.OnDay(Report).Where(u => u is { Level: UnitLevel.Commune, Kind: UnitKind.Committee }).ToList();

        Assert.Equal(8, communes.Count(c => !Directory.Successors(c.Id).Any()));
        Assert.Equal(133, communes.Count(c => Directory.Successors(c.Id).Count() == 1));
    }

    [Fact]
    public void Offices_the_report_names_are_told_from_the_usual_ones()
    {
        Assert.False(Directory.ById("tth.quang-dien.trung-tam-hcc")!.Assumed);
        Assert.False(Directory.ById("tth.quang-dien.tu-phap")!.Assumed);
        Assert.False(Directory.ById("tth.so-noi-vu")!.Assumed);
        Assert.True(Directory.ById("tth.quang-dien.noi-vu")!.Assumed);
    }

    private static (int Provinces, int Districts, int Communes) Count(UnitKind kind, DateOnly day)
    {
        var units = Directory.OnDay(day).Where(u => u.Kind == kind).ToLookup(u => u.Level);
        return (units[UnitLevel.Province].Count(), units[UnitLevel.District].Count(), units[UnitLevel.Commune].Count());
    }
}
