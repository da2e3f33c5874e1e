namespace CaiCach.Foundation.Web.Kit;

/// <summary>How far an act is proved.</summary>
public enum SealState
{
    /// <summary>Written, not sealed yet: less than a second as a rule.</summary>
    Waiting,
    Sealed,

    /// <summary>A superior holds a checkpoint that covers it.</summary>
    Held,

    /// <summary>What is stored does not match the seal.</summary>
    Broken,
}
