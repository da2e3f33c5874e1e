using System.Diagnostics;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_a_session_and_is_journalled()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();

        var answer = await house.SignsIn(" NoiVu ");

        Assert.Equal("noivu", (await house.Finds(answer.Cookie!))?.Account);
        var entry = await house.Ask<CaiCachDb, JournalEntry>(db => db.Set<JournalEntry>().SingleAsync(e => e.Act == SignIn.Act));
        Assert.Equal("officer/noivu", entry.Actor);
        Assert.Contains("10.0.0.7", entry.Payload!, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", entry.Header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_answer_alike_and_work_alike()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        await house.HasAccount("daghi", until: new(2022, 3, 1));
        await house.Do<CaiCachDb>(async db =>
        {
            (await db.Set<AccountSecret>().AsTracking().SingleAsync(s => s.Account == "noivu")).PasswordHash = Passwords.Hash(IdentityHouse.Password);
            await db.SaveWork();
        });
        await house.SignsIn("khongco", "x");

        var (known, knownTime) = await Timed(() => house.SignsIn("noivu", "sai mật khẩu rồi"));
        var (unknown, unknownTime) = await Timed(() => house.SignsIn("khongai", "sai mật khẩu rồi"));
        var ended = await house.SignsIn("daghi");

        Assert.Equal(known, unknown);
        Assert.Equal(known, ended);
        Assert.Equal("sign-in.wrong", known.Refusal!.Code);

        // Both compute one slow hash; without it the unknown name would answer some fifty times as fast.
        Assert.InRange(unknownTime / knownTime, 0.2, 5);
    }

    [Fact]
    public async Task What_was_typed_for_an_unknown_name_is_kept_nowhere()
    {
        await using var house = await Support.House.Open();

        await house.SignsIn("matkhaucuatoi-goham", "gì đó");

        Assert.Null((await house.AtTheDoor()).Single().Account);
        Assert.DoesNotContain("matkhaucuatoi", await house.WholeJournal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noivu")]
    [InlineData("khongai")]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_whether_or_not_the_account_exists(string name)
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("sign-in.wrong", (await house.SignsIn(name, "sai")).Refusal!.Code);
        }

        var locked = await house.SignsIn(name);
        house.Time.Utc = house.Time.Utc.AddMinutes(16);
        var later = await house.SignsIn(name);

        Assert.Equal("sign-in.locked", locked.Refusal!.Code);
        Assert.Contains("08:15", locked.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(name == "noivu", later.Cookie is not null);
        Assert.Single(await house.AtTheDoor(), e => e.Event == DoorEvent.Locked);
    }

    [Fact]
    public async Task A_locked_door_writes_nothing_more()
    {
        await using var house = await Support.House.Open();
        for (var i = 0; i < 8; i++)
        {
            await house.SignsIn("noivu", "sai");
        }

        Assert.Equal(5, (await house.AtTheDoor()).Count);
        Assert.Equal(5, await house.Ask<CaiCachDb, int>(db => db.Set<SignInAttempt>().CountAsync()));
    }

    [Fact]
    public async Task Many_guesses_at_the_same_moment_are_counted_like_many_in_a_row()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => house.SignsIn("noivu", $"đoán thử lần {i}")));

        Assert.InRange(answers.Count(a => a.Refusal!.Code == "sign-in.wrong"), 0, 5);
        Assert.All(answers, a => Assert.Null(a.Cookie));
    }

    [Fact]
    public async Task Four_wrong_and_one_right_begin_anew()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        foreach (var password in new[] { "sai", "sai", "sai", "sai", IdentityHouse.Password, "sai", "sai", "sai", "sai" })
        {
            await house.SignsIn(password: password);
        }

        Assert.NotNull((await house.SignsIn()).Cookie);
    }

    [Fact]
    public async Task An_address_that_tries_many_names_is_slowed_and_others_are_not()
    {
        await using var house = await Support.House.Open();
        await house.HasAccount();
        for (var i = 0; i < Lockout.PerAddress; i++)
        {
            await house.Ask<Door, DateTime?>(d => d.Knock($"ten{i}", IdentityHouse.Counter));
        }

        Assert.Equal("sign-in.locked", (await house.SignsIn()).Refusal!.Code);
        Assert.NotNull((await house.SignsIn(from: new("10.0.0.8", null))).Cookie);
    }

    private static async Task<(SignInAnswer, double)> Timed(Func<Task<SignInAnswer>> ask)
    {
        var watch = Stopwatch.StartNew();
        var answer = await ask();
        return (answer, watch.Elapsed.TotalMilliseconds);
    }
}
