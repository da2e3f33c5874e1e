using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Submitting;

/// <summary>How a submission stands. State 1 of the national portal is the first two.</summary>
public enum SubmissionState { Waiting, Guided, Accepted, Refused }

/// <summary>What somebody sends in (lượt nộp), before it is a dossier. All texts about the applicant are personal data.</summary>
public sealed record SubmissionFacts(string Procedure, string ProcedureName, Applicant Applicant, Channel Channel)
{
    public OwnerKind OwnerKind { get; init; }
    public string? Summary { get; init; }

    /// <summary>Its number in the system it was sent through; null when there is none.</summary>
    public string? OuterNumber { get; init; }
}

/// <summary>
/// A submission that waits for the counter: sent online, by post, or brought and not accepted at once. The counter
/// answers within office hours that are counted from the submission; accepting makes the dossier.
/// </summary>
public sealed class Submission : IRecord, IOfUnit
{
    public const string KindName = "submission";

    /// <summary>Counter, day and order of submission, <c>H57.99-220614-N0001</c>.</summary>
    public required string Number { get; init; }
    public required string Series { get; init; }
    public required int Sequence { get; init; }

    /// <summary>The unit whose counter answers.</summary>
    public required string Unit { get; init; }
    public required string Procedure { get; init; }
    public required string ProcedureName { get; init; }
    public required Channel Channel { get; init; }
    public OwnerKind OwnerKind { get; init; }
    public required string Owner { get; init; }
    public string? IdentityNumber { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }
    public string? Summary { get; init; }
    public string? OuterNumber { get; init; }
    public required DateTime SubmittedAt { get; init; }

    /// <summary>The last instant to answer in time; null while the applicant completes it.</summary>
    public DateTime? AnswerBy { get; private set; }

    /// <summary>The rule the term was read from.</summary>
    public required string TermSource { get; init; }

    /// <summary>When the applicant was told what is missing; only once. Null when never.</summary>
    public DateTime? GuidedAt { get; private set; }
    public string? Guidance { get; private set; }

