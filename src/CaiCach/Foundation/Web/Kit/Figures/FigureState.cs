namespace CaiCach.Foundation.Web.Kit;

/// <summary>What a figure rests on. The shape of its petal says it.</summary>
public enum FigureState
{
    /// <summary>Counted now.</summary>
    Live,

    /// <summary>Locked and sealed.</summary>
    Sealed,

    /// <summary>Declared by an office; opens its signed document.</summary>
    Declared,

    /// <summary>Locked, and the register says something else now.</summary>
    Drifted,
}
