using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Units;

namespace CaiCach.Dossiers.Attributing;

/// <summary>What the journal knows of a dossier beside its record.</summary>
/// <param name="Receiver">Account that received it; null when a person did not.</param>
/// <param name="Record">When the house learned the result, if that was after it came.</param>
public sealed record TellTale(string? Receiver, LateRecord? Record);

/// <summary>From a dossier with all its parts to the facts of its lateness. Pure.</summary>
public static class LateStory
{
    /// <summary>Null when it ended without a result, or the applicant is waited for and nothing is owed yet.</summary>
    /// <param name="asked">The instant the question looks from: what happened later is not known.</param>
    /// <param name="disruptions">Those that stand, whichever unit they hit.</param>
    /// <param name="calendar">The edition the dossier was accepted under.</param>
    public static LateFacts? Of(Dossier dossier, TellTale told, IReadOnlyList<Disruption> disruptions, UnitDirectory units, WorkingCalendar calendar, DateTime asked)
    {
        if (dossier.EndedAt < asked || IsHeld(dossier, asked))
        {
            return null;
        }

        var legs = Legs(dossier, told, asked);
        return new(
            dossier.SettlingUnit, FirstDueBefore(dossier, calendar), dossier.DueBefore, dossier.SettledAt < asked ? dossier.SettledAt : null, asked,
            dossier.PausePolicy is PausePolicy.RestartFull, legs, Waits(dossier, asked), Hits(legs, disruptions, units, asked),
            dossier.SettledAt < asked ? told.Record : null);
    }

    /// <summary>Who held it, in order: the counter from the receipt, then each unit it was handed to.</summary>
    public static IReadOnlyList<Leg> Legs(Dossier dossier, TellTale told, DateTime asked)
    {
        var given = dossier.HandOvers.Where(h => h.At < asked).OrderBy(h => h.Number).ToList();
        var first = new Leg(
            dossier.Unit, told.Receiver, null, dossier.CountedFrom, given.Count > 0 ? given[0].At : null, null, new(ProofKind.Receipt, dossier.Key));
        return
        [
            first, .. given.Select((h, i) => new Leg(
                h.ToUnit, h.Taker, h.Step, h.At, i + 1 < given.Count ? given[i + 1].At : null, h.AllowedMinutes, new(ProofKind.HandOver, dossier.Key, h.Number))),
        ];
    }

    /// <summary>Nothing is owed while a wait that began in time is open; under no pause the clock runs on.</summary>
    private static bool IsHeld(Dossier dossier, DateTime asked) =>
        dossier.PausePolicy is not PausePolicy.NoPause
        && dossier.Waits.Any(w => w.AskedAt < asked && w.AskedAt < dossier.DueBefore && (w.DoneAt is null || w.DoneAt >= asked));

    /// <summary>In what the holders could not work: waits for the applicant and disruptions that hit them.</summary>
    public static IReadOnlyList<Stretch> Held(Dossier dossier, IReadOnlyList<Leg> legs, IReadOnlyList<Disruption> disruptions, UnitDirectory units, DateTime asked) =>
        [.. Waits(dossier, asked), .. Hits(legs, disruptions, units, asked)];

    private static IReadOnlyList<Stretch> Hits(IReadOnlyList<Leg> legs, IReadOnlyList<Disruption> disruptions, UnitDirectory units, DateTime asked) =>
        [.. disruptions.Where(d => d.From < asked).SelectMany(d => legs.Where(l => units.Above(l.Unit).Contains(d.Unit)).Select(l => Clip(d, l, asked))).OfType<Stretch>()];

    private static IReadOnlyList<Stretch> Waits(Dossier dossier, DateTime asked) =>
    [
        .. dossier.Waits.Where(w => w.AskedAt < asked).OrderBy(w => w.Number).Select(w => new Stretch(
            LateCause.Applicant, w.AskedAt, w.DoneAt < asked ? w.DoneAt : null, new(ProofKind.Wait, dossier.Key, w.Number))),
    ];

    /// <summary>The part of a disruption that fell into the time of a holder.</summary>
    private static Stretch? Clip(Disruption disruption, Leg leg, DateTime asked)
    {
        var from = disruption.From > leg.From ? disruption.From : leg.From;
        DateTime[] ends = [.. new[] { disruption.Until, leg.Until, asked }.OfType<DateTime>()];
        return from < ends.Min() ? new(disruption.Cause, from, ends.Min(), new(ProofKind.Disruption, disruption.Key, Document: disruption.DocumentKey)) : null;
    }

    /// <summary>First instant too late by the first promise, which no wait moves.</summary>
    public static DateTime FirstDueBefore(Dossier dossier, WorkingCalendar calendar) =>
        dossier.DueOn == dossier.FirstDueOn && dossier.Waits.Count == 0 ? dossier.DueBefore
        : dossier.LimitUnit is LimitUnit.Hours && !dossier.PromisedElsewhere
            ? Promise.Before(Deadline.For(dossier.CountedFrom, dossier.Limit, calendar, DayHours.Parse(dossier.OfficeHours), dossier.PausePolicy), LimitUnit.Hours)
        : Clock.StartOf(dossier.FirstDueOn.AddDays(1));
}
