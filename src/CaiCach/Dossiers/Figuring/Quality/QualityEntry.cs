using CaiCach.Procedures;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A wait for the applicant, as the measures of quality look at it.</summary>
/// <param name="DoneAt">Null while it lasts.</param>
public sealed record EntryWait(WaitKind Kind, DateTime AskedAt, DateTime? DoneAt);

/// <summary>What the measures of quality look at of a dossier.</summary>
/// <param name="FirstDueBefore">First instant too late by the day that the slip promised: the national index takes the waits out of the end, not out of the promise.</param>
/// <param name="ResultWritten">The procedure owes a written result; null when the catalogue does not know.</param>
/// <param name="Reused">At least one paper was taken from a dossier, a store or a database.</param>
public sealed record QualityEntry(
    string Number, string Field, Channel Channel, DateTime ReceivedAt, DateOnly DueOn, DateTime FirstDueBefore, DateTime DueBefore, DateTime? SettledAt, DateTime? ReturnedAt,
    DateTime? EndedAt, Ending? Ending, IReadOnlyList<EntryWait> Waits, bool PapersDigitised, bool ResultDigitised, bool? ResultWritten, bool Reused)
{
    public BehindRow Row => new(Number, Field, ReceivedAt, DueOn, SettledAt ?? EndedAt);

    /// <summary>Requests for a supplement known at an instant.</summary>
    public IReadOnlyList<EntryWait> SupplementsBefore(DateTime close) => [.. Waits.Where(w => w.Kind == WaitKind.Supplement && w.AskedAt < close)];
}
