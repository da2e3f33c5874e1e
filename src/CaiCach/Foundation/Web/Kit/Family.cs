namespace CaiCach.Foundation.Web.Kit;

/// <summary>What a colour and an icon say; the same family never says two things. The words say it as well.</summary>
public enum Family
{
    /// <summary>Done, in time, valid.</summary>
    Success,

    /// <summary>Going on.</summary>
    Info,

    /// <summary>Due soon, waiting, something is lacking.</summary>
    Warning,

    /// <summary>Late, broken, refused.</summary>
    Danger,

    /// <summary>New, withdrawn, stopped; what an outside system says.</summary>
    Neutral,

    /// <summary>Locked and sealed.</summary>
    Accent,
}

internal static class Families
{
    /// <summary>The value of <c>data-color</c>.</summary>
    public static string Colour(this Family family) => family switch
    {
        Family.Success => "success",
        Family.Info => "info",
        Family.Warning => "warning",
        Family.Danger => "danger",
        Family.Accent => "accent",
        _ => "neutral",
    };

    public static string Icon(this Family family) => family switch
    {
        Family.Success => "check",
        Family.Info => "arrow",
        Family.Warning => "clock",
        Family.Danger => "warning",
        Family.Accent => "lock",
        _ => "info",
    };
}
