using CaiCach.Calendar;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures.Processing;

/// <summary>A step as it is entered.</summary>
/// <param name="Agency">The unit or agency that does it; a step of another agency is a leg of an interlinked procedure.</param>
/// <param name="Role">Who does it there: “công chức một cửa”, “lãnh đạo phòng”.</param>
/// <param name="Allowed">Time allowed.</param>
/// <param name="After">Numbers of the steps that must be done before; none for the first.</param>
public sealed record StepInput(int Number, string Name, string Agency, string Role, TimeLimit Allowed, IReadOnlyList<int> After);

/// <summary>A step of an internal process (bước của quy trình nội bộ).</summary>
public sealed class ProcessStep : IPart
{
    private ProcessStep()
    {
    }

    internal ProcessStep(string process, StepInput step)
    {
        (Process, Number) = (process, step.Number);
        Write(step);
    }

    /// <summary>Id of the process.</summary>
    public string Process { get; private init; } = "";

    /// <summary>Counts from 1; a step stands after all that must be done before it.</summary>
    public int Number { get; private init; }
    public string Name { get; private set; } = "";
    public string Agency { get; private set; } = "";
    public string Role { get; private set; } = "";

    /// <summary>Time allowed, in <see cref="Unit"/>.</summary>
    public int Amount { get; private set; }
    public LimitUnit Unit { get; private set; }

    /// <summary>Numbers of the steps before it, blank between; empty for a first step.</summary>
    public string AfterSteps { get; private set; } = "";

    public RecordKey Owner => InternalProcess.KeyOf(Process);

    public TimeLimit Allowed => new(Amount, Unit);

    public IReadOnlyList<int> After => [.. AfterSteps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];

    internal void Write(StepInput step)
    {
        (Name, Agency, Role) = (step.Name, step.Agency, step.Role);
        (Amount, Unit, AfterSteps) = (step.Allowed.Amount, step.Allowed.Unit, string.Join(' ', step.After.Order()));
    }

    internal StepInput ToInput() => new(Number, Name, Agency, Role, Allowed, After);
}
