using CaiCach.Bench.OneStop;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Stories.Province;

/// <summary>
/// A house with a year of a province's dossiers: few on SQLite, whose plans do not look at the data, and on PostgreSQL as
/// many as its planner needs to take an index seriously.
/// </summary>
public sealed class ProvinceHouse : IAsyncLifetime
{
    private readonly SentStatements _sent = new();
    private PageHouse? _pages;

    internal PageHouse Pages => _pages!;

    /// <summary>The clerk of a commune.</summary>
    internal Officer Clerk { get; private set; } = null!;

    /// <summary>One who sees every dossier of the province.</summary>
    internal Officer Leader { get; private set; } = null!;

    /// <summary>A dossier of the clerk's commune with all steps behind it.</summary>
    internal string Number { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _pages = await PageHouse.Open(builder =>
        {
            builder.Services.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(_sent));
            builder.Services.ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(_sent));
        });
        await Furnishing.Make(_pages.House.App.Services, Support.House.OnPostgres ? 20_000 : 1500);
        var counter = await _pages.Ask<CaiCachDb, Counter>(db => db.Set<Counter>().OrderBy(c => c.Code).FirstAsync());
        Clerk = (await _pages.Ask<Officers, Officer?>(o => o.Load(Furnishing.ClerkOf(counter), new(2022, 6, 15))))!;
        Leader = (await _pages.Ask<Officers, Officer?>(o => o.Load(Furnishing.Leader, new(2022, 6, 15))))!;
        Number = await _pages.Ask<CaiCachDb, string>(db => db.Set<Dossier>().Where(d => d.Unit == counter.Unit && d.ReturnedAt != null).OrderBy(d => d.Number).Select(d => d.Number).FirstAsync());
    }

    public ValueTask DisposeAsync() => _pages?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Fails with each whole reading of a large table among the statements that something sends.</summary>
    internal async Task ByIndex(Func<Task> work)
    {
        _sent.Take();
        await work();
        var sent = _sent.Take().Where(s => s.Reads).DistinctBy(s => s.Sql).ToList();
        Assert.NotEmpty(sent);
        await Pages.Do<CaiCachDb>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var found = new List<string>();
            foreach (var statement in sent)
            {
                found.AddRange((await QueryPlan.WholeReadings(statement, db)).Select(line => $"{line}\n{statement.Sql}"));
            }

            Assert.True(found.Count == 0, string.Join("\n\n", found));
        });
    }
}
