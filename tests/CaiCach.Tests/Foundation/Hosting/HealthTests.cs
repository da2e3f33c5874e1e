using System.Net;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Foundation.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_house_at_work_is_live_and_ready()
    {
        await using var house = await Started();

        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"live\"}"), await Get(house, Health.Live));
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ready\"}"), await Get(house, Health.Ready));
    }

    [Fact]
    public async Task Entries_that_wait_longer_than_a_minute_for_their_seal_are_told()
    {
        await using var house = await Started();
        await house.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "Thử", Origin = "caicach/thu" });
            await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
        });

        Assert.Equal(HttpStatusCode.OK, (await Get(house, Health.Ready)).Status);
        house.Time.Utc += TimeSpan.FromSeconds(61);
        var (status, text) = await Get(house, Health.Ready);
        await house.Do<Sealer>(s => s.Seal());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"not-ready\",\"problem\":\"unsealed-entries\"}"), (status, text));
        Assert.Equal(HttpStatusCode.OK, (await Get(house, Health.Ready)).Status);
    }

    [Fact]
    public async Task A_journal_without_a_guard_is_told_while_the_process_lives()
    {
        await using var house = await Started();
        await house.Do<CaiCachDb>(db => db.Database.ExecuteSqlRawAsync(
            db is SqliteDb ? "DROP TRIGGER journal_entry_delete" : "DROP TRIGGER journal_entry_delete ON journal_entry"));

        var (status, text) = await Get(house, Health.Ready);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"not-ready\",\"problem\":\"journal-guards\"}"), (status, text));
        Assert.Equal(HttpStatusCode.OK, (await Get(house, Health.Live)).Status);
    }

    private static async Task<Support.House> Started()
    {
        var house = await Support.House.Open();
        await house.App.StartAsync(TestContext.Current.CancellationToken);
        return house;
    }

    private static async Task<(HttpStatusCode Status, string Text)> Get(Support.House house, string address)
    {
        using var response = await house.Browser().Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
