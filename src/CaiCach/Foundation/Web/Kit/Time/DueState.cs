namespace CaiCach.Foundation.Web.Kit;

/// <summary>How a due day stands.</summary>
public enum DueState
{
    /// <summary>More than two working days are left.</summary>
    Ok,

    /// <summary>At most two working days are left.</summary>
    Soon,
    Today,
    Late,

    /// <summary>The deadline waits.</summary>
    Paused,
    DoneEarly,
    DoneInTime,
    DoneLate,

    /// <summary>The calendar of that year is not issued yet.</summary>
    Provisional,
}
