namespace CaiCach.Procedures;

/// <summary>The level of online service since Nghị định 42/2022/NĐ-CP (24/06/2022).</summary>
public enum OnlineLevel
{
    /// <summary>No dossier can be sent online.</summary>
    None,

    /// <summary>Một phần: whatever is online but not all of it.</summary>
    Partial,

    /// <summary>Toàn trình: information, submission and settlement online, result online or by post.</summary>
    Full,
}

/// <summary>Two schemes of levels, by the day: 1 to 4 before (Nghị định 43/2011/NĐ-CP), two names since.</summary>
public static class OnlineLevels
{
    /// <summary>The first day of the two names.</summary>
    public static readonly DateOnly TwoNamesFrom = new(2022, 6, 24);

    /// <summary>What the older level is called in the newer scheme. For trend lines only: no decision ever said so.</summary>
    public static OnlineLevel? AsTwoNames(int? fourLevel) => fourLevel switch
    {
        4 => OnlineLevel.Full,
        3 => OnlineLevel.Partial,
        1 or 2 => OnlineLevel.None,
        _ => null,
    };
}
