namespace CaiCach.Calendar;

/// <summary>The unit a time limit is counted in (Đơn vị tính of the national catalogue).</summary>
public enum LimitUnit
{
    /// <summary>Office hours.</summary>
    Hours,
    WorkingDays,
    CalendarDays,
    Months,
}

/// <summary>How long settling may take: 5 working days, 8 office hours.</summary>
public sealed record TimeLimit(int Amount, LimitUnit Unit);

/// <summary>What waiting for the applicant does to the clock.</summary>
public enum PausePolicy
{
    /// <summary>Waiting does not count; what is left of the limit runs on afterwards. The rule of the national index.</summary>
    Pause,

    /// <summary>The whole limit runs anew once the applicant has answered.</summary>
    RestartFull,

    /// <summary>The clock runs on while the office waits.</summary>
    NoPause,
}
