using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Listing;

/// <summary>The figures above the list: the last half-year that is over, and what is open now.</summary>
/// <param name="OpenDueOn">The nearest due day among the open ones; null when none is open with a day.</param>
public sealed record DirectiveTiles(Period Period, long Assigned, long OnTime, long OnTimeOuter, int Open, DateOnly? OpenDueOn);

/// <summary>Asks for the figures above the list.</summary>
public sealed class DirectiveFigures(IndicatorCatalogue catalogue, UnitDirectories units, CurrentHouse house, CaiCachDb db, Clock clock)
{
    public async Task<DirectiveTiles> Ask(Officer officer, CancellationToken ct = default)
    {
        var (today, unit, period) = (clock.Today, house.UnitFor(officer), LastHalfYear(clock.Today));
        var directory = await units.Current(ct);
        var question = new Question(unit, period, today, directory.Own(unit, today), directory.Below(unit, today));
        var open = await db.Set<Directive>().In(officer.Scope)
            .Where(d => d.DoneOn == null && d.ReturnedOn == null && d.CancelledOn == null)
            .Select(d => d.DueOn).ToListAsync(ct);
        return new(
            period, await Value("directives.assigned"), await Value("directives.done-on-time"), await Value("directives.done-on-time-outer"), open.Count, open.Min());

        async Task<long> Value(string code) => (await catalogue.Measure(code, question, ct)).Value ?? 0;
    }

    /// <summary>Half-years of reports run from 15/12 to 14/06 and from 15/06 to 14/12 (Nghị định 09/2019/NĐ-CP, Điều 12, unconfirmed).</summary>
    public static Period LastHalfYear(DateOnly today) =>
        today >= new DateOnly(today.Year, 12, 15) ? new(new(today.Year, 6, 15), new(today.Year, 12, 14))
        : today >= new DateOnly(today.Year, 6, 15) ? new(new(today.Year - 1, 12, 15), new(today.Year, 6, 14))
        : new(new(today.Year - 1, 6, 15), new(today.Year - 1, 12, 14));
}
