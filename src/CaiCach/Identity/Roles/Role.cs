using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.Roles;

/// <summary>
/// A named set of permissions. The set is dated: each permission is in it from a day until a day, so that a past day
/// answers who could do what.
/// </summary>
public sealed class Role : IRecord
{
    public const string Kind = "role";

    private readonly List<RolePermission> _permissions = [];

    /// <summary>Permanent: <c>mot-cua</c>.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer exists; null while it does.</summary>
    public DateOnly? Until { get; set; }

    public IReadOnlyList<RolePermission> Permissions => _permissions;

    public Guid LastAct { get; set; }
    public RecordKey Key => new(Kind, Code);

    /// <summary>What the role allows on a day; nothing outside its own validity.</summary>
    public IReadOnlySet<Permission> On(DateOnly day) =>
        From > day || Until <= day ? new HashSet<Permission>() : _permissions.Where(p => p.On(day)).Select(p => p.Permission).ToHashSet();

    /// <summary>Makes the set hold exactly these permissions from a day on; earlier days keep what they had.</summary>
    public void Allow(IReadOnlySet<Permission> permissions, DateOnly from)
    {
        _permissions.RemoveAll(p => p.From > from || (p.From == from && !permissions.Contains(p.Permission)));
        foreach (var row in _permissions.Where(p => p.From <= from && (p.Until is null || p.Until > from)))
        {
            row.Until = permissions.Contains(row.Permission) ? null : from;
        }

        var held = _permissions.Where(p => p.On(from)).Select(p => p.Permission).ToHashSet();
        _permissions.AddRange(permissions.Except(held).Order()
            .Select(p => new RolePermission { Role = Code, Permission = p, From = from }));
    }
}

/// <summary>A permission inside a role.</summary>
public sealed class RolePermission : IPart
{
    public required string Role { get; init; }
    public required Permission Permission { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day it is no longer in the role; null while it is.</summary>
    public DateOnly? Until { get; set; }

    public RecordKey Owner => new(Roles.Role.Kind, Role);

    public bool On(DateOnly day) => From <= day && (Until is null || Until > day);
}

internal sealed class RoleTables : IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<Role> table)
    {
        table.ToTable("identity_role");
        table.HasKey(r => r.Code);
        table.Property(r => r.Code).HasMaxLength(40);
        table.Property(r => r.Name).HasMaxLength(120);
        table.HasMany(r => r.Permissions).WithOne().HasForeignKey(p => p.Role);
        table.Navigation(r => r.Permissions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<RolePermission> table)
    {
        table.ToTable("identity_role_permission");
        table.HasKey(p => new { p.Role, p.Permission, p.From });
        table.Property(p => p.Role).HasMaxLength(40);
    }
}
