using System.Data.Common;
using System.Diagnostics;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaiCach.Bench;

/// <summary>
/// Sixteen writers for three seconds, five times, the house and bare ADO in turn: begin, the same three rows in one
/// batch, commit. SQLite at synchronous=FULL, both sides behind one gate.
/// </summary>
internal static class ActsPerSecond
{
    private const int Writers = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        var folder = HouseFolder.From(Directory.CreateTempSubdirectory("caicach-acts-").FullName);
        await using var services = await Houses.Open(folder);
        await Houses.Found(services);
        using var gate = new SemaphoreSlim(1);
        var (house, bare) = (new List<double>(), new List<double>());
        for (var round = -1; round < 5; round++)
        {
            var ours = await Rate(() => Act(services));
            var theirs = await Rate(() => Bare(folder, gate));
            if (round >= 0)
            {
                house.Add(ours);
                bare.Add(theirs);
                Console.WriteLine($"round {round + 1}: house {ours:0}/s, bare {theirs:0}/s, {ours / theirs:P0}");
            }
        }

        Console.WriteLine($"median: house {Houses.Median(house):0}/s, bare {Houses.Median(bare):0}/s, ratio {Houses.Median(house.Zip(bare, (a, b) => a / b)):P0}");
        return 0;
    }

    private static async Task<double> Rate(Func<Task> once)
    {
        long done = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < Span)
            {
                await once();
                Interlocked.Increment(ref done);
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task Act(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CaiCachDb>().Add(new Attachment
        {
            Id = Guid.NewGuid().ToString("N"), Owner = "house/1", Unit = "tth", Name = "Tệp", Sha256 = new string('0', 64), Kind = FileKind.Text, Size = 1,
            AddedAt = new(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc),
        });
        await scope.ServiceProvider.GetRequiredService<Acts>().Commit("bench.attach", Actor.House);
    }

    private static async Task Bare(HouseFolder folder, SemaphoreSlim gate)
    {
        if (folder.Postgres is { } connection)
        {
            await using var open = new NpgsqlConnection(connection);
            await open.OpenAsync();
            await using var transaction = await open.BeginTransactionAsync();
            await using var batch = new NpgsqlBatch(open, transaction);
            foreach (var (sql, values) in Rows(postgres: true))
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var (name, value) in values)
                {
                    command.Parameters.Add(new NpgsqlParameter(name, value));
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            return;
        }

        await gate.WaitAsync();
        try
        {
            await using var open = new SqliteConnection($"Data Source={folder.Database};Default Timeout=10");
            await open.OpenAsync();
            Run(open, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;", []);
            await using var transaction = open.BeginTransaction();
            foreach (var (sql, values) in Rows(postgres: false))
            {
                Run(open, sql, values, transaction);
            }

            transaction.Commit();
        }
        finally
        {
            gate.Release();
        }
    }

    private static void Run(SqliteConnection connection, string sql, IEnumerable<(string Name, object Value)> values, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, (SqliteTransaction?)transaction);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue("@" + name, value);
        }

        command.ExecuteNonQuery();
    }

    private static IEnumerable<(string Sql, (string, object)[] Values)> Rows(bool postgres)
    {
        var (id, record, at) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"), new DateTime(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc));
        object Instant() => postgres ? at : "2022-06-15 01:00:00";
        yield return ("INSERT INTO files_attachment (id, owner, unit, name, sha256, kind, size, added_at, last_act) VALUES (@id, 'house/1', 'tth', 'Tệp', @sha, 'Text', 1, @at, @act)",
            [("id", record), ("sha", new string('0', 64)), ("at", Instant()), ("act", id)]);
        yield return ("INSERT INTO journal_entry (id, act, actor, at, header, payload, salt) VALUES (@id, 'bench.attach', 'house/house', @at, @header, @payload, @salt)",
            [("id", id), ("at", Instant()), ("header", new string('h', 300)), ("payload", new string('p', 500)), ("salt", new byte[16])]);
        yield return ("INSERT INTO journal_touch (key, entry) VALUES (@key, @entry)", [("key", $"attachment/{record}"), ("entry", id)]);
    }
}
