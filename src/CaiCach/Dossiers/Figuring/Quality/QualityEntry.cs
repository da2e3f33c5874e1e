using CaiCach.Procedures;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A wait for the applicant, as the measures of quality look at it.</summary>
/// <param name="DoneAt">Null while it lasts.</param>
public sealed record EntryWait(WaitKind Kind, DateTime AskedAt, DateTime? DoneAt);

/// <summary>A fee, as the measures of quality look at it.</summary>
/// <param name="PaidOnline">Over a payment gateway; null when nobody noted it.</param>
public sealed record EntryFee(long Amount, bool? PaidOnline);

/// <summary>Whether the version a dossier was received under was public then.</summary>
public enum Publicity
{
    Hidden,

    /// <summary>Public, but without all parts that every procedure must have.</summary>
    Incomplete,
    Whole,
}

/// <summary>What the applicant answered to the survey.</summary>
/// <param name="Officer">1 to 5, the attitude of the officers; null when it was not marked.</param>
/// <param name="Agencies">How many agencies beside the counter had to be met; null when it was not said.</param>
/// <param name="Disliked">A mark under the middle was given.</param>
public sealed record Heard(int? Officer, int? Agencies, bool Disliked);

/// <summary>What the measures of quality look at of a dossier.</summary>
/// <param name="FirstDueBefore">First instant too late by the day that the slip promised: the national index takes the waits out of the end, not out of the promise.</param>
/// <param name="ResultWritten">The procedure owes a written result; null when the catalogue does not know.</param>
/// <param name="Papers">How its papers came; empty when they were not listed.</param>
public sealed record QualityEntry(
    string Number, string Field, Channel Channel, DateTime ReceivedAt, DateOnly DueOn, DateTime FirstDueBefore, DateTime DueBefore, DateTime? SettledAt, DateTime? ReturnedAt,
    DateTime? EndedAt, Ending? Ending, IReadOnlyList<EntryWait> Waits, bool PapersDigitised, bool ResultDigitised, bool? ResultWritten, IReadOnlyList<PaperSource> Papers)
{
    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>The version can be sent and settled online as a whole (toàn trình).</summary>
    public bool FullyOnline { get; init; }

    /// <summary>Null when the house does not record what is made public of the version.</summary>
    public Publicity? Publicity { get; init; }
    public IReadOnlyList<EntryFee> Fees { get; init; } = [];

    /// <summary>Told what is missing before it was accepted.</summary>
    public bool Guided { get; init; }
    public bool Apologised { get; init; }

    /// <summary>Met in a file of the system that synchronises with the national portal.</summary>
    public bool Synchronised { get; init; }

    /// <summary>Null when the applicant has not answered.</summary>
    public Heard? Heard { get; init; }

    public BehindRow Row => new(Number, Field, ReceivedAt, DueOn, SettledAt ?? EndedAt);

    public bool OwesFee => Fees.Any(f => f.Amount > 0);

    /// <summary>At least one paper was taken from a dossier, a store or a database.</summary>
    public bool Reused => Papers.Any(p => p is PaperSource.Reuse or PaperSource.Database);

    /// <summary>Requests for a supplement known at an instant.</summary>
    public IReadOnlyList<EntryWait> SupplementsBefore(DateTime close) => [.. Waits.Where(w => w.Kind == WaitKind.Supplement && w.AskedAt < close)];

    /// <summary>How often the applicant had to come back to complete it.</summary>
    public int ContactsBefore(DateTime close) => SupplementsBefore(close).Count + (Guided ? 1 : 0);
}
