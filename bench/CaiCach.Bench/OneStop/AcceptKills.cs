using System.Text;
using CaiCach.Dossiers;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench.OneStop;

/// <summary>Kills a process that accepts dossiers with files. What it acknowledged must be there with its three whole files.</summary>
internal static class AcceptKills
{
    public static async Task<int> Run(int rounds)
    {
        var folder = HouseFolder.From(Directory.CreateTempSubdirectory("caicach-accept-kills-").FullName);
        try
        {
            var random = new Random(1);
            for (var round = 0; round < rounds; round++)
            {
                var (acknowledged, problem) = await Round(folder, TimeSpan.FromMilliseconds(1500 + random.Next(3000)));
                if (problem is not null)
                {
                    Console.Error.WriteLine($"round {round + 1}: {problem}");
                    return 1;
                }

                Console.WriteLine($"round {round + 1} of {rounds}: {acknowledged} acknowledged since its start, all there with their files");
            }

            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    /// <summary>One kill. The problem is null when nothing was lost.</summary>
    public static async Task<(int Acknowledged, string? Problem)> Round(HouseFolder folder, TimeSpan after)
    {
        var acknowledged = await Kills.WriteAndKill(folder, "accepts-writer", after);
        await using var services = await Houses.Open(folder);
        await using var scope = services.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<CaiCachDb>(), scope.ServiceProvider.GetRequiredService<FileStore>());
        await scope.ServiceProvider.GetRequiredService<Sealer>().Seal();
        foreach (var words in acknowledged.Select(line => line.Split(' ')))
        {
            var key = Dossier.KeyOf(words[0]).ToString();
            var kept = await db.Set<Attachment>().Where(a => a.Owner == key).Select(a => a.Sha256).ToListAsync();
            if (!await db.Set<Dossier>().AnyAsync(d => d.Number == words[0]) || !kept.Order(StringComparer.Ordinal).SequenceEqual(words[1..].Order(StringComparer.Ordinal)))
            {
                return (acknowledged.Count, $"{words[0]} was acknowledged and is lost, or its files are not on it");
            }

            foreach (var file in kept)
            {
                if (!await store.IsWhole(file))
                {
                    return (acknowledged.Count, $"{words[0]}: the file {file} is not whole");
                }
            }
        }

        var verdict = await Houses.Check(scope.ServiceProvider);
        return (acknowledged.Count, !verdict.IsWhole ? $"{verdict.Findings[0].Place}: {verdict.Findings[0].Sentence}" : acknowledged.Count == 0 ? "nothing was acknowledged before the kill" : null);
    }

    /// <summary>The process that is killed: says number and digests of what was acknowledged.</summary>
    public static async Task<int> Write(string data, int writers)
    {
        await using var services = await Houses.Open(HouseFolder.From(data));
        var clerks = Accepting.Clerks(await Furnishing.Counters(services));
        var worker = new HouseWorker(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ILogger<HouseWorker>>());
        await worker.StartAsync(default);
        var (accepting, output, gate) = (new Accepting(services), Console.OpenStandardOutput(), new Lock());
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var random = new Random();
            while (true)
            {
                var (number, stored) = await accepting.Accept(clerks[random.Next(clerks.Count)], Accepting.Scans());
                var line = Encoding.ASCII.GetBytes($"{number} {string.Join(' ', stored.Select(s => s.Sha256))}\n");
                lock (gate)
                {
                    output.Write(line);
                    output.Flush();
                }
            }
        })));
        return 0;
    }
}
