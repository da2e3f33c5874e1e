using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;

namespace CaiCach.Dossiers;

/// <summary>The ten states of the national portal (trạng thái hồ sơ), under its numbers.</summary>
public enum DossierState
{
    /// <summary>Sent online, not accepted yet: no dossier yet.</summary>
    Submitted = 1,
    Accepted = 2,
    NotAccepted = 3,
    Processing = 4,
    AwaitingSupplement = 5,
    AwaitingPayment = 6,
    Withdrawn = 7,
    Stopped = 8,

    /// <summary>The result is signed and has come to the counter. Lateness is judged here.</summary>
    Settled = 9,
    Returned = 10,
}

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

/// <summary>How a dossier stands against its promise on a day.</summary>
public enum DossierStatus { InProcess, DueSoon, Overdue, Waiting, Settled, Returned, Ended }

/// <summary>
/// One applicant's request under one procedure (hồ sơ thủ tục hành chính). What was promised at acceptance (procedure
/// version, limit, pause policy, office hours, forms, calendar edition, due day) is frozen in it. Its life is in
/// DossierLife.cs, its parts in DossierParts.cs.
/// </summary>
public sealed partial class Dossier : IRecord, IOfUnit
{
    public const string KindName = "dossier";

    /// <summary>Working days before the due day from which a dossier is due soon.</summary>
    public const int SoonDays = 2;

    private readonly List<DossierPaper> _papers = [];
    private readonly List<DossierFee> _fees = [];
    private readonly List<DossierWait> _waits = [];
    private readonly List<HandOver> _handOvers = [];
    private readonly List<DueChange> _dueChanges = [];

    /// <summary>The code on the slip, <c>H57.99-220105-0007</c> (Thông tư 01/2018/TT-VPCP, Điều 19).</summary>
    public required string Number { get; init; }

    /// <summary>The code without its last part: counter and day.</summary>
    public required string Series { get; init; }

    /// <summary>The last part as a number: order of receipt that day at that counter.</summary>
    public required int Sequence { get; init; }

    /// <summary>The unit whose counter received it.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit that settles it; null when the receiving unit does.</summary>
    public string? CompetentUnit { get; init; }

    /// <summary>Permanent ids of the units that work on it beside the competent one, with spaces between; empty for none.</summary>
    public string CoordinatingUnits { get; init; } = "";

    /// <summary>The unit where the result is handed over; null when the receiving unit does.</summary>
    public string? ReturnUnit { get; init; }

    /// <summary>Code of the procedure.</summary>
    public required string Procedure { get; init; }
    public required int ProcedureVersion { get; init; }

    /// <summary>As the version named it.</summary>
    public required string ProcedureName { get; init; }
    public required string Field { get; init; }

    /// <summary>The case of the procedure (trường hợp) the limit was read from; null when it has one only.</summary>
    public string? Case { get; init; }

