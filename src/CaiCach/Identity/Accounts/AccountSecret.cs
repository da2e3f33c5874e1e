using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.Accounts;

/// <summary>
/// What an account proves itself with. A working row, so that no hash and no key ever enters the journal; it is saved
/// in the transaction of the act that says it changed.
/// </summary>
public sealed class AccountSecret : IWorking
{
    public required string Account { get; init; }

    /// <summary>Salted, slow hash; null while the account has no password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Set when the password is a one-time code of an administrator: when the code ends, real time.</summary>
    public DateTime? CodeExpiresAt { get; set; }

    /// <summary>Key of the second factor, protected with the keys of the house; null when there is none.</summary>
    public string? TotpKey { get; set; }

    /// <summary>The last time step whose code was used; only later ones are taken. Also the check against two at once.</summary>
    public long TotpStep { get; set; }
}

/// <summary>A recovery code not yet spent, hashed. It stands in for the second factor once.</summary>
public sealed class RecoveryCode : IWorking
{
    public required string Account { get; init; }
    public required string Hash { get; init; }
}

internal sealed class SecretTables : IEntityTypeConfiguration<AccountSecret>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<AccountSecret> table)
    {
        table.ToTable("identity_secret");
        table.HasKey(s => s.Account);
        table.Property(s => s.Account).HasMaxLength(AccountName.MaxLength);
        table.Property(s => s.PasswordHash).HasMaxLength(200);
        table.Property(s => s.TotpKey).HasMaxLength(400);
        table.Property(s => s.TotpStep).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> table)
    {
        table.ToTable("identity_recovery_code");
        table.HasKey(c => new { c.Account, c.Hash });
        table.Property(c => c.Account).HasMaxLength(AccountName.MaxLength);
        table.Property(c => c.Hash).HasMaxLength(64);
    }
}
