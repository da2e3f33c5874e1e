using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;

namespace CaiCach.Dossiers;

/// <summary>How a dossier ended without a result.</summary>
public enum Ending
{
    /// <summary>The applicant took it back (rút hồ sơ).</summary>
    Withdrawn,

    /// <summary>The competent agency stopped settling it (dừng xử lý).</summary>
    Stopped,

    /// <summary>Given back unaccepted after it was received (trả lại, không giải quyết).</summary>
    Rejected,
}

/// <summary>Where a dossier stands on a day.</summary>
public enum DossierStatus { InProcess, DueSoon, Overdue, Settled, Returned, Ended }

/// <summary>
/// One applicant's request under one procedure (hồ sơ thủ tục hành chính). It keeps dates; where it stands is read off
/// them. What was promised at acceptance (procedure version, limit, calendar, due day) is frozen in it.
/// </summary>
public sealed class Dossier : IRecord, IOfUnit
{
    public const string KindName = "dossier";

    /// <summary>Working days before the due day from which a dossier is due soon.</summary>
    public const int SoonDays = 2;

    /// <summary>The code on the slip, <c>H57.99-220105-0007</c> (Thông tư 01/2018/TT-VPCP, Điều 19).</summary>
    public required string Number { get; init; }

    /// <summary>The code without its last part: counter and day.</summary>
    public required string Series { get; init; }

    /// <summary>The last part as a number: order of receipt that day at that counter.</summary>
    public required int Sequence { get; init; }

    /// <summary>The unit whose counter received it.</summary>
    public required string Unit { get; init; }

    /// <summary>Code of the procedure.</summary>
    public required string Procedure { get; init; }
    public required int ProcedureVersion { get; init; }

