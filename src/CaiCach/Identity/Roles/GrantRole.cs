using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Roles;

/// <summary>
/// Gives an account a role for the records of some units, on a document. Nobody gives a role to oneself, nor over units
/// that one does not reach.
/// </summary>
public sealed class GrantRole(CaiCachDb db, Acts acts, Clock clock, UnitDirectories directories)
{
    public const string Act = "identity.grant-role";

    /// <param name="DelegatedBy">The account that hands the role over for a time; null when the post brings it.</param>
    public sealed record Input(
        string Account, string Role, string Unit, Reach Reach, DateOnly From, DateOnly? Until, string Document, string? DelegatedBy = null);

    public async Task Run(Input input, Officer officer, CancellationToken ct = default)
    {
        var account = await db.Set<Account>().In(officer.Scope).SingleAsync(a => a.Name == input.Account, ct);
        var role = await db.Set<Role>().SingleAsync(r => r.Code == input.Role, ct);
        WhyNot(input, account, role, officer).Enforce();
        (await WhyOutOfReach(input, officer, ct)).Enforce();
        (await WhyNoDelegation(input, ct)).Enforce();

        db.Add(new RoleGrant
        {
            Number = $"{Guid.CreateVersion7(clock.RealNow):N}", Account = account.Name, Role = role.Code, Unit = input.Unit, Reach = input.Reach,
            Kind = input.DelegatedBy is null ? GrantKind.Standing : GrantKind.Delegation, DelegatedBy = input.DelegatedBy,
            From = input.From, Until = input.Until, Document = input.Document,
        });

        await acts.Commit(Act, officer.Actor, reason: input.Document, ct: ct);
    }

    private static Refusal? WhyNot(Input input, Account account, Role role, Officer officer) => input switch
    {
        _ when account.Name == officer.Account => new("grant.self", "Không ai tự cấp vai trò cho mình.", "Account"),
        _ when input.Document.Length == 0 => new("grant.document", "Cần ghi văn bản giao việc.", "Document"),
        _ when input.Until <= input.From => new("grant.until", "Ngày kết thúc phải sau ngày bắt đầu.", "Until"),
        _ when !account.WorksOn(input.From) => new("grant.account", $"Tài khoản {account.Name} không làm việc vào ngày {VietnameseDate.Print(input.From)}.", "From"),
        _ when role.On(input.From).Count == 0 => new("grant.role", $"Vai trò {role.Name} không có hiệu lực vào ngày {VietnameseDate.Print(input.From)}.", "Role"),
        { DelegatedBy: not null, Until: null } => new("grant.delegation-end", "Ủy quyền phải có ngày kết thúc.", "Until"),
        _ when input.DelegatedBy == account.Name => new("grant.delegation-self", "Không ai ủy quyền cho chính mình.", "DelegatedBy"),
        _ => null,
    };

    private async Task<Refusal?> WhyOutOfReach(Input input, Officer officer, CancellationToken ct)
    {
        var units = await directories.Current(ct);
        if (units.ById(input.Unit) is null)
        {
            return new("grant.unit", "Không có đơn vị này.", "Unit");
        }

        var asked = units.ScopeOf(input.Unit, input.Reach, clock.Today);
        var reached = officer.Scope.Everywhere || (!asked.Everywhere && asked.Units.All(officer.Scope.Holds));
        return reached ? null : new("grant.reach", "Phạm vi này rộng hơn phạm vi của người cấp.", "Reach");
    }

    private async Task<Refusal?> WhyNoDelegation(Input input, CancellationToken ct)
    {
        if (input.DelegatedBy is not { } giver)
        {
            return null;
        }

        var holds = await db.Set<RoleGrant>().AnyAsync(
            g => g.Account == giver && g.Role == input.Role && g.Unit == input.Unit && g.Reach == input.Reach && g.Kind == GrantKind.Standing
                && g.From <= input.From && (g.Until == null || g.Until >= input.Until), ct);
        return holds ? null : new("grant.delegation", $"Tài khoản {giver} không có vai trò này, với phạm vi này, trong suốt thời gian ủy quyền.", "DelegatedBy");
    }
}
