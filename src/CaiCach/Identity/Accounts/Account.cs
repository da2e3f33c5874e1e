using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.Accounts;

/// <summary>Colours of the screen; <see cref="Auto"/> follows the device.</summary>
public enum ColourScheme { Auto, Light, Dark }

/// <summary>
/// An officer's account. Its name is permanent, since it stands in the sealed journal for ever. Nothing secret is
/// here: the journal keeps complete records, so secrets live in <see cref="AccountSecret"/> and the account only
/// says when they changed.
/// </summary>
public sealed class Account : IRecord, IOfUnit
{
    public const string Kind = "account";

    /// <summary>Lower case letters and digits, see <see cref="AccountName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The person behind it, as written on paper.</summary>
    public required string PersonName { get; set; }

    /// <summary>Permanent id of the unit the officer works for.</summary>
    public required string Unit { get; set; }

    /// <summary>What the officer is there; null when not recorded.</summary>
    public string? Post { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer works; null while it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>True after a reset: nothing opens until the officer has chosen a password.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the password was last set or reset, real time; null while there is none.</summary>
    public DateTime? PasswordSetAt { get; set; }

    /// <summary>Since when a code is asked after the password, real time; null when it is not.</summary>
    public DateTime? SecondFactorSince { get; set; }

    /// <summary>When recovery codes were last made, spent or removed, real time; null when there never were any.</summary>
    public DateTime? RecoveryCodesChangedAt { get; set; }

    /// <summary>“vi” or “en”.</summary>
    public string Language { get; set; } = "vi";

    public ColourScheme Scheme { get; set; } = ColourScheme.Auto;

    public Guid LastAct { get; set; }
    public RecordKey Key => new(Kind, Name);

    public bool WorksOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("identity_account");
        table.HasKey(a => a.Name);
        table.Property(a => a.Name).HasMaxLength(AccountName.MaxLength);
        table.Property(a => a.PersonName).HasMaxLength(200);
        table.Property(a => a.Unit).HasMaxLength(80);
        table.Property(a => a.Post).HasMaxLength(200);
        table.Property(a => a.Language).HasMaxLength(5);
        table.HasIndex(a => a.Unit);
    }
}
