using CaiCach.Calendar;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>The measures of quality of a unit and a period.</summary>
/// <param name="Settled">How many were settled in the period: the denominator of the nine.</param>
/// <param name="Average">Average days of the calendar from receipt to result; null when nothing was settled.</param>
public sealed record QualitySheet(IReadOnlyList<NineIndicator> Nine, IReadOnlyList<SubIndicator> Index, IReadOnlyList<OfficerLoad> Load, int Settled, decimal? Average);

/// <summary>Reads what the measures of quality need, and measures.</summary>
public sealed class QualityFigures(CaiCachDb db, Calendars calendars, LateDossiers late, CountingRules rules, Workload load)
{
    public async Task<QualitySheet> Of(PeriodAsked asked, Scope scope, CancellationToken ct = default)
    {
        var (start, known, close) = (asked.Question.Period.StartsAt, asked.Question.KnownBefore, asked.Question.Period.EndsBefore);
        close = close < known ? close : known;
        var units = asked.Units.ToArray();
        var dossiers = await db.Set<Dossier>().In(scope)
            .Where(d => units.Contains(d.Unit) && ((d.ReceivedAt >= start && d.ReceivedAt < close) || (d.SettledAt >= start && d.SettledAt < close) || (d.EndedAt >= start && d.EndedAt < close)))
            .Include(d => d.Waits).Include(d => d.HandOvers).Include(d => d.Papers).AsSplitQuery().OrderBy(d => d.Number).ToListAsync(ct);
        var entries = await Entries(dossiers, ct);
        var settled = entries.Where(e => e.Entry.SettledAt >= start && e.Entry.SettledAt < close).ToList();
        var held = await rules.On(asked.Question.Period.To, ct);
        return new(
            NineIndicators.Of([.. settled.Select(s => (s.Entry, Column(s.Entry, s.Dossier)))], await Legs(settled, ct), close),
            Index766.Of([.. entries.Select(e => e.Entry)], start, close, code => held[code].Number),
            await load.Of(start, close, units, ct), settled.Count,
            settled.Count == 0 ? null : (decimal)settled.Average(s => (s.Entry.SettledAt!.Value - s.Entry.ReceivedAt).TotalDays));
    }

    private async Task<List<(QualityEntry Entry, Dossier Dossier)>> Entries(List<Dossier> dossiers, CancellationToken ct)
    {
        var codes = dossiers.Select(d => d.Procedure).Distinct().ToArray();
        var written = (await db.Set<Procedure>().Where(p => codes.Contains(p.Code)).ToListAsync(ct))
            .SelectMany(p => p.Versions.Select(v => (p.Code, v.Number, v.ResultWritten))).ToDictionary(v => (v.Code, v.Number), v => v.ResultWritten);
        var entries = new List<(QualityEntry, Dossier)>(dossiers.Count);
        foreach (var dossier in dossiers)
        {
            entries.Add((Entry(dossier, await calendars.Edition(dossier.CalendarEdition, ct), written.GetValueOrDefault((dossier.Procedure, dossier.ProcedureVersion))), dossier));
        }

        return entries;
    }

    /// <summary>Only legs under an allowed time are scored, so dossiers that were never handed over are not asked about.</summary>
    private async Task<IReadOnlyList<(QualityEntry, UsedLeg)>> Legs(IReadOnlyList<(QualityEntry Entry, Dossier Dossier)> settled, CancellationToken ct)
    {
        var legs = new List<(QualityEntry, UsedLeg)>();
        foreach (var (entry, dossier) in settled.Where(s => s.Dossier.HandOvers.Any(h => h.AllowedMinutes is not null)))
        {
            legs.AddRange((await late.LegsOf(dossier, entry.SettledAt!.Value, ct)).Where(l => l.Over is not null).Select(l => (entry, l)));
        }

        return legs;
    }

    private static QualityEntry Entry(Dossier dossier, WorkingCalendar calendar, bool? written) => new(
        dossier.Number, dossier.Field, dossier.Channel, dossier.ReceivedAt, dossier.DueOn, LateStory.FirstDueBefore(dossier, calendar), dossier.DueBefore,
        dossier.SettledAt, dossier.ReturnedAt, dossier.EndedAt, dossier.Ending, [.. dossier.Waits.Select(w => new EntryWait(w.Kind, w.AskedAt, w.DoneAt))],
        dossier.PapersDigitised, dossier.ResultDigitised, written, dossier.Papers.Any(p => p.Source is PaperSource.Reuse or PaperSource.Database));

    private static int Column(QualityEntry entry, Dossier dossier) => FormColumns.Against(
        new(entry.Number, dossier.SettlingUnit, entry.Field, entry.Channel, entry.ReceivedAt, entry.SettledAt, entry.EndedAt, entry.DueOn, entry.DueBefore, dossier.LimitUnit, Held: false),
        entry.SettledAt!.Value);
}
