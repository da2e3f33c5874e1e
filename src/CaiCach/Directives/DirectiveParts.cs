using CaiCach.Foundation.Records;

namespace CaiCach.Directives;

/// <summary>What a status of the superior's system means for the count made there.</summary>
public enum OuterMeaning
{
    /// <summary>Never read, or words that say nothing about the deadline.</summary>
    Unknown,
    DoneOnTime,
    DoneLate,
    OpenInTerm,
    OpenOverdue,
}

/// <summary>A unit that helps the lead unit.</summary>
public sealed class CooperatingUnit : IPart
{
    /// <summary>Number of the directive.</summary>
    public required string Directive { get; init; }
    public required string Unit { get; init; }
    public RecordKey Owner => Directives.Directive.KeyOf(Directive);
}

/// <summary>A later due day that was granted.</summary>
public sealed class DirectiveExtension : IPart
{
    public required string Directive { get; init; }

    /// <summary>Counts from 1 within the directive.</summary>
    public required int Sequence { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Reason { get; init; }

    /// <summary>Key of the document that grants it; null when none is registered.</summary>
    public string? Document { get; init; }
    public required DateOnly On { get; init; }
    public RecordKey Owner => Directives.Directive.KeyOf(Directive);
}

/// <summary>A reasoned statement that the superior's system is wrong about a directive. It changes neither status.</summary>
public sealed class DirectiveCorrection : IPart
{
    public required string Directive { get; init; }

    /// <summary>Counts from 1 within the directive.</summary>
    public required int Sequence { get; init; }

    /// <summary>What the outer system said then, word for word.</summary>
    public required string OuterStatus { get; init; }
    public required string Reason { get; init; }

    /// <summary>Key of the record that proves it.</summary>
    public required string Evidence { get; init; }

    /// <summary>Account that made the correction.</summary>
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public RecordKey Owner => Directives.Directive.KeyOf(Directive);
}
