using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class RolesTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);

    [Fact]
    public async Task An_officer_is_what_the_grants_of_the_day_say()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasRole();
        await house.HasGrant("noivu", from: new(2022, 3, 1), until: new(2022, 6, 16));

        Assert.False((await house.Officer("noivu", new(2022, 2, 28)))!.May(Permission.ReadDossiers));
        Assert.True((await house.Officer("noivu", Today))!.May(Permission.ReadDossiers));
        Assert.False((await house.Officer("noivu", new(2022, 6, 16)))!.May(Permission.ReadDossiers));
        Assert.True((await house.Officer("noivu", Today))!.Scope.Holds(IdentityHouse.Unit));
        Assert.False((await house.Officer("noivu", Today))!.Scope.Holds("tth.phong-dien"));
        Assert.Null(await house.Officer("noivu", new(2021, 12, 31)));
        Assert.Null(await house.Officer("khongai", Today));
    }

    [Fact]
    public async Task Without_a_role_an_officer_sees_only_the_own_account()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();

        var officer = await house.Officer("noivu", Today);

        Assert.Equal([Permission.UseHouse], officer!.Permissions);
        Assert.Equal(Scope.None, officer.Scope);
    }

    [Fact]
    public async Task Units_and_permissions_of_several_grants_add_up()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasRole();
        await house.HasRole("xem-van-ban", Permission.ReadDocuments);
        await house.HasGrant("noivu", unit: "tth.quang-dien.quang-tho");
        await house.HasGrant("noivu", "xem-van-ban", unit: "tth.quang-dien.sia");

        var officer = (await house.Officer("noivu", Today))!;

        Assert.True(officer.May(Permission.ReadDossiers) && officer.May(Permission.ReadDocuments));
        Assert.True(officer.Scope.Holds("tth.quang-dien.quang-tho") && officer.Scope.Holds("tth.quang-dien.sia"));
        Assert.False(officer.Scope.Everywhere);
    }

    [Fact]
    public async Task A_role_changes_from_a_day_and_the_days_before_keep_what_they_had()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasRole();
        await house.HasGrant("noivu");

        await Change(house, Today, Permission.ReadPlans, Permission.ReadDossiers);
        await Change(house, new(2022, 7, 1), Permission.ReadPlans);

        Assert.Equal("ReadDossiers", await Of(house, new(2022, 6, 14)));
        Assert.Equal("ReadDossiers ReadPlans", await Of(house, Today));
        Assert.Equal("ReadPlans", await Of(house, new(2022, 7, 1)));
    }

    [Fact]
    public async Task A_role_changed_twice_on_one_day_holds_the_last_word()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasRole();
        await house.HasGrant("noivu");

        await Change(house, Today, Permission.ReadPlans);
        await Change(house, Today, Permission.ReadDossiers, Permission.ReadFigures);

        Assert.Equal("ReadDossiers", await Of(house, new(2022, 6, 14)));
        Assert.Equal("ReadDossiers ReadFigures", await Of(house, Today));
    }

    [Fact]
    public async Task The_past_of_a_role_cannot_be_changed()
    {
        await using var house = await Support.House.Open();
        await house.HasRole();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Change(house, new(2022, 6, 14), Permission.ReadPlans));

        Assert.Equal("role.past", refused.Refusal.Code);
    }

    [Fact]
    public async Task An_ended_grant_ends()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasRole();
        await house.HasGrant("noivu");
        var number = await house.Ask<CaiCachDb, string>(db => db.Set<RoleGrant>().Select(g => g.Number).SingleAsync());

        await house.Do<EndGrant>(act => act.Run(number, Today, "Chuyển việc", IdentityHouse.Administrator));
        var again = await Assert.ThrowsAsync<RefusedException>(
            () => house.Do<EndGrant>(act => act.Run(number, Today, "Chuyển việc", IdentityHouse.Administrator)));

        Assert.False((await house.Officer("noivu", Today))!.May(Permission.ReadDossiers));
        Assert.True((await house.Officer("noivu", new(2022, 6, 14)))!.May(Permission.ReadDossiers));
        Assert.Equal("grant.ended", again.Refusal.Code);
    }

    [Theory]
    [InlineData("quantri", IdentityHouse.Unit, Reach.OwnUnit, "grant.self")]
    [InlineData("noivu", "tth.phong-dien", Reach.OwnUnit, "grant.reach")]
    [InlineData("noivu", IdentityHouse.Unit, Reach.Everywhere, "grant.reach")]
    public async Task Nobody_grants_to_oneself_nor_beyond_the_own_reach(string account, string unit, Reach reach, string code)
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasAccount("quantri");
        await house.HasRole();
        await house.HasUnits();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<GrantRole>(act => act.Run(
            new(account, "mot-cua", unit, reach, Today, null, "01/QĐ-UBND"), IdentityHouse.AdministratorOf(IdentityHouse.Unit))));

        Assert.Equal(code, refused.Refusal.Code);
    }

    [Fact]
    public async Task A_delegation_needs_an_end_and_a_giver_who_has_the_role_all_the_time()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasAccount("chutich");
        await house.HasRole();
        await house.HasGrant("chutich", until: new(2022, 7, 1));
        GrantRole.Input Asked(DateOnly? until, string by = "chutich") =>
            new("noivu", "mot-cua", IdentityHouse.Unit, Reach.OwnUnit, Today, until, "02/QĐ-UBND", by);

        Assert.Equal("grant.delegation-end", await Refused(house, Asked(null)));
        Assert.Equal("grant.delegation", await Refused(house, Asked(new(2022, 7, 2))));
        Assert.Equal("grant.delegation-self", await Refused(house, Asked(new(2022, 6, 20), "noivu")));
        Assert.Null(await Refused(house, Asked(new(2022, 6, 20))));
        Assert.True((await house.Officer("noivu", new(2022, 6, 19)))!.May(Permission.ReadDossiers));
        Assert.False((await house.Officer("noivu", new(2022, 6, 20)))!.May(Permission.ReadDossiers));
    }

    [Fact]
    public async Task Accounts_of_other_units_are_not_found()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount(unit: "tth.phong-dien");
        var stranger = IdentityHouse.AdministratorOf(IdentityHouse.Unit);

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Do<ResetPassword>(act => act.Run("noivu", "Quên", stranger)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => house.Do<ChangeAccount>(act => act.Run("noivu", new("X", IdentityHouse.Unit, null, null, "Đổi"), stranger)));
    }

    [Fact]
    public void The_roles_of_the_product_name_permissions_and_the_demo_accounts_name_roles()
    {
        var codes = StandardRoles.Read().Select(r => r.Code).ToList();

        Assert.All(StandardRoles.Read(), r => Assert.NotEmpty(r.Permissions));
        Assert.Contains(StandardRoles.Administrator, codes);
        Assert.All(DemoAccounts.All, a => Assert.Contains(a.Role, codes));
        Assert.All(DemoAccounts.All, a => Assert.True(AccountName.IsFine(a.Name)));
    }

    [Fact]
    public void Every_permission_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<Permission>().ToDictionary(p => p, p => p.Name());

        Assert.All(names, n => Assert.NotEqual(n.Key.ToString(), n.Value));
        Assert.Equal(names.Count, names.Values.Distinct().Count());
    }

    private static Task Change(Support.House house, DateOnly from, params Permission[] permissions) => house.Do<ChangeRole>(
        act => act.Run("mot-cua", new("Một cửa", permissions.ToHashSet(), from, "Phân công lại"), IdentityHouse.Administrator));

    private static async Task<string> Of(Support.House house, DateOnly day) =>
        string.Join(' ', (await house.Officer("noivu", day))!.Permissions.Where(p => p != Permission.UseHouse).Select(p => $"{p}").Order());

    private static async Task<string?> Refused(Support.House house, GrantRole.Input input)
    {
        try
        {
            await house.Do<GrantRole>(act => act.Run(input, IdentityHouse.Administrator));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }
}
