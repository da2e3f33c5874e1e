using CaiCach.Foundation;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>One thing in which a dossier here and there differ.</summary>
/// <param name="Ours">Null when it is not here.</param>
/// <param name="Theirs">Null when it is not there.</param>
public sealed record Difference(DifferenceKind Kind, string Dossier, string? Ours, string? Theirs)
{
    public OuterFact? Fact { get; init; }
    public DateTime? OursAt { get; init; }
    public DateTime? TheirsAt { get; init; }
    public bool LateBySync { get; init; }
    public WhoseClock? Clock { get; init; }
    public DateTime? RecordedAt { get; init; }
    public Guid? Entry { get; init; }
}

/// <summary>Compares one dossier with its row of the file. Pure.</summary>
internal static class Comparison
{
    /// <summary>Systems cut times differently; less than this is the same time.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    /// <param name="ours">Null when it is not here.</param>
    public static IEnumerable<Difference> Of(Dossier? ours, SyncRow row, DateTime now)
    {
        if (ours is null)
        {
            // What is not accepted is no dossier here, and should be none.
            return row.IsNotAccepted ? [] : [new(DifferenceKind.MissingHere, row.Number, null, StateWords.Of(row.State)) { TheirsAt = row.ReceivedAt }];
        }

        var found = new List<Difference>();
        if (ours.State != row.State)
        {
            found.Add(new(DifferenceKind.State, row.Number, StateWords.Of(ours.State), StateWords.Of(row.State))
            {
                OursAt = ours.SettledAt ?? ours.EndedAt, TheirsAt = row.SettledAt ?? row.EndedAt,
                LateBySync = ours.SettledAt < ours.DueBefore && row.SettledAt is null && row.EndedAt is null && now >= ours.DueBefore,
            });
        }

        found.AddRange(new[]
        {
            Times(OuterFact.Received, ours.ReceivedAt, row.Received, row.ReceivedAt), Times(OuterFact.Settled, ours.SettledAt, row.Settled, row.SettledAt),
            Times(OuterFact.Returned, ours.ReturnedAt, row.Returned, row.ReturnedAt), Times(OuterFact.Ended, ours.EndedAt, row.Refused ?? row.Settled, row.EndedAt),
        }.OfType<Difference>());
        if (row.Due is { } due && due.Day != ours.DueOn)
        {
            found.Add(new(DifferenceKind.Promise, row.Number, VietnameseDate.Print(ours.DueOn), due.ToString())
            {
                OursAt = Clock.StartOf(ours.DueOn), TheirsAt = due.At(TimeOnly.MinValue),
            });
        }

        return found;

        Difference? Times(OuterFact fact, DateTime? here, OuterMoment? moment, DateTime? there) =>
            here is not { } a || there is not { } b || moment is not { } m || (m.Time is null ? Clock.DayOf(a) == m.Day : (a - b).Duration() < Same) ? null
            : new(DifferenceKind.Time, row.Number, Print(a), m.ToString())
            {
                Fact = fact, OursAt = a, TheirsAt = b, LateBySync = fact == OuterFact.Settled && a < ours.DueBefore && b >= ours.DueBefore,
            };
    }

    /// <summary>A dossier of the days and counters of the file that the file does not have.</summary>
    public static Difference MissingThere(Dossier ours, DateTime now) => new(DifferenceKind.MissingThere, ours.Number, StateWords.Of(ours.State), null)
    {
        OursAt = ours.ReceivedAt, LateBySync = ours.SettledAt < ours.DueBefore && now >= ours.DueBefore,
    };

    internal static string Print(DateTime instant) => new OuterMoment(Clock.DayOf(instant), TimeOnly.FromDateTime(Clock.Local(instant))).ToString();
}
