using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures.Processing;

/// <summary>For what an internal process is made.</summary>
/// <param name="Unit">The unit whose process it is.</param>
/// <param name="Channel">Null for every channel.</param>
/// <param name="Case">Null for every case.</param>
public sealed record ProcessSubject(string Procedure, int Version, string Unit, Channel? Channel, string? Case);

/// <summary>
/// How a unit settles dossiers of a version inside (quy trình nội bộ): ordered steps, side by side where agencies work
/// at once. It is drafted, then approved by a document; an approved process does not change, a new one takes its place.
/// </summary>
public sealed class InternalProcess : IRecord, IOfUnit
{
    public const string KindName = "procedure-process";

    private readonly List<ProcessStep> _steps = [];

    /// <summary><c>1.012796-1-3</c>: procedure, version, running number.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required string Procedure { get; init; }
    public required int Version { get; init; }

    /// <summary>Null for every channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Null for every case.</summary>
    public string? Case { get; init; }

    /// <summary>As the version names the procedure.</summary>
    public required string Title { get; init; }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<ProcessStep> Steps => _steps;

    /// <summary>The day of approval; null while it is a draft.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Key of the document that approves it; null while it is a draft.</summary>
    public string? Document { get; private set; }

    /// <summary>The first day another process holds instead; null while it holds or is a draft.</summary>
    public DateOnly? Until { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Id);

    public static RecordKey KeyOf(string id) => new(KindName, id);

    public bool IsDraft => ApprovedOn is null;

    public bool HoldsOn(DateOnly day) => ApprovedOn <= day && (Until is not { } until || day < until);

    public ProcessSubject Subject => new(Procedure, Version, Unit, Channel, Case);

    internal IReadOnlyList<StepInput> Inputs => [.. _steps.OrderBy(s => s.Number).Select(s => s.ToInput())];

    /// <summary>Null when its steps may be written anew.</summary>
    public Refusal? WhyNotDraft(IReadOnlyList<StepInput> steps) =>
        !IsDraft ? new("process.approved", "Quy trình đã phê duyệt thì không sửa. Soạn quy trình mới thay thế.") : ProcessTime.WhyNot(steps);

    public void Draft(IReadOnlyList<StepInput> steps)
    {
        WhyNotDraft(steps).Enforce();
        _steps.RemoveAll(s => s.Number > steps.Count);
        foreach (var step in steps)
        {
            if (_steps.Find(s => s.Number == step.Number) is { } written)
            {
                written.Write(step);
            }
            else
            {
                _steps.Add(new(Id, step));
            }
        }
    }

    /// <summary>Null when it may be approved under the published limit.</summary>
    public Refusal? WhyNotApprove(TimeLimit? published) =>
        !IsDraft ? new("process.approved-before", "Quy trình này đã được phê duyệt.") : ProcessTime.WhyNotEqual(Inputs, published);

    public void Approve(TimeLimit? published, DateOnly on, DateOnly today, RecordKey document)
    {
        (WhyNotApprove(published) ?? (on > today ? new("process.approved-later", "Ngày phê duyệt không thể sau hôm nay.", "On") : null)).Enforce();
        (ApprovedOn, Document) = (on, document.ToString());
    }

    internal void EndBefore(DateOnly day) => Until = day;
}
