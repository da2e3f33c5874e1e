using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Identity.SettingUp;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class SetUpTests
{
    private static readonly SetUpHouse.Input Input = new("quantri", "Phạm Văn Bình", IdentityHouse.Password, IdentityHouse.Unit, "UBND huyện Quảng Điền");

    [Fact]
    public async Task The_set_up_link_makes_the_first_administrator_once()
    {
        await using var house = await Support.House.Open();
        var token = await Token(house);

        await house.Do<SetUpHouse>(act => act.Run(token, Input));
        var again = await Assert.ThrowsAsync<RefusedException>(() => house.Do<SetUpHouse>(act => act.Run(token, Input with { Name = "quantri2" })));

        Assert.Equal("set-up.link", again.Refusal.Code);
        Assert.NotNull((await house.SignsIn("quantri")).Cookie);
        var officer = (await house.Officer("quantri", new(2022, 6, 15)))!;
        Assert.True(officer.May(Permission.WriteAccounts) && officer.Scope.Everywhere);
        Assert.False(officer.May(Permission.ReadDossiers));
        Assert.Null(await house.Ask<FirstStart, string?>(f => f.NewLink()));
        Assert.Equal("caicach/tth.quang-dien", await house.Ask<CaiCachDb, string>(db => db.Set<HouseSettings>().Select(s => s.Origin).SingleAsync()));
    }

    [Fact]
    public async Task A_set_up_link_ends_after_a_day_and_when_a_newer_one_is_made()
    {
        await using var house = await Support.House.Open();
        var first = await Token(house);
        var second = await Token(house);

        Assert.Null(await house.Ask<FirstStart, SetUpLink?>(f => f.Find(first)));
        Assert.NotNull(await house.Ask<FirstStart, SetUpLink?>(f => f.Find(second)));
        house.Time.Utc = house.Time.Utc.AddHours(24);
        Assert.Null(await house.Ask<FirstStart, SetUpLink?>(f => f.Find(second)));
    }

    [Fact]
    public async Task A_house_with_an_account_has_no_set_up_link()
    {
        await using var house = await Support.House.Open();
        var token = await Token(house);
        await house.HasAccount();

        Assert.Null(await house.Ask<FirstStart, string?>(f => f.NewLink()));
        Assert.Null(await house.Ask<FirstStart, SetUpLink?>(f => f.Find(token)));
    }

    [Fact]
    public async Task The_first_administrator_cannot_have_the_password_of_the_demo_house()
    {
        await using var house = await Support.House.Open();
        var token = await Token(house);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<SetUpHouse>(act => act.Run(token, Input with { Password = DemoAccounts.Password })));

        Assert.Equal("password.common", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_demo_accounts_sign_in()
    {
        await using var house = await Support.House.Open();
        await house.Do<DemoAccounts>(d => d.Make());

        foreach (var row in DemoAccounts.All)
        {
            Assert.NotNull((await house.SignsIn(row.Name, DemoAccounts.Password)).Cookie);
        }
    }

    private static async Task<string> Token(Support.House house) =>
        (await house.Ask<FirstStart, string?>(f => f.NewLink()))!["/khoi-tao/".Length..];
}
