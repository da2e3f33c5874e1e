using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers.Attributing;

/// <summary>Whose a late minute is.</summary>
public enum LateCause
{
    /// <summary>The unit that settles the dossier.</summary>
    OwnUnit,

    /// <summary>Another unit that held it: the counter, a coordinating agency.</summary>
    OtherUnit,

    /// <summary>The applicant was waited for.</summary>
    Applicant,

    /// <summary>The result was there; only its record came late (đồng bộ chậm).</summary>
    Synchronisation,

    /// <summary>A system did not work (sự cố hệ thống).</summary>
    Outage,

    /// <summary>Flood, storm, epidemic (bất khả kháng).</summary>
    ForceMajeure,
}

/// <summary>What kind of fact proves a span.</summary>
public enum ProofKind { Receipt, HandOver, Wait, Disruption, Act }

/// <summary>What proves a span: a record, and in a dossier the number of its hand-over or wait.</summary>
/// <param name="Number">Number of the hand-over or the wait; null for the others.</param>
/// <param name="Act">The journal entry, for <see cref="ProofKind.Act"/>.</param>
/// <param name="Document">The document on which the act rests; null when there is none.</param>
public sealed record LateProof(ProofKind Kind, RecordKey Record, int? Number = null, Guid? Act = null, RecordKey? Document = null);

/// <summary>Time that somebody held the dossier, from one hand-over to the next.</summary>
/// <param name="Account">Who held it; null when nobody has signed.</param>
/// <param name="From">When it was given. Until the taker signs it is the taker's as well: the giver cannot work on it any more.</param>
/// <param name="Until">When it was given on; null for the last.</param>
/// <param name="Allowed">Office minutes the process allows; null when it does not say.</param>
public sealed record Leg(string Unit, string? Account, string? Step, DateTime From, DateTime? Until, int? Allowed, LateProof Proof);

/// <summary>A stretch of time with what proves it; null until while it lasts.</summary>
public sealed record Stretch(LateCause Cause, DateTime From, DateTime? Until, LateProof Proof)
{
    internal bool Covers(DateTime at) => From <= at && (Until is not { } until || at < until);
}

/// <summary>The result was entered later than it came.</summary>
public sealed record LateRecord(DateTime At, LateProof Proof);

/// <summary>All that attribution looks at; no clock and no database.</summary>
/// <param name="FirstDueBefore">First instant that was too late when it was promised.</param>
/// <param name="DueBefore">The same after the waits that moved it.</param>
/// <param name="Ended">When it was settled or ended; null while open, and the day of the question counts.</param>
/// <param name="Asked">The instant the question looks from; nothing after it is known.</param>
/// <param name="Restarts">True when the limit ran anew after each wait.</param>
/// <param name="Legs">In order, the first from the receipt.</param>
/// <param name="Recorded">Null when the result was entered when it came.</param>
public sealed record LateFacts(
    string OwnUnit, DateTime FirstDueBefore, DateTime DueBefore, DateTime? Ended, DateTime Asked, bool Restarts,
    IReadOnlyList<Leg> Legs, IReadOnlyList<Stretch> Waits, IReadOnlyList<Stretch> Disruptions, LateRecord? Recorded)
{
    /// <summary>When the lateness ends: with the result or its record, whichever came last, or with the question.</summary>
    public DateTime LateUntil => Ended is not { } ended ? Asked
        : Recorded is { } recorded && recorded.At > ended ? (recorded.At < Asked ? recorded.At : Asked)
        : ended;
}

/// <summary>Late minutes that are one party's.</summary>
/// <param name="Unit">The unit; null when it is no unit's.</param>
/// <param name="Account">The officer who held it; null when unknown or no unit's.</param>
public sealed record LateSpan(DateTime From, DateTime Until, int Minutes, LateCause Cause, string? Unit, string? Account, LateProof Proof);

/// <summary>All late minutes of one owner.</summary>
public sealed record LatePart(LateCause Cause, string? Unit, string? Account, int Minutes);
