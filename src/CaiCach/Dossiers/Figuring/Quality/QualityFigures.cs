using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>The measures of quality of a unit and a period.</summary>
/// <param name="Settled">How many were settled in the period: the denominator of the nine.</param>
/// <param name="Average">Average days of the calendar from receipt to result; null when nothing was settled.</param>
public sealed record QualitySheet(
    IReadOnlyList<NineIndicator> Nine, NineScore NineScore, IndexScore Index, IReadOnlyList<OfficerLoad> Load, int Settled, decimal? Average);

/// <summary>The points of one dossier.</summary>
/// <param name="Class">Null while nothing can be scored (<see cref="ScoreClass"/>).</param>
public sealed record DossierQuality(IReadOnlyList<DossierScore> Scores, string? Class)
{
    public int Points => Scores.Sum(s => s.Points ?? 0);

    /// <summary>Points that those could give that were scored.</summary>
    public int Known => 2 * Scores.Count(s => s.Points is not null);
}

/// <summary>Reads what the measures of quality need, and measures.</summary>
public sealed class QualityFigures(CaiCachDb db, QualityReader reader, CountingRules rules, Workload load, IndicatorCatalogue catalogue, UnitProcedures procedures)
{
    public async Task<QualitySheet> Of(PeriodAsked asked, Scope scope, CancellationToken ct = default)
    {
        var (start, known, close) = (asked.Question.Period.StartsAt, asked.Question.KnownBefore, asked.Question.Period.EndsBefore);
        close = close < known ? close : known;
        var units = asked.Units.ToArray();
        var dossiers = await db.Set<Dossier>().In(scope)
            .Where(d => units.Contains(d.Unit) && ((d.ReceivedAt >= start && d.ReceivedAt < close) || (d.SettledAt >= start && d.SettledAt < close) || (d.EndedAt >= start && d.EndedAt < close)))
            .Include(d => d.Waits).Include(d => d.HandOvers).Include(d => d.Papers).Include(d => d.Fees).AsSplitQuery().OrderBy(d => d.Number).ToListAsync(ct);
        var entries = await reader.Entries(dossiers, ct);
        var held = await rules.On(asked.Question.Period.To, ct);
        var registers = await Registers(asked.Question, ct);
        var settled = await Score([.. entries.Where(e => e.Entry.SettledAt >= start && e.Entry.SettledAt < close)], close, held, ct);
        var nine = NineIndicators.Of(settled, registers["feedback.answered-on-time"], registers["feedback.received"], held);
        var served = (await procedures.Of(asked.Unit, asked.Question.AsOf, ct)).Select(ServedProcedure.Of).ToList();
        return new(
            nine, NineScore.Of(nine, held), IndexScore.Of(new([.. entries.Select(e => e.Entry)], start, close, registers, served, held)), await load.Of(start, close, units, ct),
            settled.Count, settled.Count == 0 ? null : (decimal)settled.Average(s => (s.Entry.SettledAt!.Value - s.Entry.ReceivedAt).TotalDays));
    }

    /// <summary>The points of one dossier as it stands, under the rules of the day of its result.</summary>
    /// <param name="dossier">With all its parts.</param>
    public async Task<DossierQuality> Of(Dossier dossier, DateTime now, CancellationToken ct = default)
    {
        var held = await rules.On(Clock.DayOf(dossier.SettledAt ?? now), ct);
        var (entry, _) = (await reader.Entries([dossier], ct))[0];
        var scores = DossierScores.Of(entry, dossier.SettledAt is null ? null : QualityReader.Column(entry, dossier), await reader.Over(dossier, ct), now, held);
        var (points, known) = (scores.Sum(s => s.Points ?? 0), 2 * scores.Count(s => s.Points is not null));
        return new(scores, known == 0 ? null : ScoreClass.Of(ScoreClass.Nine, (decimal)points * ScoreClass.MostOfNine / known, ScoreClass.MostOfNine, ScoreClass.MostOfNine, held));
    }

    private async Task<IReadOnlyList<ScoredDossier>> Score(
        IReadOnlyList<(QualityEntry Entry, Dossier Dossier)> settled, DateTime close, IReadOnlyDictionary<string, HeldRule> held, CancellationToken ct)
    {
        var scored = new List<ScoredDossier>(settled.Count);
        foreach (var (entry, dossier) in settled)
        {
            var (column, over) = (QualityReader.Column(entry, dossier), await reader.Over(dossier, ct));
            scored.Add(new(entry, column, over, DossierScores.Of(entry, column, over, close, held)));
        }

        return scored;
    }

    private async Task<IReadOnlyDictionary<string, RegisterCount>> Registers(Question question, CancellationToken ct)
    {
        var counts = new Dictionary<string, RegisterCount>(StringComparer.Ordinal);
        foreach (var code in Index766.Figures)
        {
            if (catalogue.Find(code) is null)
            {
                counts[code] = new(null, "Không phân hệ nào ở đây ghi số này.");
                continue;
            }

            var measured = await catalogue.Measure(code, question, ct);
            var keys = measured.Value is null ? [] : await catalogue.EvidenceOf(code, question).Select(e => e.Key).ToListAsync(ct);
            counts[code] = measured.Value is { } value ? new(new(value, [], [.. keys.Select(RecordKey.Parse)]), null) : new(null, measured.NotKeptBecause);
        }

        return counts;
    }
}
