using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Bench;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

public sealed class JournalCheckTests
{
    [Fact]
    public async Task A_house_that_was_left_alone_is_whole()
    {
        await using var house = await Furnished();

        var verdict = await Check(house);

        Assert.Empty(verdict.Findings);
        Assert.Equal(61, verdict.Entries);
        Assert.Equal(61, verdict.Size);
        Assert.Equal(41, verdict.Rows);
    }

    [Fact]
    public async Task Every_edit_behind_the_back_of_the_house_is_found()
    {
        await using var house = await Furnished();
        for (var seed = 0; seed < 50; seed++)
        {
            var scope = house.Get<IServiceProvider>();
            var db = scope.GetRequiredService<CaiCachDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var edit = await new Tamper(db, new Random(seed)).Edit();

            var verdict = await Check(scope);

            Assert.False(verdict.IsWhole, $"seed {seed}: not found: {edit}");
        }
    }

    [Fact]
    public async Task A_row_that_is_taken_away_or_slipped_in_is_found()
    {
        await using var house = await Furnished();
        var columns = house.Get<CaiCachDb>().Model.FindEntityType(typeof(Attachment))!.GetProperties().Select(p => p.GetColumnName()).ToList();
        var copied = columns.Select(c => c == "id" ? "'slipped'" : c);
        foreach (var sql in new[]
        {
            "DELETE FROM files_attachment WHERE name = 'Tệp 3'",
            $"INSERT INTO files_attachment ({string.Join(", ", columns)}) SELECT {string.Join(", ", copied)} FROM files_attachment WHERE name = 'Tệp 3'",
        })
        {
            var scope = house.Get<IServiceProvider>();
            var db = scope.GetRequiredService<CaiCachDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));

