using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Units;

namespace CaiCach.Dossiers.Figuring;

/// <summary>A unit and a reporting period, as an address names them.</summary>
/// <param name="Units">The unit with its offices, and when asked so all beneath it: whose counters count.</param>
public sealed record PeriodAsked(string Unit, ReportPeriod Period, Question Question, IReadOnlyList<string> Units, UnitDirectory Directory)
{
    /// <summary>Name of the unit on the last day of the period.</summary>
    public string UnitName => Directory.NameOn(Unit, Question.Period.To);

    public string NameOf(string unit) => Directory.ShortNameOn(unit, Question.Period.To);

    /// <summary>“15/12/2021 – 14/06/2022”.</summary>
    public string Days => $"{VietnameseDate.Print(Question.Period.From)} – {VietnameseDate.Print(Question.Period.To)}";

    /// <summary>The same of another period.</summary>
    public PeriodAsked For(ReportPeriod period)
    {
        var window = period.Window();
        return this with { Period = period, Question = Question with { Period = window, AsOf = window.To } };
    }

    /// <summary>“?don-vi=…&amp;ky=2022-H1”.</summary>
    public string Query => $"?don-vi={Uri.EscapeDataString(Unit)}&ky={Period.Code}";
}

/// <summary>Reads unit and period from an address, inside the officer's scope.</summary>
public sealed class PeriodQuestions(UnitDirectories units, CurrentHouse house, Clock clock)
{
    private const int Years = 3;

    /// <param name="unit">Null or empty for the house's unit, or the officer's own where that is out of reach.</param>
    /// <param name="period">A name such as <c>2022-H1</c>; null or empty for the half-year that is being reported.</param>
    /// <returns>Null when the unit is out of reach or the period has no name or rule: not found.</returns>
    public async Task<PeriodAsked?> Read(string? unit, string? period, Officer officer, CancellationToken ct = default)
    {
        var directory = await units.Current(ct);
        var of = !string.IsNullOrEmpty(unit) ? unit : house.Settings?.Unit is { } own && officer.Scope.Holds(own) ? own : officer.Unit;
        var named = string.IsNullOrEmpty(period) ? PeriodRules.Reported(clock.Today) : ReportPeriod.TryParse(period, out var read) ? read : (ReportPeriod?)null;
        if (!officer.Scope.Holds(of) || named is not { } chosen || PeriodRules.For(chosen) is null)
        {
            return null;
        }

        var window = chosen.Window();
        var (ours, below) = (directory.Own(of, window.To), directory.Below(of, window.To));
        var question = new Question(of, window, chosen.AsOf(clock.Today), ours.Count == 0 ? [of] : ours, below);
        return new(of, chosen, question, [.. question.Own.Concat(below).Distinct()], directory);
    }

    /// <summary>Periods to choose from, the latest year first.</summary>
    public IReadOnlyList<FieldOption> Periods()
    {
        var last = clock.Today.Year;
        return [.. Enumerable.Range(0, Years).SelectMany(i => OfYear(last - i)).Where(p => PeriodRules.For(p) is not null).Select(p => new FieldOption(p.Code, p.Name))];
    }

    /// <summary>Units with a reach of their own: those that are no office of another.</summary>
    public async Task<IReadOnlyList<FieldOption>> Units(Officer officer, CancellationToken ct = default)
    {
        var directory = await units.Current(ct);
        return [.. directory.OnDay(clock.Today).Where(u => officer.Scope.Holds(u.Id)).Select(u => new FieldOption(u.Id, directory.ShortNameOn(u.Id, clock.Today)))];
    }

    private static IEnumerable<ReportPeriod> OfYear(int year) =>
    [
        new(PeriodKind.Year, year), new(PeriodKind.HalfOne, year), new(PeriodKind.HalfTwo, year), new(PeriodKind.NineMonths, year),
        .. Enumerable.Range(1, 4).Select(q => new ReportPeriod(PeriodKind.Quarter, year, q)),
        .. Enumerable.Range(1, 12).Select(m => new ReportPeriod(PeriodKind.Month, year, m)),
    ];
}
