using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.Roles;

/// <summary>Why somebody has a role: the post brings it, or a colleague hands it over for a time.</summary>
public enum GrantKind { Standing, Delegation }

/// <summary>
/// A role given to an account for the records of some units, between two days, on a document. Grants end, they are
/// not changed: whoever needs another reach gets another grant.
/// </summary>
public sealed class RoleGrant : IRecord, IOfUnit
{
    public const string RecordKind = "role-grant";

    /// <summary>32 hexadecimal digits, in order of time.</summary>
    public required string Number { get; init; }
    public required string Account { get; init; }

    /// <summary>Code of the role.</summary>
    public required string Role { get; init; }

    /// <summary>Permanent id of the unit from which <see cref="Reach"/> is measured.</summary>
    public required string Unit { get; init; }
    public required Reach Reach { get; init; }
    public required GrantKind Kind { get; init; }

    /// <summary>The account that hands the role over; null for a standing grant.</summary>
    public string? DelegatedBy { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer holds; null while no end is known. A delegation always has one.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Number and day of the document that orders it, as written: “12/QĐ-UBND ngày 04/01/2022”.</summary>
    public required string Document { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(RecordKind, Number);

    public bool On(DateOnly day) => From <= day && (Until is null || Until > day);

    /// <summary>Null when the grant can still be ended on that day; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotEnd(DateOnly last) => this switch
    {
        { Until: { } until } when until <= last => new("grant.ended", $"Vai trò này đã hết hạn từ {VietnameseDate.Print(until)}."),
        _ when last < From => new("grant.not-begun", $"Ngày kết thúc phải từ {VietnameseDate.Print(From)} trở đi.", "Until"),
        _ => null,
    };
}

internal sealed class RoleGrantTable : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> table)
    {
        table.ToTable("identity_role_grant");
        table.HasKey(g => g.Number);
        table.Property(g => g.Number).HasMaxLength(32);
        table.Property(g => g.Account).HasMaxLength(AccountName.MaxLength);
        table.Property(g => g.Role).HasMaxLength(40);
        table.Property(g => g.Unit).HasMaxLength(80);
        table.Property(g => g.DelegatedBy).HasMaxLength(AccountName.MaxLength);
        table.Property(g => g.Document).HasMaxLength(300);
        table.HasIndex(g => g.Account);
        table.HasIndex(g => g.Role);
    }
}
