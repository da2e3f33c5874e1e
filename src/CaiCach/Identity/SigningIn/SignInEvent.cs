using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.SigningIn;

/// <summary>What happened at the door.</summary>
public enum DoorEvent { SignedIn, WrongPassword, WrongCode, Locked, SignedOut, SignedOutEverywhere, Refused }

/// <summary>
/// One thing that happened at the door of the house. A row of its own for each event, so that signing in neither
/// changes nor waits for the account.
/// </summary>
public sealed class SignInEvent : IRecord
{
    public const string Kind = "sign-in";

    /// <summary>32 hexadecimal digits, in order of time.</summary>
    public required string Number { get; init; }
    public required DoorEvent Event { get; init; }

    /// <summary>Null when no such account exists: what was typed may be somebody's password, so it is not kept.</summary>
    public string? Account { get; init; }

    /// <summary>Real time: sessions do not follow the business clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>Network address; personal data, so it stands in the payload only.</summary>
    public string? Address { get; init; }
    public string? UserAgent { get; init; }

    /// <summary>The missing permission and the page, for a refusal; null otherwise.</summary>
    public string? Detail { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(Kind, Number);
}

/// <summary>
/// A wrong or running attempt to sign in. Written before the password is looked at, so that many at once are counted,
/// too; removed when the attempt was right.
/// </summary>
public sealed class SignInAttempt : IWorking
{
    public required Guid Id { get; init; }

    /// <summary>Hash of the name typed, whether or not such an account exists.</summary>
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class SignInTables : IEntityTypeConfiguration<SignInEvent>, IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInEvent> table)
    {
        table.ToTable("identity_sign_in");
        table.HasKey(e => e.Number);
        table.Property(e => e.Number).HasMaxLength(32);
        table.Property(e => e.Account).HasMaxLength(AccountName.MaxLength);
        table.Property(e => e.Address).HasMaxLength(64);
        table.Property(e => e.UserAgent).HasMaxLength(300);
        table.Property(e => e.Detail).HasMaxLength(300);
        table.HasIndex(e => new { e.Account, e.At });
    }

    public void Configure(EntityTypeBuilder<SignInAttempt> table)
    {
        table.ToTable("identity_sign_in_attempt");
        table.HasKey(a => a.Id);
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.Name).HasMaxLength(64);
        table.Property(a => a.Address).HasMaxLength(64);
        table.HasIndex(a => new { a.Name, a.At });
        table.HasIndex(a => new { a.Address, a.At });
    }
}
