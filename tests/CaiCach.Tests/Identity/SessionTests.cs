using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_rest()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var cookie = (await house.SignsIn()).Cookie!;

        house.Time.Utc = house.Time.Utc.AddMinutes(29);
        Assert.NotNull(await house.Finds(cookie));
        house.Time.Utc = house.Time.Utc.AddMinutes(29);
        Assert.NotNull(await house.Finds(cookie));
        house.Time.Utc = house.Time.Utc.AddMinutes(30);
        Assert.Null(await house.Finds(cookie));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var cookie = (await house.SignsIn()).Cookie!;

        for (var i = 0; i < 47; i++)
        {
            house.Time.Utc = house.Time.Utc.AddMinutes(15);
            Assert.NotNull(await house.Finds(cookie));
        }

        house.Time.Utc = house.Time.Utc.AddMinutes(15);
        Assert.Null(await house.Finds(cookie));
    }

    [Fact]
    public async Task The_database_does_not_hold_the_word_of_the_cookie()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var cookie = (await house.SignsIn()).Cookie!;

        var session = await house.Ask<CaiCachDb, Session>(db => db.Set<Session>().SingleAsync());

        Assert.Equal(RandomSecret.Hash(cookie), session.IdHash);
        Assert.Null(await house.Finds(session.IdHash));
        Assert.Equal(43, cookie.Length);
    }

    [Fact]
    public async Task Signing_out_ends_one_session_and_signing_out_everywhere_all()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasAccount("motcua");
        var (first, second, third) = ((await house.SignsIn()).Cookie!, (await house.SignsIn()).Cookie!, (await house.SignsIn()).Cookie!);
        var other = (await house.SignsIn("motcua")).Cookie!;

        await house.Do<SignOut>(act => act.Run(RandomSecret.Hash(first), IdentityHouse.As("noivu"), IdentityHouse.Counter));

        Assert.Null(await house.Finds(first));
        Assert.NotNull(await house.Finds(second));

        await house.Do<SignOutEverywhere>(act => act.Run(IdentityHouse.As("noivu"), IdentityHouse.Counter));

        Assert.Null(await house.Finds(second));
        Assert.Null(await house.Finds(third));
        Assert.NotNull(await house.Finds(other));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var cookie = (await house.SignsIn()).Cookie!;

        await house.Do<SignOut>(act => act.Run(RandomSecret.Hash(cookie), IdentityHouse.As("motcua"), IdentityHouse.Counter));

        Assert.NotNull(await house.Finds(cookie));
    }

    [Fact]
    public async Task Ending_an_account_signs_it_out()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var cookie = (await house.SignsIn()).Cookie!;

        await house.Do<ChangeAccount>(act => act.Run(
            "noivu", new("Nguyễn Thị Thu Hà", IdentityHouse.Unit, null, new(2022, 6, 15), "Nghỉ việc"), IdentityHouse.Administrator));

        Assert.Null(await house.Finds(cookie));
        Assert.Equal("sign-in.wrong", (await house.SignsIn()).Refusal!.Code);
    }
}
