using CaiCach.Calendar;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>One dossier as the other system tells it, understood. Facts that the file does not hold are null.</summary>
/// <param name="Place">Where it stands in the file: “Dòng 7”.</param>
/// <param name="Row">The same as a number.</param>
public sealed record SyncRow(string Place, int Row)
{
    /// <summary>A file may hold days only: things are taken to happen at the office's opening, results before noon, so that the order of a day holds.</summary>
    private static readonly TimeOnly Opening = new(7, 30), Noon = new(11, 0), Afternoon = new(16, 0);

    public required string Number { get; init; }

    /// <summary>The national part of the code, <c>1.012796</c>.</summary>
    public required string Procedure { get; init; }
    public required DossierState State { get; init; }
    public Channel Channel { get; init; } = Channel.InPerson;
    public string Owner { get; init; } = "";
    public OwnerKind OwnerKind { get; init; }
    public string? IdentityNumber { get; init; }
    public string? Summary { get; init; }
    public OuterMoment? Submitted { get; init; }
    public OuterMoment? Received { get; init; }
    public OuterMoment? Due { get; init; }
    public OuterMoment? Settled { get; init; }
    public OuterMoment? Returned { get; init; }
    public OuterMoment? Refused { get; init; }
    public ReturnWay ReturnWay { get; init; }

    /// <summary>Name of the unit that settles it, word for word.</summary>
    public string? Agency { get; init; }
    public string? Note { get; init; }
    public TimeLimit? Limit { get; init; }
    public bool Digitised { get; init; }
    public bool PaidOnline { get; init; }

    /// <summary>Code of the first result paper.</summary>
    public string? ResultCode { get; init; }

    /// <summary>True when a result paper has a file.</summary>
    public bool ResultDigitised { get; init; }

    /// <summary>Whole đồng, one for each fee.</summary>
    public IReadOnlyList<long> Fees { get; init; } = [];

    /// <summary>True while it is no dossier: sent but not accepted, or refused before acceptance.</summary>
    public bool IsNotAccepted => State == DossierState.Submitted || (State == DossierState.NotAccepted && Received is null);

    public DateTime? ReceivedAt => Received?.At(Opening);

    /// <summary>A result on the day of receipt, without its time, is not put before the receipt.</summary>
    public DateTime? SettledAt => Later(State is DossierState.Settled or DossierState.Returned ? Settled : null, Noon, ReceivedAt);

    public DateTime? ReturnedAt => Later(State == DossierState.Returned ? Returned : null, Afternoon, SettledAt);

    /// <summary>When it ended without a result.</summary>
    public DateTime? EndedAt => State is DossierState.NotAccepted or DossierState.Withdrawn or DossierState.Stopped ? Later(Refused ?? Settled, Noon, ReceivedAt) : null;

    private static DateTime? Later(OuterMoment? moment, TimeOnly otherwise, DateTime? notBefore) =>
        moment is not { } m ? null : m.Time is null && m.At(otherwise) < notBefore && notBefore < m.At(TimeOnly.MaxValue) ? notBefore : m.At(otherwise);
}
