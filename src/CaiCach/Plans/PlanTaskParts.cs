using CaiCach.Foundation.Records;

namespace CaiCach.Plans;

/// <summary>A unit that helps with a task.</summary>
public sealed class PlanTaskCooperator : IPart
{
    public required string Task { get; init; }

    /// <summary>Permanent id.</summary>
    public required string Unit { get; init; }

    public RecordKey Owner => new(PlanTask.KindName, Task);
}

/// <summary>A later day granted for a task. What a past day knew is the last one decided by then.</summary>
public sealed class PlanTaskExtension : IPart
{
    public required string Task { get; init; }

    /// <summary>From 1, in order of decision.</summary>
    public required int Number { get; init; }
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The new day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Key of the document that grants it.</summary>
    public required string Document { get; init; }

    public RecordKey Owner => new(PlanTask.KindName, Task);
}

/// <summary>What was reported on the way.</summary>
public sealed class PlanTaskProgress : IPart
{
    public required string Task { get; init; }

    /// <summary>From 1, in order of reporting.</summary>
    public required int Number { get; init; }
    public required DateOnly On { get; init; }
    public required string Note { get; init; }

    public RecordKey Owner => new(PlanTask.KindName, Task);
}
