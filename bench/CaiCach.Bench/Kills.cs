using System.Diagnostics;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench;

/// <summary>Kills a writing process at random moments. What it acknowledged must be there, once and whole.</summary>
internal static class Kills
{
    public static async Task<int> Run(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("caicach-kills-").FullName;
        for (var round = 0; round < rounds; round++)
        {
            if (await Round(HouseFolder.From(folder), new Random(round)) is { } problem)
            {
                Console.Error.WriteLine($"round {round}: {problem}");
                return 1;
            }

            Console.WriteLine($"round {round + 1} of {rounds}: whole");
        }

        return 0;
    }

    /// <summary>One kill. Null when nothing was lost, doubled or half done.</summary>
    public static async Task<string?> Round(HouseFolder folder, Random random)
    {
        var acknowledged = await WriteAndKill(folder, "writer", TimeSpan.FromMilliseconds(1500 + random.Next(1500)));
        await using var services = await Houses.Open(folder);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        await scope.ServiceProvider.GetRequiredService<Sealer>().Seal();
        var names = await db.Set<Attachment>().ToDictionaryAsync(a => a.Id, a => a.Name);
        var acts = (await db.Set<JournalTouch>().Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (t, e) => new { t.Key, e.Act }).ToListAsync())
            .GroupBy(a => a).ToDictionary(g => (g.Key.Key, g.Key.Act), g => g.Count());
        foreach (var line in acknowledged)
        {
            var (what, id) = (line.Split(' ')[0], line.Split(' ')[1]);
            if (!names.TryGetValue(id, out var name) || (what == "renamed" && name == "Tệp"))
            {
                return $"“{line}” was acknowledged and is lost";
            }
        }

        foreach (var (id, name) in names)
        {
            var (made, renamed) = (acts.GetValueOrDefault(($"attachment/{id}", "bench.attach")), acts.GetValueOrDefault(($"attachment/{id}", "bench.rename")));
            if (made != 1 || renamed != (name == "Tệp" ? 0 : 1))
            {
                return $"{id} is half done: {made} made, {renamed} renamed, name {name}";
            }
        }

        var verdict = await Houses.Check(scope.ServiceProvider);
        return verdict.IsWhole ? acknowledged.Count == 0 ? "nothing was acknowledged before the kill" : null : $"{verdict.Findings[0].Place}: {verdict.Findings[0].Sentence}";
    }

    /// <summary>Starts a writing process, kills it so long after its first line, and gives the lines it said.</summary>
    /// <param name="words">The word of this program that writes.</param>
    internal static async Task<List<string>> WriteAndKill(HouseFolder folder, string words, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Kills).Assembly.Location, words, folder.Root, "4"])
        {
            RedirectStandardOutput = true, Environment = { ["CAICACH_DB"] = folder.Postgres ?? "" },
        };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                lines.Add(line);
            }
        });

        // The clock starts when it writes, so that a slow start does not make an empty round.
        var watch = Stopwatch.StartNew();
        while (lines.Count == 0 && !process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(20);
        }

        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return lines;
    }
}
