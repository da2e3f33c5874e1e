using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Roles;

/// <summary>What a role is called and allows from a day on.</summary>
public sealed record RoleInput(string Name, IReadOnlySet<Permission> Permissions, DateOnly From, string Reason)
{
    /// <summary>Roles hold for the whole house, so only who reaches everywhere may write them.</summary>
    internal Refusal? WhyNot(Officer officer) => this switch
    {
        _ when !officer.Scope.Everywhere => new("role.reach", "Chỉ người có phạm vi toàn hệ thống mới sửa được vai trò."),
        { Permissions.Count: 0 } => new("role.empty", "Vai trò cần ít nhất một quyền.", "Permissions"),
        _ => null,
    };
}

/// <summary>Adds a role to the house.</summary>
public sealed class CreateRole(CaiCachDb db, Acts acts)
{
    public const string Act = "identity.create-role";

    public async Task Run(string code, RoleInput input, Officer officer, CancellationToken ct = default)
    {
        input.WhyNot(officer).Enforce();

        var role = new Role { Code = code, Name = input.Name, From = input.From };
        role.Allow(input.Permissions, input.From);
        db.Add(role);

        await acts.Commit(Act, officer.Actor, input.Reason, ct: ct);
    }
}

/// <summary>Changes what a role allows from a day on. Days before keep what they had.</summary>
public sealed class ChangeRole(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "identity.change-role";

    public async Task Run(string code, RoleInput input, Officer officer, CancellationToken ct = default)
    {
        var role = await db.Set<Role>().ForChange().SingleAsync(r => r.Code == code, ct);
        (input.WhyNot(officer) ?? WhyNot(role, input)).Enforce();

        role.Name = input.Name;
        role.Allow(input.Permissions, input.From);

        await acts.Commit(Act, officer.Actor, input.Reason, ct: ct);
    }

    private Refusal? WhyNot(Role role, RoleInput input) => input switch
    {
        // What was allowed yesterday was allowed; only the days to come can change.
        _ when input.From < clock.Today => new("role.past", "Ngày có hiệu lực phải từ hôm nay trở đi.", "From"),
        _ when input.From < role.From => new("role.before", $"Vai trò này có từ {VietnameseDate.Print(role.From)}.", "From"),
        _ => null,
    };
}
