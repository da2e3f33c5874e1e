namespace CaiCach.Foundation;

/// <summary>Why the trade does not allow something now: a permanent code and the Vietnamese sentence that a page shows.</summary>
/// <param name="Code">Permanent, for example <c>dossier.settled</c>.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="Field">The field it belongs to, when a page can point at one.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);

/// <summary>Thrown when an act is refused. Nothing was written.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Turns an answered question (“why not?”) into a stop.</summary>
public static class Refusals
{
    public static void Enforce(this Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}
