using System.Data.Common;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Dossiers;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Foundation.Records;

public sealed class RecordSearchTests
{
    [Theory]
    [InlineData("220505-0001")]
    [InlineData("H57.99.1-220505")]
    [InlineData("nguyễn HẠNH")]
    [InlineData("ngu hanh 2205")]
    public async Task A_dossier_is_found_by_the_beginnings_of_its_words(string typed)
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        await house.Has("2022-05-06 09:00", at: OneStop.Minh);

        var found = await Found(house, typed + " 220505", OneStop.Minh);

        Assert.Equal([number], found);
    }

    [Theory]
    [InlineData("anh")]
    [InlineData("nguyen lan")]
    [InlineData("%")]
    [InlineData("")]
    public async Task What_begins_no_word_finds_nothing(string typed)
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-05-05 09:00", at: OneStop.Minh);

        Assert.Empty(await Found(house, typed, OneStop.Minh));
    }

    [Fact]
    public async Task A_commune_neither_finds_nor_counts_what_belongs_to_others()
    {
        await using var house = await OneStop.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        await house.Has("2022-05-05 09:00");
        await house.Has("2022-05-05 10:00");
        var own = await house.Has("2022-05-05 09:00", at: OneStop.Minh);

        var groups = await house.Ask<RecordSearch, IReadOnlyList<SearchGroup>>(s => s.Groups("nguyen", OneStop.Minh, 5));
        var units = await house.Ask<RecordSearch, IReadOnlyList<SearchGroup>>(s => s.Groups("quang", OneStop.Minh, 50));

        var dossiers = Assert.Single(groups);
        Assert.Equal((1, false), (dossiers.Count, dossiers.More));
        Assert.Equal([own], dossiers.Hits.Select(h => h.Key.Number));
        Assert.Equal([OneStop.Commune], Assert.Single(units, g => g.Kind.Kind == "unit").Hits.Select(h => h.Key.Number));
    }

    [Fact]
    public async Task A_register_that_may_not_be_read_is_not_searched()
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        var stranger = OneStop.At(OneStop.Commune, Permission.UseHouse, Permission.ReadUnits);

        Assert.Empty(await house.Ask<RecordSearch, IReadOnlyList<SearchGroup>>(s => s.Groups("nguyen", stranger, 5)));
        Assert.Null(await house.Ask<RecordSearch, FoundPage?>(s => s.Page(Dossier.KindName, "nguyen", stranger, null, null)));
        Assert.Null(await house.Ask<RecordSearch, FoundPage?>(s => s.Page("counter", "nguyen", OneStop.Minh, null, null)));
    }

    [Fact]
    public async Task Words_about_persons_find_a_record_only_for_those_who_may_read_them()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        var masked = OneStop.At(OneStop.Commune, Permission.ReadDossiers);

        Assert.Equal([number], await Found(house, "hanh", OneStop.Minh));
        Assert.Empty(await Found(house, "hanh", masked));
        Assert.Empty(await Found(house, "220505 hanh", masked));
        Assert.Equal([number], await Found(house, "220505", masked));
        await house.Do<CaiCachDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Derived.Rebuild(db, house.App.Services.GetRequiredService<Sockets>());
            await transaction.CommitAsync();
        });
        Assert.Empty(await Found(house, "hanh", masked));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_in_both_directions()
    {
        await using var house = await OneStop.Open();
        await Filled(house, 117);
        var seen = new List<string>();
        string? after = null;
        FoundPage page;
        do
        {
            page = (await house.Ask<RecordSearch, FoundPage?>(s => s.Page(Dossier.KindName, "chung", OneStop.Minh, after, null)))!;
            seen.AddRange(page.Hits.Select(h => h.Key.Number));
            after = page.Next;
        }
        while (after is not null);

        var back = (await house.Ask<RecordSearch, FoundPage?>(s => s.Page(Dossier.KindName, "chung", OneStop.Minh, null, page.Previous)))!;
        // A procedure of the catalogue has the word in its name as well.
        var group = Assert.Single(
            await house.Ask<RecordSearch, IReadOnlyList<SearchGroup>>(s => s.Groups("chung", OneStop.Minh, 5)), g => g.Kind.Kind == Dossier.KindName);

        Assert.Equal(117, seen.Distinct().Count());
        Assert.Equal(117, seen.Count);
        Assert.Equal(seen[50..100], back.Hits.Select(h => h.Key.Number));
        Assert.Equal((50, true), (group.Count, group.More));
        Assert.Equal(seen[..5], group.Hits.Select(h => h.Key.Number));
    }

    [Fact]
    public async Task A_list_of_a_register_filters_by_the_same_words()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        await house.Has("2022-05-06 09:00", at: OneStop.Minh);

        Task<List<string>> Listed(string? typed) => house.Ask<IServiceProvider, List<string>>(s => s.GetRequiredService<RecordSearch>()
            .Matching(s.GetRequiredService<CaiCachDb>().Set<Dossier>(), Dossier.KindName, typed, OneStop.Minh, d => d.Number)
            .OrderBy(d => d.Number).Select(d => d.Number).ToListAsync());

        Assert.Equal([number], await Listed("hanh 220505"));
        Assert.Equal(2, (await Listed(" ")).Count);
        Assert.Empty(await Listed("?"));
    }

    [Fact]
    public async Task Every_word_is_looked_up_in_an_index_and_no_table_is_read_through()
    {
        await using var house = await OneStop.Open();
        await Filled(house, 300);
        await using var scope = house.App.Services.CreateAsyncScope();
        var (db, search) = (scope.ServiceProvider.GetRequiredService<CaiCachDb>(), scope.ServiceProvider.GetRequiredService<RecordSearch>());

        var keys = await Plan(db, search.Keys(Dossier.KindName, "chung nguyen 2205", OneStop.Minh));
        var kind = house.App.Services.GetRequiredService<Sockets>().Kind(Dossier.KindName)!;
        var page = await Plan(db, RecordSearch.Ordered(search.Entries(kind, "chung nguyen", OneStop.Minh)).Take(51));
        var listed = await Plan(db, search.Matching(db.Set<Dossier>(), Dossier.KindName, "chung nguyen", OneStop.Minh, d => d.Number));

        Assert.DoesNotContain(keys.Concat(page).Concat(listed), ReadsThrough);
        var told = string.Join('\n', keys);
        Assert.True(keys.Count(LooksUpWords) == 3 && keys.Exists(LeadsByWord), told);
    }

    private static bool ReadsThrough(string line) =>
        line.Contains("Seq Scan", StringComparison.Ordinal) || (line.StartsWith("SCAN", StringComparison.Ordinal) && !line.Contains("json_each", StringComparison.Ordinal));

    /// <summary>A range of words in an index: of all words, or of those of one record.</summary>
    private static bool LooksUpWords(string line) => line.Contains("word>? AND word<?", StringComparison.Ordinal)
        || (line.Contains("Index Cond", StringComparison.Ordinal) && line.Replace(")::text", "", StringComparison.Ordinal).Contains("word >=", StringComparison.Ordinal));

    private static bool LeadsByWord(string line) => LooksUpWords(line) && !line.Contains("key", StringComparison.Ordinal);

    /// <summary>What the database would do, a line a step. PostgreSQL is told to avoid reading through, as it would with many rows.</summary>
    private static async Task<List<string>> Plan<T>(CaiCachDb db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.Connection = db.Database.GetDbConnection();
        if (db is PostgresDb)
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE; SET enable_seqscan = off");
        }

        command.CommandText = (db is PostgresDb ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(db is PostgresDb ? 0 : 3));
        }

        return lines;
    }

    private static async Task<List<string>> Found(Tests.Support.House house, string typed, Officer officer) =>
        [.. (await house.Ask<RecordSearch, FoundPage?>(s => s.Page(Dossier.KindName, typed, officer, null, null)))!.Hits.Select(h => h.Key.Number)];

    /// <summary>Search rows of dossiers that need not exist: some days repeat, some rows have no day.</summary>
    private static Task Filled(Tests.Support.House house, int count) => house.Do<CaiCachDb>(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var key = new RecordKey(Dossier.KindName, $"H57.99.1-220505-{i:0000}").ToString();
            db.Add(new SearchEntry
            {
                Key = key, Kind = Dossier.KindName, Unit = OneStop.Commune, Title = $"{i}", Words = "chung nguyen",
                Day = i % 10 == 0 ? null : new DateOnly(2022, 5, 1).AddDays(i % 7),
            });
            db.AddRange(new[] { "chung", "chungthuc", "nguyen", "220505" }.Select(w => new SearchWord { Word = w, Key = key }));
        }

        await db.SaveWork();
    });
}
