using CaiCach.Calendar;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Figuring.Settlement;

/// <summary>What form II.06a looks at of a dossier.</summary>
/// <param name="Unit">The unit that settles it.</param>
/// <param name="Held">The applicant is waited for when the period closes.</param>
public sealed record FormEntry(
    string Number, string Unit, string Field, Channel Channel, DateTime ReceivedAt, DateTime? SettledAt, DateTime? EndedAt, DateOnly DueOn, DateTime DueBefore,
    LimitUnit Limit, bool Held);

/// <summary>The dated choices that the form leaves open.</summary>
/// <param name="WaitingIsSettled">Dossiers that wait when the period closes stand in column 9 instead of 12.</param>
/// <param name="EndedByDay">Dossiers that ended without a result stand in columns 8 to 10 by their day instead of all in 9.</param>
public sealed record FormRule(bool WaitingIsSettled = false, bool EndedByDay = false);

/// <summary>A period as the form counts it: instants, and the day from which open dossiers are judged.</summary>
public sealed record FormWindow(DateTime Start, DateTime End, DateOnly LastDay);

/// <summary>In which two columns of form II.06a a dossier stands: one of those received, one of what became of it. Pure.</summary>
public static class FormColumns
{
    /// <summary>Online in the period, otherwise in the period, from the period before.</summary>
    public static IReadOnlyList<int> Receipts { get; } = [4, 5, 6];

    /// <summary>Before, on and after the day promised; open in time and open late.</summary>
    public static IReadOnlyList<int> Outcomes { get; } = [8, 9, 10, 12, 13];

    public static int Receipt(FormEntry entry, FormWindow window) =>
        entry.ReceivedAt < window.Start ? 6 : entry.Channel == Channel.Online ? 4 : 5;

    public static int Outcome(FormEntry entry, FormWindow window, FormRule rule) =>
        entry.SettledAt < window.End ? Against(entry, entry.SettledAt!.Value)
        : entry.EndedAt < window.End ? (rule.EndedByDay ? Against(entry, entry.EndedAt!.Value) : 9)
        : entry.Held ? (rule.WaitingIsSettled ? 9 : 12)
        : entry.DueOn < window.LastDay ? 13
        : 12;

    /// <summary>Limits in days go by the dates; a limit in hours is met early before the minute it names.</summary>
    public static int Against(FormEntry entry, DateTime at) =>
        at >= entry.DueBefore ? 10
        : entry.Limit is LimitUnit.Hours ? (at < entry.DueBefore.AddMinutes(-1) ? 8 : 9)
        : Foundation.Clock.DayOf(at) < entry.DueOn ? 8 : 9;
}
