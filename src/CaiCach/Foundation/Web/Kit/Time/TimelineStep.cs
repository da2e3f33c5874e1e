namespace CaiCach.Foundation.Web.Kit;

/// <summary>Where a step stands.</summary>
public enum StepState { Done, Now, Waiting, Skipped }

/// <summary>A step of a dossier or a task.</summary>
/// <param name="When">When and where, one line; null when it is not known.</param>
/// <param name="Note">Who did what; null when there is nothing to say.</param>
public sealed record TimelineStep(string Title, StepState State, string? When = null, string? Note = null)
{
    /// <summary>A document of the step: words and address.</summary>
    public (string Text, string Address)? Document { get; init; }
}
