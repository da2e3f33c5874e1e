using System.Text.Json;
using CaiCach.Dossiers;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Databases = CaiCach.Tests.Support.Databases;

namespace CaiCach.Tests.Stories;

/// <summary>The journal alone makes the house again: whole, and as it was known at any position.</summary>
[Collection(nameof(DemoHouse))]
public sealed class ReplayTests(DemoHouse demo) : IAsyncDisposable
{
    private readonly List<string> _databases = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _databases)
        {
            await Databases.Drop(connection);
        }
    }

    [Fact]
    public async Task Replayed_to_its_last_entry_the_house_equals_the_original_row_by_row_and_prints_the_same_bytes()
    {
        var last = await demo.Ask<CaiCachDb, long>(db => db.Set<JournalEntry>().MaxAsync(e => e.Position!.Value));

        var copy = await Replayed(last, await EmptyPostgres());

        await using (var replayed = Opened(copy))
        {
            var rows = await demo.Ask<CaiCachDb, IReadOnlyDictionary<Type, int>>(db => Tables.AssertEqual(db, replayed));
            Assert.Equal(last + 1, rows[typeof(JournalEntry)]);
            Assert.Equal(4363, rows[typeof(Dossier)]);
            Assert.True(rows[typeof(SearchWord)] > 4363, "search words");
        }

        await DemoHouse.Run(copy, "journal", "verify");
        foreach (var period in new[] { DemoHouse.HalfYear, DemoHouse.LockedPeriod })
        {
            foreach (var format in new[] { "docx", "pdf", "html", "json" })
            {
                var (original, again) = (await demo.Report(demo.House, period, format), await demo.Report(copy, period, format));
                Assert.True(original.AsSpan().SequenceEqual(again), $"{period} {format}");
            }
        }
    }

    /// <summary>Into SQLite always: a house on PostgreSQL is replayed into either.</summary>
    [Fact]
    public async Task Replayed_to_the_moment_of_the_lock_the_house_measures_what_was_locked()
    {
        var locked = await demo.Report(demo.House, DemoHouse.LockedPeriod, "json");
        using var json = JsonDocument.Parse(locked);
        var position = json.RootElement.GetProperty("position").GetInt64();

        var then = await Replayed(position - 1, postgres: null);

        await using (var replayed = Opened(then))
        {
            Assert.Equal(position, await replayed.Set<JournalEntry>().CountAsync());
            Assert.Null((await replayed.Set<CaiCach.Reports.Report>().SingleAsync()).LockedAt);
        }

        await DemoHouse.Run(then, "journal", "verify");
        Assert.Equal(locked, await demo.Report(then, DemoHouse.LockedPeriod, "json"));
    }

    [Fact]
    public async Task Replayed_to_a_position_in_between_the_house_knows_what_had_been_written_by_then()
    {
        var middle = await demo.Ask<CaiCachDb, long>(db => db.Set<JournalEntry>().MaxAsync(e => e.Position!.Value)) / 2;
        var written = await demo.Ask<CaiCachDb, List<string>>(db => db.Set<JournalTouch>()
            .Where(t => t.Key.StartsWith("dossier/") && db.Set<JournalEntry>().Any(e => e.Id == t.Entry && e.Position <= middle))
            .Select(t => t.Key).Distinct().OrderBy(k => k).ToListAsync());

        var then = await Replayed(middle, postgres: null);

        await using var replayed = Opened(then);
        Assert.InRange(written.Count, 1000, 4000);
        Assert.Equal(written, (await replayed.Set<Dossier>().OrderBy(d => d.Number).ToListAsync()).Select(d => d.Key.ToString()));
        await DemoHouse.Run(then, "journal", "verify");
    }

    /// <summary>A house of its own around the replayed database, with the key that the checkpoints are checked by.</summary>
    private async Task<HouseFolder> Replayed(long until, string? postgres)
    {
        var house = new HouseFolder(demo.NewPath("replayed"), postgres);
        house.Prepare();
        File.Copy(demo.House.SigningKey, house.SigningKey);
        await demo.Run("journal", "replay", "--until", $"{until}", "--out", postgres ?? house.Database);
        return house;
    }

    private static CaiCachDb Opened(HouseFolder house) => CaiCach.Foundation.Persistence.Databases.Open(house.Postgres ?? house.Database);

    private async Task<string?> EmptyPostgres()
    {
        if (!Support.House.OnPostgres)
        {
            return null;
        }

        _databases.Add(await Databases.Empty());
        return _databases[^1];
    }
}
