using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Demo;

/// <summary>What shall become of a dossier of the demo house.</summary>
internal enum Fate { OnTime, Late, Open }

/// <summary>One dossier of the demo house before it is received, with the instants of its acts.</summary>
internal sealed class PlannedDossier
{
    public required Counter Counter { get; init; }
    public required ProcedureVersion Procedure { get; init; }
    public required Intake Intake { get; init; }
    public required Promise Promise { get; init; }
    public Fate Fate { get; set; }

    /// <summary>What happens to it between receipt and result, in any order.</summary>
    public List<(DateTime At, Func<IServiceProvider, string, CancellationToken, Task> Do)> Steps { get; } = [];

    /// <summary>Null while open.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Null while not handed over.</summary>
    public DateTime? ReturnedAt { get; set; }

    /// <summary>Who comes on the day on which the result is ready gets it as it is recorded, in one step.</summary>
    public bool IsReturnedAtOnce => SettledAt is { } settled && ReturnedAt is { } returned && Clock.DayOf(settled) == Clock.DayOf(returned);
}
