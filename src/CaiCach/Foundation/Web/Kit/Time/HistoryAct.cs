namespace CaiCach.Foundation.Web.Kit;

/// <summary>One act on a record, as its history tells it.</summary>
/// <param name="Sentence">What was done, without the subject: “yêu cầu bổ sung, lần 1”.</param>
/// <param name="Who">Name of the actor, for the screen.</param>
/// <param name="At">Business instant, UTC.</param>
public sealed record HistoryAct(string Sentence, string Who, DateTime At)
{
    /// <summary>Values that changed; those a person may not see are left out by the page.</summary>
    public IReadOnlyList<HistoryChange> Changes { get; init; } = [];

    /// <summary>Why; null when no reason was given or the payload was forgotten.</summary>
    public string? Reason { get; init; }

    /// <summary>The document that orders or proves it: words and address.</summary>
    public (string Text, string Address)? Document { get; init; }

    public SealState Seal { get; init; }

    /// <summary>Position in the journal; null until sealed.</summary>
    public long? Position { get; init; }

    /// <summary>Address of the proof; null when there is none to show.</summary>
    public string? Proof { get; init; }
}

/// <summary>A value that an act changed.</summary>
/// <param name="What">Name of the value, for the screen.</param>
/// <param name="Old">Printed; null when there was none.</param>
/// <param name="New">Printed; null when there is none any more.</param>
public sealed record HistoryChange(string What, string? Old, string? New);
