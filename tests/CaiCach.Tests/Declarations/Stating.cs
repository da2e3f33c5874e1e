using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Units;
using CaiCach.Units.Catalogue;
using CaiCach.Tests.Support;

namespace CaiCach.Tests.Declarations;

/// <summary>A house with its units, and the short words of these tests.</summary>
internal static class Stating
{
    public const string District = "tth.quang-dien", Office = "tth.quang-dien.noi-vu", Commune = "tth.quang-dien.quang-tho", Other = "tth.quang-dien.quang-phu";
    public const string Trained = "people.training-places", Revenue = "finance.revenue-collected", IssuedBelow = "legal-documents.issued-below", Issued = "legal-documents.issued";

    public static readonly DateOnly First = new(2021, 12, 15), Last = new(2022, 6, 14);

    public static readonly Officer Ha = new(
        "noivu", "Hà", Office, "Phòng Nội vụ", null, Scope.All, new HashSet<Permission> { Permission.DeclareFigures, Permission.ReadFigures });

    public static DeclaredText Text(string code, long value, string unit = District, DateOnly? from = null, DateOnly? to = null) =>
        new(code, unit, from ?? First, to ?? Last, value, "Kế hoạch 22/KH-UBND ngày 28/01/2022", null);

    public static async Task<Support.House> Open()
    {
        var house = await Support.House.Open();
        await house.Ask<LoadUnits, int>(load => load.Run(Actor.House));
        return house;
    }

    public static Task<string> Declares(this Support.House house, DeclaredText text) =>
        house.Ask<DeclareFigure, string>(act => act.Run(text, Ha));

    public static Task<string> Declares(this Support.House house, string code, long value, string unit = District, DateOnly? from = null, DateOnly? to = null) =>
        house.Declares(Text(code, value, unit, from, to));

    public static async Task<Question> About(this Support.House house, string unit = District, DateOnly? from = null, DateOnly? to = null, DateOnly? asOf = null)
    {
        var units = await house.Ask<UnitDirectories, UnitDirectory>(d => d.Current());
        var last = to ?? Last;
        return new(unit, new(from ?? First, last), asOf ?? last, units.Own(unit, last), units.Below(unit, last));
    }

    public static async Task<Measured> Measures(this Support.House house, string code, Question question) =>
        await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question));

    public static async Task<long?> Value(this Support.House house, string code, string unit = District, DateOnly? from = null, DateOnly? to = null) =>
        (await house.Measures(code, await house.About(unit, from, to))).Value;

    public static async Task<string> Refusal(Func<Task> act) =>
        (await Xunit.Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;
}
