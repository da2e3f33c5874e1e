using CaiCach.Calendar;
using CaiCach.Dossiers.Correcting;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Attributing;

/// <summary>A late dossier with the owners of its late minutes.</summary>
public sealed record LateDossier(Dossier Dossier, LateFacts Facts, Attribution Attribution)
{
    /// <summary>Late by the facts; false when only its record came late.</summary>
    public bool IsLateInFact => (Facts.Ended ?? Facts.Asked) >= Facts.DueBefore;

    /// <summary>The owner of most of the minutes; the last holder when it is late by no office minute.</summary>
    public LatePart Main => Attribution.Parts is [var most, ..] ? most : LastHolder(Facts.Legs[^1]);

    private LatePart LastHolder(Leg leg) => new(leg.Unit == Facts.OwnUnit ? LateCause.OwnUnit : LateCause.OtherUnit, leg.Unit, leg.Account, 0);
}

/// <summary>Finds late dossiers and asks whose their late minutes are.</summary>
public sealed class LateDossiers(CaiCachDb db, Calendars calendars, UnitDirectories units, TellTales tales)
{
    /// <summary>Acts that may say that a result had come earlier than it was entered; permanent names.</summary>
    private static readonly string[] Putting = [CorrectDossier.Act, "dossiers.sync"];

    /// <summary>Late in the period, as the figure “hồ sơ quá hạn trong kỳ” counts, with those that only their records made late.</summary>
    /// <param name="units">Permanent ids of the units whose counters received them.</param>
    public async Task<IReadOnlyList<LateDossier>> In(Period period, IReadOnlyCollection<string> units, Scope scope, DateTime asked, CancellationToken ct = default)
    {
        var (start, end) = (period.StartsAt, period.EndsBefore < asked ? period.EndsBefore : asked);
        var lastDay = Clock.DayOf(end.AddTicks(-1));
        var all = All(scope).Where(d => units.Contains(d.Unit));
        var late = await all.Where(d =>
            (d.SettledAt >= start && d.SettledAt < end && d.SettledAt >= d.DueBefore)
            || (d.ReceivedAt < end && (d.SettledAt == null || d.SettledAt >= end) && (d.EndedAt == null || d.EndedAt >= end) && d.DueOn < lastDay)).ToListAsync(ct);
        var named = db.Set<JournalTouch>().Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (t, e) => new { t.Key, e.Act, e.At }).Where(t => Putting.Contains(t.Act));
        var only = await all.Where(d => d.SettledAt < d.DueBefore && d.SettledAt >= start && d.SettledAt < end
            && named.Any(t => t.Key == Dossier.KindName + "/" + d.Number)).ToListAsync(ct);
        return [.. (await Explain([.. late, .. only], end, ct)).Where(d => d.Attribution.IsLate)
            .OrderByDescending(d => d.Attribution.Minutes).ThenBy(d => d.Dossier.Number, StringComparer.Ordinal)];
    }

    /// <summary>One dossier with all its parts; null when nothing is owed yet or it ended without a result.</summary>
    public async Task<LateDossier?> Of(Dossier dossier, DateTime asked, CancellationToken ct = default) =>
        (await Explain([dossier], asked, ct)) is [var late] ? late : null;

    /// <summary>Who had it, from when, and how much each used.</summary>
    /// <param name="dossier">With all its parts.</param>
    public async Task<IReadOnlyList<UsedLeg>> LegsOf(Dossier dossier, DateTime asked, CancellationToken ct = default)
    {
        var legs = LateStory.Legs(dossier, (await tales.Of([dossier.Number], ct))[dossier.Number], asked);
        var held = LateStory.Held(dossier, legs, await Disruptions(ct), await units.Current(ct), asked);
        var time = new OfficeTime(await calendars.Edition(dossier.CalendarEdition, ct), DayHours.Parse(dossier.OfficeHours));
        return UsedLeg.Of(legs, held, dossier.SettledAt ?? dossier.EndedAt ?? asked, dossier.IsOpen, time);
    }

    private Task<List<Disruption>> Disruptions(CancellationToken ct) =>
        db.Set<Disruption>().Where(d => d.WithdrawnAt == null).OrderBy(d => d.From).ToListAsync(ct);

    private IQueryable<Dossier> All(Scope scope) =>
        db.Set<Dossier>().In(scope).Include(d => d.Waits).Include(d => d.HandOvers).Include(d => d.DueChanges).AsSplitQuery();

    private async Task<IReadOnlyList<LateDossier>> Explain(IReadOnlyList<Dossier> dossiers, DateTime asked, CancellationToken ct)
    {
        var directory = await units.Current(ct);
        var told = await tales.Of([.. dossiers.Select(d => d.Number)], ct);
        var disruptions = await Disruptions(ct);
        var explained = new List<LateDossier>(dossiers.Count);
        foreach (var dossier in dossiers)
        {
            var calendar = await calendars.Edition(dossier.CalendarEdition, ct);
            if (LateStory.Of(dossier, told[dossier.Number], disruptions, directory, calendar, asked) is { } facts)
            {
                explained.Add(new(dossier, facts, Attribution.Of(facts, new(calendar, DayHours.Parse(dossier.OfficeHours)))));
            }
        }

        return explained;
    }
}