    /// <summary>What is asked for, in the applicant's words; null when the procedure's name says it.</summary>
    public string? Summary { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Number of sets handed in.</summary>
    public int Copies { get; init; } = 1;

    public OwnerKind OwnerKind { get; init; }

    /// <summary>Whose dossier it is; personal data, as all of the applicant and the submitter.</summary>
    public required string Owner { get; init; }

    /// <summary>Identity or tax number; null when none was given.</summary>
    public string? IdentityNumber { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }

    /// <summary>Who handed it in for the owner, authorised; null when the owner did.</summary>
    public string? Submitter { get; init; }
    public string? SubmitterIdentity { get; init; }

    /// <summary>When it was sent online; null for the counter and the post.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>The moment of acceptance, not of an online submission.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The moment the promise was reckoned from. A correction of the receipt does not move it.</summary>
    public required DateTime CountedFrom { get; init; }

    /// <summary>How much time was promised.</summary>
    public required int LimitAmount { get; init; }
    public required LimitUnit LimitUnit { get; init; }

    /// <summary>Where the clerk read the limit when the catalogue did not know it; null when it did.</summary>
    public string? LimitSource { get; init; }

    public required PausePolicy PausePolicy { get; init; }

    /// <summary>Office hours at acceptance, <c>07:30-11:30,13:30-17:30</c>; they matter to limits in hours.</summary>
    public required string OfficeHours { get; init; }

    /// <summary>The rules on one-stop service in force at acceptance.</summary>
    public required string Regime { get; init; }

    /// <summary>The circular whose forms go with it, <c>01/2018/TT-VPCP</c>.</summary>
    public required string FormSet { get; init; }

    /// <summary>Edition of the calendar at acceptance; later editions move nothing here.</summary>
    public required int CalendarEdition { get; init; }

    /// <summary>True when another system promised the day and the dossier was imported: nothing here explains it.</summary>
    public bool PromisedElsewhere { get; init; }

    /// <summary>The day promised at acceptance; nothing moves it.</summary>
    public DateOnly FirstDueOn { get; private init; }

    /// <summary>The day by whose end the result is owed: the promise, moved only by the waits that its pause policy counts out.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>First instant that is too late: the day after <see cref="DueOn"/>, or the minute after the hour of a limit in hours.</summary>
    public DateTime DueBefore { get; private set; }

    /// <summary>The new day named in an apology, at most once; null when there was none. It does not make on time.</summary>
    public DateOnly? AppointedOn { get; private set; }

    /// <summary>Since when the applicant is waited for; null while the clock runs or has stopped for good.</summary>
    public DateTime? WaitingSince { get; private set; }

    public DossierState State { get; private set; } = DossierState.Accepted;

    /// <summary>When the result was signed and came to the counter; null while open. Lateness is judged here.</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Number of the document that is the result; null when it has none or it was not noted.</summary>
    public string? ResultNumber { get; private set; }

    /// <summary>When the applicant got the result; null while it waits.</summary>
    public DateTime? ReturnedAt { get; private set; }
    public required ReturnWay ReturnWay { get; init; }

    /// <summary>Who took the result, or the proof of its delivery; personal data. Null while it waits or when it was not noted.</summary>
    public string? ReturnProof { get; private set; }

    /// <summary>When it ended without a result; null when it did not.</summary>
    public DateTime? EndedAt { get; private set; }
    public Ending? Ending { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>The applicant's papers were digitised.</summary>
    public bool PapersDigitised { get; private set; }

    /// <summary>The result was digitised.</summary>
    public bool ResultDigitised { get; private set; }

    public IReadOnlyList<DossierPaper> Papers => _papers;
    public IReadOnlyList<DossierFee> Fees => _fees;

    /// <summary>In order of their numbers, as the next two. Loaded only by those who ask for them.</summary>
    public IReadOnlyList<DossierWait> Waits => _waits;
    public IReadOnlyList<HandOver> HandOvers => _handOvers;
    public IReadOnlyList<DueChange> DueChanges => _dueChanges;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    /// <summary>The unit that settles it.</summary>
    public string SettlingUnit => CompetentUnit ?? Unit;

    public TimeLimit Limit => new(LimitAmount, LimitUnit);

    /// <summary>True while neither settled nor ended.</summary>
    public bool IsOpen => SettledAt is null && EndedAt is null;

    /// <summary>A dossier accepted now.</summary>
    public static Dossier Receive(DossierNumber number, Counter counter, Promise promise, ProcedureVersion procedure, Intake intake)
    {
        var dossier = new Dossier
        {
            Number = number.ToString(), Series = number.Series, Sequence = number.Sequence,
            Unit = counter.Unit, CompetentUnit = intake.CompetentUnit, CoordinatingUnits = string.Join(' ', intake.CoordinatingUnits), ReturnUnit = intake.ReturnUnit,
            Procedure = procedure.Procedure, ProcedureVersion = procedure.Number, ProcedureName = procedure.Name, Field = procedure.Field,
            Case = intake.Case, Summary = intake.Summary, Channel = intake.Channel, Copies = intake.Copies, ReturnWay = intake.ReturnWay,
            OwnerKind = intake.OwnerKind, Owner = intake.Applicant.Name, IdentityNumber = intake.Applicant.IdentityNumber,
            Phone = intake.Applicant.Phone, Email = intake.Applicant.Email, Address = intake.Applicant.Address,
            Submitter = intake.Submitter?.Name, SubmitterIdentity = intake.Submitter?.IdentityNumber, SubmittedAt = intake.SubmittedAt,
            ReceivedAt = promise.ReceivedAt, CountedFrom = promise.ReceivedAt, LimitAmount = promise.Limit.Amount, LimitUnit = promise.Limit.Unit,
            LimitSource = intake.LimitSource, PausePolicy = promise.Policy, OfficeHours = promise.Hours.ToString(), Regime = promise.Regime,
            FormSet = promise.FormSet, CalendarEdition = promise.CalendarEdition, PromisedElsewhere = intake.PromisedElsewhere,
            FirstDueOn = promise.DueOn, DueOn = promise.DueOn, DueBefore = promise.DueBefore,
            PapersDigitised = intake.Papers.Count == 0 ? intake.Digitised : intake.Papers.All(p => p.Source != PaperSource.Paper),
        };
        dossier._papers.AddRange(intake.Papers.Select((p, i) => new DossierPaper(dossier.Number, i + 1, p)));
        dossier._fees.AddRange(intake.Fees.Select((f, i) => new DossierFee(dossier.Number, i + 1, f)));
        return dossier;
    }

    /// <summary>How it stands on a day.</summary>
    /// <param name="soon">The last day that counts as soon: <see cref="SoonDays"/> working days from today.</param>
    public DossierStatus StatusOn(DateOnly today, DateOnly soon) =>
        EndedAt is not null ? DossierStatus.Ended
        : ReturnedAt is not null ? DossierStatus.Returned
        : SettledAt is not null ? DossierStatus.Settled
        : WaitingSince is not null ? DossierStatus.Waiting
        : DueOn < today ? DossierStatus.Overdue
        : DueOn <= soon ? DossierStatus.DueSoon
        : DossierStatus.InProcess;

    /// <summary>True when settled after the promised day, or still open past it while the clock runs.</summary>
    public bool IsLateOn(DateOnly today) =>
        SettledAt is { } settled ? settled >= DueBefore : IsOpen && WaitingSince is null && DueOn < today;
}

/// <summary>Whose dossier it is.</summary>
/// <param name="IdentityNumber">12 or 9 digits of a person, or a tax number; null when none was given.</param>
public sealed record Applicant(string Name, string? IdentityNumber = null, string? Phone = null, string? Address = null, string? Email = null);

/// <summary>What kind of owner, as the national portal tells them apart.</summary>
public enum OwnerKind { Citizen, Business, Agency, Organisation, Other }

/// <summary>How the result goes to the applicant.</summary>
public enum ReturnWay { Counter, Post, Electronic }

/// <summary>What the counter takes in.</summary>
/// <param name="Digitised">Whether all papers are digital, where the papers are not listed one by one.</param>
public sealed record Intake(Applicant Applicant, Channel Channel, bool Digitised = false)
{
    public OwnerKind OwnerKind { get; init; }

    /// <summary>Who hands it in for the owner; null when the owner does.</summary>
    public Applicant? Submitter { get; init; }
    public string? Case { get; init; }
    public string? Summary { get; init; }
    public int Copies { get; init; } = 1;
    public ReturnWay ReturnWay { get; init; }
    public string? CompetentUnit { get; init; }
    public IReadOnlyList<string> CoordinatingUnits { get; init; } = [];
    public string? ReturnUnit { get; init; }
    public DateTime? SubmittedAt { get; init; }

    /// <summary>Where the clerk read the limit that the catalogue does not know.</summary>
    public string? LimitSource { get; init; }
    public IReadOnlyList<PaperIn> Papers { get; init; } = [];
    public IReadOnlyList<FeeIn> Fees { get; init; } = [];
    public bool PromisedElsewhere { get; init; }
}
