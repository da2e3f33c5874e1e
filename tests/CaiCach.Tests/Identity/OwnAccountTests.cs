using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Own;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class OwnAccountTests
{
    private const string Other = "năm con gà lên núi";

    [Fact]
    public async Task A_reset_gives_a_code_that_opens_once_and_only_to_choose_a_password()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var before = (await house.SignsIn()).Cookie!;

        var code = await house.Ask<ResetPassword, string>(act => act.Run("noivu", "Gặp trực tiếp", IdentityHouse.Administrator));
        var old = await house.SignsIn();
        var first = await house.SignsIn(password: $" {code.ToUpperInvariant()} ");
        var second = await house.SignsIn(password: code);

        Assert.Null(await house.Finds(before));
        Assert.Equal("sign-in.wrong", old.Refusal!.Code);
        Assert.NotNull(first.Cookie);
        Assert.Equal("sign-in.wrong", second.Refusal!.Code);
        Assert.True((await Account(house)).MustChangePassword);

        await Change(house, current: "", Other, keep: first.Cookie!);

        Assert.False((await Account(house)).MustChangePassword);
        Assert.NotNull(await house.Finds(first.Cookie!));
        Assert.NotNull((await house.SignsIn(password: Other)).Cookie);
    }

    [Fact]
    public async Task A_one_time_code_ends_after_a_day()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var code = await house.Ask<ResetPassword, string>(act => act.Run("noivu", "Gặp trực tiếp", IdentityHouse.Administrator));

        house.Time.Utc = house.Time.Utc.AddHours(24);

        Assert.Equal("sign-in.wrong", (await house.SignsIn(password: code)).Refusal!.Code);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_signs_other_browsers_out()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        var (here, there) = ((await house.SignsIn()).Cookie!, (await house.SignsIn()).Cookie!);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Change(house, "không phải mật khẩu", Other, here));
        await Change(house, IdentityHouse.Password, Other, here);

        Assert.Equal("password.wrong", refused.Refusal.Code);
        Assert.NotNull(await house.Finds(here));
        Assert.Null(await house.Finds(there));
    }

    [Fact]
    public async Task Guessing_the_old_password_at_an_unlocked_screen_is_counted()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<RefusedException>(() => Change(house, "đoán mò thôi", Other, ""));
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Change(house, IdentityHouse.Password, Other, ""));

        Assert.Equal("password.locked", refused.Refusal.Code);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        await using var house = await Support.House.Open();
        var (key, _) = await Enrolled(house);
        house.Time.Utc = house.Time.Utc.AddMinutes(2);

        var first = await house.SignsIn();
        var wrong = await Finish(house, first.SecondStep!, "000000");
        var right = await Finish(house, first.SecondStep!, Code(house, key));

        Assert.Null(first.Cookie);
        Assert.Equal("sign-in.wrong-code", wrong.Refusal!.Code);
        Assert.NotNull(await house.Finds(right.Cookie!));
    }

    [Fact]
    public async Task A_phone_code_is_used_once_even_twice_at_once()
    {
        await using var house = await Support.House.Open();
        var (key, _) = await Enrolled(house);
        house.Time.Utc = house.Time.Utc.AddMinutes(2);
        var code = Code(house, key);
        var steps = new[] { (await house.SignsIn()).SecondStep!, (await house.SignsIn()).SecondStep! };

        var answers = await Task.WhenAll(steps.Select(s => Finish(house, s, code)));
        var later = await Finish(house, steps[0], code);

        Assert.Single(answers, a => a.Cookie is not null);
        Assert.Equal("sign-in.wrong-code", later.Refusal!.Code);
    }

    [Fact]
    public async Task The_second_step_waits_five_minutes_and_not_beyond_a_new_password()
    {
        await using var house = await Support.House.Open();
        var (key, _) = await Enrolled(house);
        house.Time.Utc = house.Time.Utc.AddMinutes(2);
        var early = (await house.SignsIn()).SecondStep!;
        await Change(house, IdentityHouse.Password, Other, "");
        var afterChange = await Finish(house, early, Code(house, key));
        var late = (await house.SignsIn(password: Other)).SecondStep!;

        house.Time.Utc = house.Time.Utc.AddMinutes(6);
        var afterWait = await Finish(house, late, Code(house, key));

        Assert.Equal("sign-in.step-over", afterChange.Refusal!.Code);
        Assert.Equal("sign-in.step-over", afterWait.Refusal!.Code);
        Assert.Equal("sign-in.step-over", (await Finish(house, "bịa ra", Code(house, key))).Refusal!.Code);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once()
    {
        await using var house = await Support.House.Open();
        var (_, codes) = await Enrolled(house);
        var step = (await house.SignsIn()).SecondStep!;

        var first = await Finish(house, step, codes[3].ToUpperInvariant());
        var again = await Finish(house, step, codes[3]);

        Assert.NotNull(first.Cookie);
        Assert.Equal("sign-in.wrong-code", again.Refusal!.Code);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(9, await house.Ask<CaiCachDb, int>(db => db.Set<RecoveryCode>().CountAsync()));
    }

    [Fact]
    public async Task Nothing_secret_enters_the_journal()
    {
        await using var house = await Support.House.Open();
        var (key, codes) = await Enrolled(house);
        await Change(house, IdentityHouse.Password, Other, "");

        var journal = await house.WholeJournal();
        var secret = await house.Ask<CaiCachDb, AccountSecret>(db => db.Set<AccountSecret>().SingleAsync());

        Assert.DoesNotContain(secret.PasswordHash!, journal, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.TotpKey!, journal, StringComparison.Ordinal);
        Assert.DoesNotContain(Totp.Base32(key), journal, StringComparison.Ordinal);
        Assert.All(codes, c => Assert.DoesNotContain(RandomSecret.Hash(RandomSecret.Tidy(c)), journal, StringComparison.Ordinal));
        Assert.Contains("password_set_at", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_removes_a_lost_factor_but_not_ones_own()
    {
        await using var house = await Support.House.Open();
        await Enrolled(house);

        await house.Do<RemoveLostFactor>(act => act.Run("noivu", "Mất điện thoại", IdentityHouse.Administrator));

        Assert.NotNull((await house.SignsIn()).Cookie);
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<RecoveryCode>().CountAsync()));
    }

    private static Task<Account> Account(Support.House house) => house.Ask<CaiCachDb, Account>(db => db.Set<Account>().SingleAsync());

    private static Task Change(Support.House house, string current, string next, string keep)
    {
        house.Time.Utc = house.Time.Utc.AddSeconds(1);
        return house.Do<ChangePassword>(act => act.Run(new(current, next, RandomSecret.Hash(keep)), IdentityHouse.As("noivu"), IdentityHouse.Counter));
    }

    private static Task<SignInAnswer> Finish(Support.House house, string step, string code) =>
        house.Ask<SignIn, SignInAnswer>(act => act.Finish(step, code, IdentityHouse.Counter));

    private static string Code(Support.House house, byte[] key) => Totp.Code(key, Totp.StepAt(house.Time.Utc));

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> Enrolled(Support.House house)
    {
        await house.HasAccount();
        var key = Totp.NewKey();
        var locked = house.Get<SecondStep>().Lock(key);
        var codes = await house.Ask<EnrolSecondFactor, IReadOnlyList<string>>(act => act.Run(
            new(locked, Code(house, key), IdentityHouse.Password), IdentityHouse.As("noivu"), IdentityHouse.Counter));
        return (key, codes);
    }
}
