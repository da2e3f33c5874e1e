using System.Collections.Concurrent;
using System.Diagnostics;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Schedule;
using Microsoft.Data.Sqlite;

namespace CaiCach.Bench.OneStop;

/// <summary>
/// Four counters that accept dossiers with three files of 1 MB without a pause, the house sealing beside them; then the
/// same files written and flushed, and the very rows that the house wrote inserted, by bare code into a house of the same shape.
/// </summary>
internal static class Accepts
{
    private const int Writers = 4;

    public static async Task<int> Run(int seconds)
    {
        var root = Directory.CreateTempSubdirectory("caicach-accepts-").FullName;
        try
        {
            await Run(HouseFolder.From(Path.Combine(root, "house")), Path.Combine(root, "bare"), TimeSpan.FromSeconds(seconds));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task Run(HouseFolder folder, string bare, TimeSpan span)
    {
        await using var services = await Houses.Open(folder);
        var clerks = Accepting.Clerks(await Furnishing.Furnish(services));
        Directory.CreateDirectory(bare);
        await BareAccepting.CopyOf(folder, Path.Combine(bare, "bare.db"));
        var worker = new HouseWorker(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ILogger<HouseWorker>>());
        await worker.StartAsync(default);
        var accepting = new Accepting(services);
        var house = await Rate("house", span, _ => true, (random, _) => accepting.Accept(clerks[random.Next(clerks.Count)], Accepting.Scans()));
        await worker.StopAsync(default);

        var rows = await BareRows.Of(folder.Database);
        using var writing = new BareAccepting(bare, rows);
        var plain = await Rate("bare ", span, i => i < rows.Count, (_, i) => writing.Accept(i, Accepting.Scans()));
        Console.WriteLine($"ratio: {house / plain:P0} of bare");
    }

    /// <summary>Acceptances a second of four writers.</summary>
    private static async Task<double> Rate(string name, TimeSpan span, Func<int, bool> more, Func<Random, int, Task> once)
    {
        var (waits, watch, next) = (new ConcurrentBag<double>(), Stopwatch.StartNew(), -1);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer + Environment.TickCount);
            while (watch.Elapsed < span && Interlocked.Increment(ref next) is var mine && more(mine))
            {
                var began = watch.Elapsed;
                await once(random, mine);
                waits.Add((watch.Elapsed - began).TotalMilliseconds);
            }
        })));
        var rate = waits.Count / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{name} {waits.Count} in {watch.Elapsed.TotalSeconds:0} s: {rate:0.0}/s, {rate * 3 * Accepting.FileSize / 1e6:0} MB/s, median {Houses.Median(waits):0} ms, p95 {Houses.At(waits, 0.95):0} ms");
        return rate;
    }
}
