using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Indicators;
using CaiCach.Units;

namespace CaiCach.Figures.Asking;

/// <summary>What a page asks about: a unit in the officer's scope and a reporting period with its days.</summary>
/// <param name="UnitName">Short name on the last day of the period.</param>
public sealed record Asked(string Unit, string UnitName, ReportPeriod Period, Question Question, UnitDirectory Units)
{
    /// <summary>“từ 15/12/2021 đến 14/06/2022” as two printed days.</summary>
    public (string From, string To) Days => (VietnameseDate.Print(Question.Period.From), VietnameseDate.Print(Question.Period.To));

    public string NameOf(string unit) => Units.ShortNameOn(unit, Question.Period.To);
}

/// <summary>Turns the unit and period of an address into a question.</summary>
public sealed class FigureQuestions(UnitDirectories units, CurrentHouse house, Clock clock)
{
    /// <summary>Years whose periods are offered, this one included.</summary>
    private const int Years = 3;

    /// <param name="unit">Null or empty for the house's unit, or the officer's own where that is out of reach.</param>
    /// <param name="period">Name of a period such as <c>2022-H1</c>; null or empty for the half-year that is being reported.</param>
    /// <returns>Null when the unit is not within reach, or the period has no name or no rule: not found.</returns>
    public async Task<Asked?> Read(string? unit, string? period, Officer officer, CancellationToken ct = default)
    {
        var directory = await units.Current(ct);
        var of = string.IsNullOrEmpty(unit) ? house.UnitFor(officer) : unit;
        if (!officer.Scope.Holds(of) || directory.ById(of) is null || Named(period) is not { } named || PeriodRules.For(named) is null)
        {
            return null;
        }

        var window = named.Window();
        var question = new Question(of, window, named.AsOf(clock.Today), directory.Own(of, window.To), directory.Below(of, window.To));
        return new(of, directory.ShortNameOn(of, window.To), named, question, directory);
    }

    /// <summary>Periods to choose from, the latest year first: the year, its halves, nine months, quarters, months.</summary>
    public IReadOnlyList<ReportPeriod> Choices()
    {
        var last = clock.Today.Year;
        return [.. Enumerable.Range(0, Years).SelectMany(i => OfYear(last - i)).Where(p => PeriodRules.For(p) is not null)];
    }

    private static IEnumerable<ReportPeriod> OfYear(int year) =>
    [
        new(PeriodKind.Year, year), new(PeriodKind.HalfOne, year), new(PeriodKind.HalfTwo, year), new(PeriodKind.NineMonths, year),
        .. Enumerable.Range(1, 4).Select(q => new ReportPeriod(PeriodKind.Quarter, year, q)),
        .. Enumerable.Range(1, 12).Select(m => new ReportPeriod(PeriodKind.Month, year, m)),
    ];

    private ReportPeriod? Named(string? period) =>
        string.IsNullOrEmpty(period) ? PeriodRules.Reported(clock.Today) : ReportPeriod.TryParse(period, out var named) ? named : null;
}
