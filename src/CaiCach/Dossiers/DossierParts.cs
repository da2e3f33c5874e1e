using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers;

/// <summary>How a paper of a dossier came to the office.</summary>
public enum PaperSource
{
    /// <summary>On paper only.</summary>
    Paper,

    /// <summary>Scanned at the counter, or sent as a file.</summary>
    Scan,

    /// <summary>Taken from a dossier or result that the office holds already.</summary>
    Reuse,

    /// <summary>Read in a national database.</summary>
    Database,
}

/// <summary>A paper as it is taken in.</summary>
public sealed record PaperIn(string Name, int Originals, int Copies, PaperSource Source);

/// <summary>A paper of the dossier (thành phần hồ sơ).</summary>
public sealed class DossierPaper : IPart
{
    private DossierPaper()
    {
    }

    internal DossierPaper(string dossier, int number, PaperIn paper) =>
        (Dossier, Number, Name, Originals, Copies, Source) = (dossier, number, paper.Name, paper.Originals, paper.Copies, paper.Source);

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public int Originals { get; private init; }
    public int Copies { get; private init; }
    public PaperSource Source { get; private init; }
    public RecordKey Owner => Dossiers.Dossier.KeyOf(Dossier);
}

/// <summary>A fee as it is asked at acceptance.</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Paid">Collected before; false when it is collected with the result.</param>
public sealed record FeeIn(string Name, long Amount, bool Paid)
{
    /// <summary>Why it is not what the catalogue says, or why it is waived; null when it is as the catalogue says.</summary>
    public string? Why { get; init; }

    /// <summary>Number of the receipt, when it was collected before; null when there is none.</summary>
    public string? Receipt { get; init; }

    /// <summary>Paid over a payment gateway; null when nobody noted how.</summary>
    public bool? PaidOnline { get; init; }
}

/// <summary>A fee or charge of the dossier (phí, lệ phí), in whole đồng.</summary>
public sealed class DossierFee : IPart
{
    private DossierFee()
    {
    }

    internal DossierFee(string dossier, int number, FeeIn fee) =>
        (Dossier, Number, Name, Amount, Paid, Why, Receipt, PaidOnline) = (dossier, number, fee.Name, fee.Amount, fee.Paid, fee.Why, fee.Receipt, fee.PaidOnline);

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public long Amount { get; private init; }
    public bool Paid { get; private set; }

    /// <summary>Why it is not what the catalogue says, or why it is waived; null when it is as the catalogue says.</summary>
    public string? Why { get; private init; }

    /// <summary>Number of the receipt; null when there is none.</summary>
    public string? Receipt { get; private set; }

    /// <summary>Paid over a payment gateway, national or local; null when nobody noted how.</summary>
    public bool? PaidOnline { get; private init; }
    public RecordKey Owner => Dossiers.Dossier.KeyOf(Dossier);

    internal void Pay(string? receipt) => (Paid, Receipt) = (true, receipt);
}

/// <summary>What the office waits for.</summary>
public enum WaitKind { Supplement, Payment }

/// <summary>When in its life a supplement was asked for.</summary>
public enum SupplementStage
{
    /// <summary>While the counter checked the papers.</summary>
    Intake,

    /// <summary>While the agency appraised it.</summary>
    Appraisal,

    /// <summary>Because the law of the sector says so.</summary>
    SectorLaw,
}

/// <summary>What is asked of the applicant.</summary>
/// <param name="Basis">The rule that asks for it; null when none was named.</param>
/// <param name="Until">The day until which it should come; null when none was set.</param>
/// <param name="Why">Why there is more than one request; null for the first.</param>
public sealed record Request(WaitKind Kind, string Content, SupplementStage? Stage = null, string? Basis = null, DateOnly? Until = null, string? Why = null);

/// <summary>The office waits for the applicant: a supplement (state 5) or a financial obligation (state 6).</summary>
public sealed class DossierWait : IPart
{
    private DossierWait()
    {
    }

    internal DossierWait(string dossier, int number, Request request, DateTime askedAt)
    {
        (Dossier, Number, AskedAt) = (dossier, number, askedAt);
        (Kind, Content, Stage, Basis, Until, Why) = (request.Kind, request.Content, request.Stage, request.Basis, request.Until, request.Why);
    }

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public WaitKind Kind { get; private init; }

    /// <summary>What must be brought or paid, a line each.</summary>
    public string Content { get; private init; } = "";

    /// <summary>Null for a payment.</summary>
    public SupplementStage? Stage { get; private init; }
    public string? Basis { get; private init; }
    public DateOnly? Until { get; private init; }
    public string? Why { get; private init; }
    public DateTime AskedAt { get; private init; }

    /// <summary>Null while the office waits.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>What came: papers, number of the receipt; null while waiting.</summary>
    public string? Answer { get; private set; }
    public RecordKey Owner => Dossiers.Dossier.KeyOf(Dossier);

    internal void Done(DateTime at, string? answer) => (DoneAt, Answer) = (at, answer);
}

/// <summary>A hand-over of the dossier: who gave it, who took it, and how long the taker may work on it.</summary>
public sealed class HandOver : IPart
{
    private HandOver()
    {
    }

    internal HandOver(string dossier, int number, Handing handing, DateTime at)
    {
        (Dossier, Number, At) = (dossier, number, at);
        (FromUnit, Giver, ToUnit, Taker, Step, AllowedMinutes, Note) =
            (handing.FromUnit, handing.Giver, handing.ToUnit, handing.Taker, handing.Step, handing.AllowedMinutes, handing.Note);
    }

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public string FromUnit { get; private init; } = "";

    /// <summary>Account of the officer who gave it.</summary>
    public string Giver { get; private init; } = "";
    public string ToUnit { get; private init; } = "";

    /// <summary>Account of the officer who takes it; null until somebody signs for it.</summary>
    public string? Taker { get; private set; }

    /// <summary>The step of the internal process; null when there is none.</summary>
    public string? Step { get; private init; }

    /// <summary>Office minutes allowed to the taker; null when the process does not say.</summary>
    public int? AllowedMinutes { get; private init; }
    public string? Note { get; private init; }
    public DateTime At { get; private init; }

    /// <summary>When the taker signed for it; null until then.</summary>
    public DateTime? TakenAt { get; private set; }
    public RecordKey Owner => Dossiers.Dossier.KeyOf(Dossier);

    internal void Take(string account, DateTime at) => (Taker, TakenAt) = (account, at);
}

/// <summary>A hand-over as it is given.</summary>
public sealed record Handing(string FromUnit, string Giver, string ToUnit, string? Taker = null, string? Step = null, int? AllowedMinutes = null, string? Note = null);

/// <summary>Why a due day moved or a new one was named.</summary>
public enum DueReason
{
    Supplement,
    Payment,
    Apology,

    /// <summary>The system that had promised the day moved it.</summary>
    OuterSystem,
}

/// <summary>A line of the log of due days.</summary>
public sealed class DueChange : IPart
{
    private DueChange()
    {
    }

    internal DueChange(string dossier, int number, DueReason reason, DateOnly from, DateOnly to, DateTime at, string why) =>
        (Dossier, Number, Reason, From, To, At, Why) = (dossier, number, reason, from, to, at, why);

    public string Dossier { get; private init; } = "";
    public int Number { get; private init; }
    public DueReason Reason { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The new day. After an apology it is an appointment only: the day that is owed stays.</summary>
    public DateOnly To { get; private init; }
    public DateTime At { get; private init; }
    public string Why { get; private init; } = "";
    public RecordKey Owner => Dossiers.Dossier.KeyOf(Dossier);
}
