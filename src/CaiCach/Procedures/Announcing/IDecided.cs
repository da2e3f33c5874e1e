namespace CaiCach.Procedures.Announcing;

/// <summary>A form that has the fields of a decision.</summary>
public interface IDecided
{
    DecisionForm Decision { get; }
}

/// <summary>What is typed to end a procedure.</summary>
public sealed class RepealForm : IDecided
{
    public DecisionForm Decision { get; set; } = new();
}
