namespace CaiCach.Procedures;

/// <summary>How a procedure stands on a day.</summary>
public enum ProcedureState
{
    /// <summary>A version holds.</summary>
    InForce,

    /// <summary>Its first version, or the next one after a gap, begins later.</summary>
    ToCome,

    /// <summary>It has ended and nothing follows.</summary>
    Repealed,
}

/// <summary>Reads the state off the versions.</summary>
public static class ProcedureStates
{
    public static ProcedureState StateOn(this Procedure procedure, DateOnly day) =>
        procedure.On(day) is not null ? ProcedureState.InForce
        : procedure.Newest?.From > day ? ProcedureState.ToCome
        : ProcedureState.Repealed;

    public static ProcedureState StateOn(this ProcedureVersion version, DateOnly day) =>
        version.HoldsOn(day) ? ProcedureState.InForce : version.From > day ? ProcedureState.ToCome : ProcedureState.Repealed;
}