            Assert.Single((await Check(scope)).Findings);
        }
    }

    [Fact]
    public async Task Whatever_a_text_holds_it_is_read_back_as_it_was_written()
    {
        await using var house = await Support.House.Open();
        await Found(house);
        foreach (var name in new[] { "", "}", "},\"op\":\"delete\"", "\",\"id\":\"2", "\\", "\\\"", ",\"rows\":[]", "\u0001\t\n", "Đặng 👍🏽 \u2028\u00ad\ufeff <&'+>" })
        {
            await Rename(house, name);
            Assert.Empty((await Check(house)).Findings);
        }

        await house.Do<Sealer>(s => s.Seal());
        Assert.Empty((await Check(house)).Findings);
    }

    [Theory]
    [InlineData("files_attachment SET size = size + 0.5 WHERE name = 'Tệp 3'")]
    [InlineData("files_attachment SET name = CAST(name AS BLOB) WHERE name = 'Tệp 3'")]
    [InlineData("files_attachment SET kind = lower(kind) WHERE name = 'Tệp 3'")]
    [InlineData("files_attachment SET added_at = 'hôm qua' WHERE name = 'Tệp 3'")]
    [InlineData("house_settings SET demo = 2")]
    [InlineData("journal_entry SET id = 'x' WHERE position = 3")]
    [InlineData("journal_entry SET at = 'hôm qua' WHERE position = 3")]
    [InlineData("journal_entry SET at = at || CASE WHEN at LIKE '%.%' THEN '0001' ELSE '.0001' END WHERE position = 3")]
    [InlineData("journal_entry SET position = 3.5 WHERE position = 3")]
    [InlineData("journal_touch SET entry = lower(entry) WHERE rowid = 3")]
    public async Task What_a_column_should_not_hold_is_refused_by_the_database_or_found(string edit)
    {
        await using var house = await Furnished();
        var scope = house.Get<IServiceProvider>();
        var db = scope.GetRequiredService<CaiCachDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (unguard, update) = (db is SqliteDb
            ? string.Join("; ", JournalGuards.Names(sqlite: true).Select(n => $"DROP TRIGGER {n}"))
            : $"ALTER TABLE {edit.Split(' ')[0]} DISABLE TRIGGER USER", $"UPDATE {edit}");
        await db.Database.ExecuteSqlRawAsync(unguard);
        try
        {
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(update));
        }
        catch (PostgresException refused)
        {
            // Its columns have types: 22 a value that is none, 23 a constraint, 42 no such function or column.
            Assert.Matches("^(22|23|42)", refused.SqlState);
            return;
        }

        Assert.NotEmpty((await Check(scope)).Findings);
    }

    [Fact]
    public async Task Content_that_was_changed_on_disk_is_found()
    {
        await using var house = await Furnished();
        await File.AppendAllTextAsync(Directory.EnumerateFiles(house.Folder.Files, "*", SearchOption.AllDirectories).Single(), "!");

        Assert.StartsWith("file ", Assert.Single((await Check(house)).Findings).Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_never_stands_before_the_one_it_replaced_whatever_the_clocks_say()
    {
        await using var house = await Support.House.Open();
        await Found(house);
        house.Time.Utc = house.Time.Utc.AddHours(-3);
        await Rename(house, "Ba giờ trước");
        house.Time.Utc = house.Time.Utc.AddHours(-3);
        await Rename(house, "Sáu giờ trước");
        Assert.Empty((await Check(house)).Findings);

        await house.Do<Sealer>(s => s.Seal());

        Assert.True((await Check(house)).IsWhole);
        Assert.Equal(
            ["house.found", "house.rename", "house.rename"],
            await house.Ask<CaiCachDb, List<string>>(db => db.Set<JournalEntry>().OrderBy(e => e.Position).Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task Replay_rebuilds_tables_that_equal_the_original()
    {
        await using var house = await Furnished();
        var target = Path.Combine(house.Folder.Root, "replayed.db");

        Assert.Equal(61, await house.Ask<Replay, long>(r => r.Run(null, target)));

        await using var copy = CaiCach.Foundation.Persistence.Databases.Open(target);
        await house.Do<CaiCachDb>(db => Tables.AssertEqual(db, copy));
        var verdict = await new JournalCheck(copy, (await house.Get<HouseSigner>().Key()).Key.Public, house.Get<FileStore>()).Run();
        Assert.Empty(verdict.Findings);
    }

    [Fact]
    public async Task Replay_until_a_position_shows_the_house_as_it_was_known_then()
    {
        await using var house = await Furnished();
        var target = Path.Combine(house.Folder.Root, "replayed.db");

        await house.Do<Replay>(r => r.Run(10, target));

        await using var copy = CaiCach.Foundation.Persistence.Databases.Open(target);
        Assert.Equal(10, await copy.Set<Attachment>().CountAsync());
        Assert.Equal(11, await copy.Set<JournalEntry>().CountAsync());
    }

    [Fact]
    public async Task A_backup_is_taken_beside_the_working_house_and_restores_to_an_equal_one()
    {
        await using var house = await Furnished();
        var (backup, restored) = (Path.Combine(house.Folder.Root, "backup"), new HouseFolder(Path.Combine(house.Folder.Root, "restored")));

        Assert.True((await Backup.Write(house.Folder, backup)).IsWhole);
        Assert.True((await Backup.Restore(backup, restored)).IsWhole);

        await using var copy = CaiCach.Foundation.Persistence.Databases.Open(restored.Database);
        await house.Do<CaiCachDb>(db => Tables.AssertEqual(db, copy));
        await Assert.ThrowsAsync<HouseException>(() => Backup.Write(house.Folder, backup));
        await Assert.ThrowsAsync<HouseException>(() => Backup.Restore(backup, restored));
    }

    /// <summary>One founding, 40 attachments, 20 renames, sealed in several batches.</summary>
    private static async Task<Support.House> Furnished()
    {
        var house = await Support.House.Open();
        await Found(house);
        for (var i = 0; i < 40; i++)
        {
            var scope = house.Get<IServiceProvider>();
            await scope.GetRequiredService<Attachments>().Add(new("house", "1"), "tth.quang-dien", $"Tệp {i}", new MemoryStream(Encoding.UTF8.GetBytes("Nội dung")));
            await scope.GetRequiredService<Acts>().Commit("files.attach", Actor.House, $"Lần {i}");
            if (i % 13 == 0)
            {
                await house.Do<Sealer>(s => s.Seal());
            }
        }

        for (var i = 0; i < 20; i++)
        {
            await Rename(house, $"UBND {i}");
        }

        await house.Do<Sealer>(s => s.Seal());
        return house;
    }

    private static async Task Found(Support.House house)
    {
        var scope = house.Get<IServiceProvider>();
        scope.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "UBND huyện Quảng Điền", Origin = "caicach/test" });
        await scope.GetRequiredService<Acts>().Commit("house.found", Actor.House);
    }

    private static async Task Rename(Support.House house, string name)
    {
        var scope = house.Get<IServiceProvider>();
        (await scope.GetRequiredService<CaiCachDb>().Set<HouseSettings>().ForChange().SingleAsync()).Name = name;
        await scope.GetRequiredService<Acts>().Commit("house.rename", Actor.House);
    }

    private static Task<JournalVerdict> Check(Support.House house) => Check(house.Get<IServiceProvider>());

    private static async Task<JournalVerdict> Check(IServiceProvider scope) => await new JournalCheck(
        scope.GetRequiredService<CaiCachDb>(), (await scope.GetRequiredService<HouseSigner>().Key()).Key.Public, scope.GetRequiredService<FileStore>()).Run();
}
