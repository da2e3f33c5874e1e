using CaiCach.Calendar;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Settlement;

/// <summary>The form of a period with the check against the period before.</summary>
/// <param name="Before">Null when no period ends the day before this one begins.</param>
/// <param name="LeftOpen">Column 11 of the period before, in all; null when there is none.</param>
public sealed record CheckedForm(SettlementForm Form, ReportPeriod? Before, int? LeftOpen, IReadOnlyList<CarryGap> Gaps);

/// <summary>Reads what form II.06a needs.</summary>
public sealed class SettlementForms(CaiCachDb db, CountingRules rules)
{
    public async Task<CheckedForm> Check(PeriodAsked asked, Scope scope, CancellationToken ct = default)
    {
        var form = await Of(asked, scope, ct);
        if (Before(asked.Period) is not { } period)
        {
            return new(form, null, null, []);
        }

        var before = await Of(asked.For(period), scope, ct);
        return new(form, period, before.Total[11], form.CarriedFrom(before));
    }

    public async Task<SettlementForm> Of(PeriodAsked asked, Scope scope, CancellationToken ct = default)
    {
        var (start, known, close) = (asked.Question.Period.StartsAt, asked.Question.KnownBefore, asked.Question.Period.EndsBefore);
        var end = close < known ? close : known;
        var held = await rules.On(asked.Question.Period.To, ct);
        var rule = new FormRule(held["ii06a.waiting"].Value == "9", held["ii06a.ended"].Value != "9");
        var units = asked.Units.ToArray();
        var entries = await db.Set<Dossier>().In(scope)
            .Where(d => units.Contains(d.Unit) && d.ReceivedAt < end && (d.SettledAt == null || d.SettledAt >= start) && (d.EndedAt == null || d.EndedAt >= start))
            .Select(d => new FormEntry(
                d.Number, d.CompetentUnit ?? d.Unit, d.Field, d.Channel, d.ReceivedAt, d.SettledAt, d.EndedAt, d.DueOn, d.DueBefore, d.LimitUnit,
                d.Waits.Any(w => w.AskedAt < end && (w.DoneAt == null || w.DoneAt >= end)))).ToListAsync(ct);
        return new(entries, new(start, end, Clock.DayOf(end.AddTicks(-1))), rule, unit => asked.Directory.ById(unit)?.Level ?? UnitLevel.District);
    }

    /// <summary>The period whose days end where those of another begin; null when there is none.</summary>
    public static ReportPeriod? Before(ReportPeriod period)
    {
        ReportPeriod before = period.Kind switch
        {
            PeriodKind.Month => period.Number == 1 ? new(PeriodKind.Month, period.Year - 1, 12) : period with { Number = period.Number - 1 },
            PeriodKind.Quarter => period.Number == 1 ? new(PeriodKind.Quarter, period.Year - 1, 4) : period with { Number = period.Number - 1 },
            PeriodKind.HalfOne => new(PeriodKind.HalfTwo, period.Year - 1),
            PeriodKind.HalfTwo => new(PeriodKind.HalfOne, period.Year),
            _ => new(PeriodKind.Year, period.Year - 1),
        };
        return PeriodRules.For(before) is not null && before.Window().To.AddDays(1) == period.Window().From ? before : null;
    }
}