    /// <summary>When it came again, completed; null when it did not.</summary>
    public DateTime? CompletedAt { get; private set; }
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Number of the dossier it became; null while it is none.</summary>
    public string? Dossier { get; private set; }
    public DateTime? RefusedAt { get; private set; }
    public string? RefusalReason { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    public SubmissionState State =>
        AcceptedAt is not null ? SubmissionState.Accepted
        : RefusedAt is not null ? SubmissionState.Refused
        : GuidedAt is not null && CompletedAt is null ? SubmissionState.Guided
        : SubmissionState.Waiting;

    public static string NumberOf(string series, int sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{series}-N{sequence:0000}");

    /// <summary>T1: it comes in, and the term to answer begins.</summary>
    public static Submission Send(string series, int sequence, string unit, SubmissionFacts facts, DateTime at, AnswerTerm term, DateTime answerBy) => new()
    {
        Number = NumberOf(series, sequence), Series = series, Sequence = sequence, Unit = unit,
        Procedure = facts.Procedure, ProcedureName = facts.ProcedureName, Channel = facts.Channel, OwnerKind = facts.OwnerKind,
        Owner = facts.Applicant.Name, IdentityNumber = facts.Applicant.IdentityNumber, Phone = facts.Applicant.Phone,
        Email = facts.Applicant.Email, Address = facts.Applicant.Address, Summary = facts.Summary, OuterNumber = facts.OuterNumber,
        SubmittedAt = at, TermSource = term.Source, AnswerBy = answerBy,
    };

    /// <summary>Null when it can be accepted.</summary>
    public Refusal? WhyNotAccept() => WhyNotOpen();

    /// <summary>T2: it is a dossier now.</summary>
    public void Accept(string dossier, DateTime at)
    {
        WhyNotAccept().Enforce();
        (Dossier, AcceptedAt, AnswerBy) = (dossier, at, null);
    }

    /// <summary>Null when it can be refused.</summary>
    public Refusal? WhyNotRefuse() => WhyNotOpen();

    /// <summary>T3: outside the authority, forbidden or false; always with a reason.</summary>
    public void Refuse(string reason, DateTime at)
    {
        (WhyNotRefuse() ?? (reason == "" ? new("submission.no-reason", "Ghi lý do từ chối tiếp nhận.", "Reason") : null)).Enforce();
        (RefusedAt, RefusalReason, AnswerBy) = (at, reason, null);
    }

    /// <summary>Null when the applicant can be told what is missing: once, whole and in writing.</summary>
    public Refusal? WhyNotGuide() =>
        WhyNotOpen() ?? (GuidedAt is null ? null : new("submission.guided", "Đã hướng dẫn bổ sung một lần; chỉ được hướng dẫn một lần, đầy đủ."));

    /// <summary>T4: it is incomplete. The term ends here; a new one begins when it comes again.</summary>
    public void Guide(string content, DateTime at)
    {
        (WhyNotGuide() ?? (content == "" ? new("submission.no-guidance", "Ghi rõ cần bổ sung gì.", "Content") : null)).Enforce();
        (GuidedAt, Guidance, AnswerBy) = (at, content, null);
    }

    /// <summary>Null when it is waited for to come again.</summary>
    public Refusal? WhyNotComplete() =>
        WhyNotOpen() ?? (State == SubmissionState.Guided ? null : new("submission.not-guided", "Lượt nộp này không chờ nộp lại."));

    /// <summary>It came again.</summary>
    public void Complete(DateTime at, DateTime answerBy)
    {
        WhyNotComplete().Enforce();
        (CompletedAt, AnswerBy) = (at, answerBy);
    }

    private Refusal? WhyNotOpen() =>
        Dossier is { } dossier ? new("submission.accepted", $"Lượt nộp này đã được tiếp nhận thành hồ sơ {dossier}.")
        : RefusedAt is not null ? new("submission.refused", "Lượt nộp này đã bị từ chối tiếp nhận.")
        : null;
}

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> table)
    {
        table.ToTable("dossiers_submission");
        table.HasKey(s => s.Number);
        table.Ignore(s => s.State);
        table.Property(s => s.Number).HasMaxLength(DossierTable.MaxNumber);
        table.Property(s => s.Series).HasMaxLength(30);
        table.Property(s => s.Unit).HasMaxLength(DossierTable.MaxUnit);
        table.Property(s => s.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(s => s.ProcedureName).HasMaxLength(ProcedureTables.MaxName);
        table.Property(s => s.Owner).HasMaxLength(DossierTable.MaxOwner);
        table.Property(s => s.IdentityNumber).HasMaxLength(DossierTable.MaxIdentity);
        table.Property(s => s.Phone).HasMaxLength(DossierTable.MaxPhone);
        table.Property(s => s.Email).HasMaxLength(DossierTable.MaxEmail);
        table.Property(s => s.Address).HasMaxLength(DossierTable.MaxAddress);
        table.Property(s => s.Summary).HasMaxLength(DossierTable.MaxReason);
        table.Property(s => s.OuterNumber).HasMaxLength(60);
        table.Property(s => s.TermSource).HasMaxLength(300);
        table.Property(s => s.Guidance).HasMaxLength(DossierTable.MaxText);
        table.Property(s => s.Dossier).HasMaxLength(DossierTable.MaxNumber);
        table.Property(s => s.RefusalReason).HasMaxLength(DossierTable.MaxReason);
        table.HasIndex(s => new { s.Series, s.Sequence }).IsUnique();
        table.HasIndex(s => new { s.Unit, s.AnswerBy });
        table.HasIndex(s => new { s.Unit, s.SubmittedAt });
        table.HasIndex(s => s.Dossier);
        table.HasIndex(s => s.AnswerBy, "IX_dossiers_submission_waiting").HasFilter("answer_by IS NOT NULL");
    }
}
