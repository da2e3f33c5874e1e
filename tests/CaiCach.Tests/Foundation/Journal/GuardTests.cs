using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

public sealed class GuardTests
{
    private static readonly HouseSettings Quiet = new() { Name = "UBND huyện Quảng Điền", Origin = "caicach/test" };

    [Fact]
    public async Task Saving_outside_an_act_is_refused()
    {
        await using var house = await Support.House.Open();
        var db = house.Get<CaiCachDb>();
        db.Add(Quiet);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveWork(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("UPDATE journal_entry SET act = 'other'")]
    [InlineData("UPDATE journal_entry SET position = 1")]
    [InlineData("UPDATE journal_entry SET payload = NULL, salt = NULL")]
    [InlineData("DELETE FROM journal_entry")]
    [InlineData("DELETE FROM journal_touch")]
    [InlineData("UPDATE journal_touch SET key = 'house/2'")]
    [InlineData("INSERT INTO journal_entry SELECT * FROM journal_entry")]
    public async Task The_database_refuses_to_change_the_journal(string sql)
    {
        await using var house = await Support.House.Open();
        await Found(house);

        // “position = 1” alone would be sealing, which passes once; it must not pass together with anything else.
        if (sql.Contains("position", StringComparison.Ordinal))
        {
            await house.Do<CaiCachDb>(db => db.Database.ExecuteSqlRawAsync("UPDATE journal_entry SET position = 0"));
        }

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.Do<CaiCachDb>(db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    [Fact]
    public async Task Insert_or_replace_and_truncate_are_refused_as_well()
    {
        await using var house = await Support.House.Open();
        await Found(house);
        var sql = Support.House.OnPostgres ? "TRUNCATE journal_entry" : "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry";

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.Do<CaiCachDb>(db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    [Fact]
    public async Task A_house_whose_guards_are_gone_does_not_start()
    {
        await using var house = await Support.House.Open();
        var drop = Support.House.OnPostgres ? "DROP TRIGGER journal_entry_update ON journal_entry" : "DROP TRIGGER journal_entry_update";
        await house.Do<CaiCachDb>(db => db.Database.ExecuteSqlRawAsync(drop));

        await Assert.ThrowsAsync<HouseException>(() => house.App.Services.OpenHouse(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_record_is_told()
    {
        await using var house = await Support.House.Open();
        await Found(house);
        var (mine, theirs) = (house.Get<IServiceProvider>(), house.Get<IServiceProvider>());

        async Task<Acts> Rename(IServiceProvider scope, string name)
        {
            var db = scope.GetRequiredService<CaiCachDb>();
            (await db.Set<HouseSettings>().AsTracking().SingleAsync(TestContext.Current.CancellationToken)).Name = name;
            return scope.GetRequiredService<Acts>();
        }

        var first = await Rename(theirs, "Một");
        var second = await Rename(mine, "Hai");
        await first.Commit("house.rename", Actor.House, ct: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ConflictException>(() => second.Commit("house.rename", Actor.House, ct: TestContext.Current.CancellationToken));
        Assert.Equal("Một", await house.Ask<CaiCachDb, string>(db => db.Set<HouseSettings>().Select(s => s.Name).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_of_a_transaction_stays_when_an_act_in_it_fails_midway_and_is_caught()
    {
        await using var house = await Support.House.Open();
        var token = Guid.NewGuid();
        await Found(house, token);
        var (services, stop) = (house.Get<IServiceProvider>(), TestContext.Current.CancellationToken);
        var (db, acts) = (services.GetRequiredService<CaiCachDb>(), services.GetRequiredService<Acts>());
        var settings = await db.Set<HouseSettings>().AsTracking().SingleAsync(stop);

        await using (var transaction = await acts.Begin(ct: stop))
        {
            settings.Name = "Hai";
            acts.Request = token;
            await Assert.ThrowsAsync<AlreadyDoneException>(() => acts.Commit("house.rename", Actor.House, ct: stop));
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.Done(stop));
        }

        Assert.NotEqual("Hai", await house.Ask<CaiCachDb, string>(d => d.Set<HouseSettings>().Select(s => s.Name).SingleAsync(stop)));
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        await using var house = await Support.House.Open();
        var token = Guid.NewGuid();
        await Found(house, token);

        await Assert.ThrowsAsync<AlreadyDoneException>(() => Rename(house, token));
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync()));
    }

    private static async Task Rename(Support.House house, Guid token)
    {
        var scope = house.Get<IServiceProvider>();
        var db = scope.GetRequiredService<CaiCachDb>();
        (await db.Set<HouseSettings>().AsTracking().SingleAsync(TestContext.Current.CancellationToken)).Name = "Hai";
        var acts = scope.GetRequiredService<Acts>();
        acts.Request = token;
        await acts.Commit("house.rename", Actor.House, ct: TestContext.Current.CancellationToken);
    }

    private static async Task Found(Support.House house, Guid? token = null)
    {
        var scope = house.Get<IServiceProvider>();
        scope.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = Quiet.Name, Origin = Quiet.Origin });
        var acts = scope.GetRequiredService<Acts>();
        acts.Request = token;
        await acts.Commit("house.found", Actor.House, ct: TestContext.Current.CancellationToken);
    }
}