    /// <summary>As the version named it.</summary>
    public required string ProcedureName { get; init; }
    public required string Field { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Whose dossier it is; personal data, as the next three.</summary>
    public required string Owner { get; init; }

    /// <summary>Identity or tax number; null when none was given.</summary>
    public string? IdentityNumber { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }

    /// <summary>The moment of acceptance, not of an online submission.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The day the promise was reckoned from. A correction of the receipt does not move it.</summary>
    public required DateOnly CountedFrom { get; init; }

    /// <summary>Working days promised.</summary>
    public required int LimitDays { get; init; }

    /// <summary>The rules on one-stop service in force at acceptance.</summary>
    public required string Regime { get; init; }

    /// <summary>The days between receipt and due day on which the ordinary week did not hold, as known at acceptance.</summary>
    public required string DaysOff { get; init; }

    /// <summary>True when another system promised the day and the dossier was imported: nothing here explains it.</summary>
    public bool PromisedElsewhere { get; init; }

    /// <summary>The day by whose end the result was promised; nothing moves it.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>First instant after <see cref="DueOn"/>: the same promise as an instant, which both databases can compare.</summary>
    public DateTime DueBefore { get; private init; }

    /// <summary>When the result was signed and came to the counter; null while open. Lateness is judged here.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>When the applicant got the result; null while it waits.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>When it ended without a result; null when it did not.</summary>
    public DateTime? EndedAt { get; private set; }
    public Ending? Ending { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>The applicant's papers were digitised.</summary>
    public bool PapersDigitised { get; private set; }

    /// <summary>The result was digitised.</summary>
    public bool ResultDigitised { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    /// <summary>A dossier accepted now.</summary>
    public static Dossier Receive(
        DossierNumber number, Counter counter, Promise promise, Procedures.ProcedureVersion procedure, Applicant applicant, Channel channel, bool digitised,
        bool promisedElsewhere = false) => new()
    {
        Number = number.ToString(), Series = number.Series, Sequence = number.Sequence, Unit = counter.Unit,
        Procedure = procedure.Procedure, ProcedureVersion = procedure.Number, ProcedureName = procedure.Name, Field = procedure.Field,
        Channel = channel, Owner = applicant.Name, IdentityNumber = applicant.IdentityNumber, Phone = applicant.Phone, Address = applicant.Address,
        ReceivedAt = promise.ReceivedAt, CountedFrom = Clock.DayOf(promise.ReceivedAt), LimitDays = procedure.LimitDays, Regime = promise.Regime, DaysOff = promise.DaysOff,
        DueOn = promise.DueOn, DueBefore = Clock.StartOf(promise.DueOn.AddDays(1)), PapersDigitised = digitised, PromisedElsewhere = promisedElsewhere,
    };

    /// <summary>True while neither settled nor ended.</summary>
    public bool IsOpen => SettledAt is null && EndedAt is null;

    /// <summary>Where it stands on a day.</summary>
    /// <param name="soon">The last day that counts as soon: <see cref="SoonDays"/> working days from today.</param>
    public DossierStatus StatusOn(DateOnly today, DateOnly soon) =>
        EndedAt is not null ? DossierStatus.Ended
        : ReturnedAt is not null ? DossierStatus.Returned
        : SettledAt is not null ? DossierStatus.Settled
        : DueOn < today ? DossierStatus.Overdue
        : DueOn <= soon ? DossierStatus.DueSoon
        : DossierStatus.InProcess;

    /// <summary>True when settled after the promised day, or still open past it.</summary>
    public bool IsLateOn(DateOnly today) => SettledAt is { } settled ? settled >= DueBefore : IsOpen && DueOn < today;

    /// <summary>Null when it can be settled.</summary>
    public Refusal? WhyNotSettle() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc, không giải quyết được nữa.")
        : SettledAt is not null ? new("dossier.settled", "Hồ sơ đã có kết quả.")
        : null;

    public void Settle(DateTime now, bool resultDigitised)
    {
        WhyNotSettle().Enforce();
        (SettledAt, ResultDigitised) = (now, resultDigitised);
    }

    /// <summary>Null when the result can be handed over.</summary>
    public Refusal? WhyNotReturn() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc, không có kết quả để trả.")
        : SettledAt is null ? new("dossier.open", "Hồ sơ chưa có kết quả.")
        : ReturnedAt is not null ? new("dossier.returned", "Kết quả đã được trả.")
        : null;

    public void Return(DateTime now)
    {
        WhyNotReturn().Enforce();
        ReturnedAt = now;
    }

    /// <summary>Null when it can end without a result.</summary>
    public Refusal? WhyNotEnd() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc.")
        : SettledAt is not null ? new("dossier.settled", "Hồ sơ đã có kết quả, không rút hay dừng được nữa.")
        : null;

    public void End(Ending ending, string reason, DateTime now)
    {
        WhyNotEnd().Enforce();
        (Ending, EndReason, EndedAt) = (ending, reason, now);
    }

    /// <summary>Null when the date can be put right to the instant.</summary>
    public Refusal? WhyNotCorrect(DossierDate date, DateTime at, DateTime now)
    {
        var (received, settled, returned) = Dates(date, at);
        return DateOf(date) is null ? new("dossier.no-date", "Hồ sơ chưa có mốc này, nên không đính chính được.")
            : at > now ? new("dossier.future", "Mốc đính chính không thể muộn hơn bây giờ.", "At")
            : settled < received ? new("dossier.order", "Ngày có kết quả không thể trước lúc tiếp nhận.", "At")
            : returned < settled ? new("dossier.order", "Ngày trả không thể trước ngày có kết quả.", "At")
            : EndedAt < received ? new("dossier.order", "Ngày kết thúc không thể trước lúc tiếp nhận.", "At")
            : null;
    }

    /// <summary>Puts a business date right. The promised day stays: it stands on the slip the applicant holds.</summary>
    public void Correct(DossierDate date, DateTime at, DateTime now)
    {
        WhyNotCorrect(date, at, now).Enforce();
        (ReceivedAt, SettledAt, ReturnedAt) = Dates(date, at);
    }

    /// <summary>The date as it stands; null when it has not happened.</summary>
    public DateTime? DateOf(DossierDate date) => date switch
    {
        DossierDate.Received => ReceivedAt, DossierDate.Settled => SettledAt, _ => ReturnedAt,
    };

    private (DateTime Received, DateTime? Settled, DateTime? Returned) Dates(DossierDate date, DateTime at) => date switch
    {
        DossierDate.Received => (at, SettledAt, ReturnedAt),
        DossierDate.Settled => (ReceivedAt, at, ReturnedAt),
        _ => (ReceivedAt, SettledAt, at),
    };
}

/// <summary>The business dates that can be put right with a document.</summary>
public enum DossierDate { Received, Settled, Returned }

/// <summary>Whose dossier it is.</summary>
/// <param name="IdentityNumber">12 or 9 digits of a person, or a tax number; null when none was given.</param>
public sealed record Applicant(string Name, string? IdentityNumber = null, string? Phone = null, string? Address = null);
