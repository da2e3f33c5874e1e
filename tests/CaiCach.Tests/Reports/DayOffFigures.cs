using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports;
using CaiCach.Reports.Writing;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Reports;

/// <summary>
/// Figures for tests of reports, counted over a small register that is always there: the days of the calendar. It
/// stands before the modules, so its codes are computed here.
/// </summary>
internal sealed class DayOffFigures(CaiCachDb db) : IIndicatorSource
{
    public IEnumerable<Indicator> Indicators =>
    [
        Of("people.bodies-formed", d => d.WithdrawnOn == null),
        Of("people.training-places", d => d.Kind != DayKind.SwapWork) with { Parts = ["people.training-leadership", "people.training-specialist"] },
        Of("people.training-leadership", d => d.Kind == DayKind.PublicHoliday),
        Of("people.training-specialist", d => d.Kind != DayKind.SwapWork && d.Kind != DayKind.PublicHoliday && d.Name != "Lạc"),
        Of("finance.revenue-collected", d => d.WithdrawnOn == null, 20_472_422_343) with { Kind = IndicatorKind.Money, UnitOfMeasure = "đồng" },
        Of("finance.revenue-estimate", d => true, 21_850_000_000, declared: true) with { Kind = IndicatorKind.Money, UnitOfMeasure = "đồng" },
    ];

    private Indicator Of(string code, System.Linq.Expressions.Expression<Func<DayOff, bool>> which, long weight = 1, bool declared = false) =>
        new(code, 1, $"Tên của {code}", "Đếm ngày.", "ngày", IndicatorKind.Count, q => Figure.Of(
            db.Set<DayOff>().Where(d => d.Date >= q.Period.From && d.Date <= q.Period.To).Where(which)
                .Select(d => new Evidence { Key = "day-off/" + d.Id, Weight = weight }), declared));
}

/// <summary>Houses for tests of reports.</summary>
internal static class ReportHouse
{
    public const string District = "tth.quang-dien";

    public static readonly DateOnly[] Days = [new(2022, 1, 3), new(2022, 4, 11), new(2022, 5, 2), new(2022, 5, 3)];

    /// <summary>An officer of the district who may do everything with reports.</summary>
    public static Officer Lan { get; } = Of("lan", District, Permission.UseHouse, Permission.ReadReports, Permission.WriteReports, Permission.LockReports, Permission.ReadFigures, Permission.WriteCalendar);

    public static Officer Of(string account, string unit, params Permission[] permissions) =>
        new(account, "Phan Thị Lan", unit, "Phòng Nội vụ", null, new(false, [unit, $"{unit}.noi-vu"]), new HashSet<Permission>(permissions));

    /// <summary>A house at 15/06/2022 with all units and four days off in the half-year.</summary>
    public static async Task<Support.House> Open()
    {
        var house = await Support.House.Open(builder => builder.Services.Insert(0, ServiceDescriptor.Scoped<IIndicatorSource, DayOffFigures>()));
        await house.Do<LoadUnits>(act => act.Run(Actor.House));
        foreach (var day in Days)
        {
            await house.AddsDay(day);
        }

        return house;
    }

    /// <summary>Every section is confirmed; the form gives each its words.</summary>
    public static async Task ConfirmsAll(this Support.House house, string report)
    {
        var sections = await house.Ask<CaiCachDb, Report>(db => db.Set<Report>().SingleAsync(r => r.Id == report));
        foreach (var section in sections.Sections)
        {
            await house.Do<ConfirmSection>(act => act.Run(report, section.Code, Lan));
        }
    }

    /// <summary>A plan in the district's register.</summary>
    public static Task HasDocument(this Support.House house, string symbol, DateOnly day, string id) => house.Do<RegisterExisting>(act => act.Run(
        new(District, Direction.Outgoing, new("KH", symbol, "UBND huyện Quảng Điền", day, "cải cách hành chính"), Id: id),
        Lan with { Permissions = Enum.GetValues<Permission>().ToHashSet() }));

    public static Task AddsDay(this Support.House house, DateOnly day, string name = "Nghỉ") =>
        house.Do<AddDayOff>(act => act.Run(day, new(DayKind.Compensatory, name, "Thông báo", Confidence.High), Lan));
}
