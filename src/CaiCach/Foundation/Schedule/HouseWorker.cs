using CaiCach.Foundation.Journal;
using Microsoft.Data.Sqlite;

namespace CaiCach.Foundation.Schedule;

/// <summary>
/// The one background worker: seals, lets modules react, sends the outbox, runs due jobs. It works while it holds the
/// lease, so among several processes on one database one works and the others wait.
/// </summary>
public sealed class HouseWorker(IServiceScopeFactory scopes, ILogger<HouseWorker> log) : BackgroundService
{
    private const string LeaseName = "worker";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan JobPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private const long Much = 64_000_000;

    private long _allocated;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastJobs = TimeSpan.Zero;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (leasedUntil, lastSealed) = (TimeSpan.Zero, TimeSpan.Zero);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (watch.Elapsed > leasedUntil - TimeSpan.FromSeconds(20))
                {
                    leasedUntil = await Lease(stoppingToken) ? watch.Elapsed + TimeSpan.FromSeconds(60) : TimeSpan.Zero;
                }

                if (leasedUntil > watch.Elapsed)
                {
                    var jobs = watch.Elapsed - lastJobs > JobPause;
                    lastJobs = jobs ? watch.Elapsed : lastJobs;
                    lastSealed = await Work(jobs, stoppingToken) ? watch.Elapsed : lastSealed;
                }

                if (watch.Elapsed - lastSealed > Quiet)
                {
                    Rest();
                }

                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                log.LogError(error, "The worker stumbled; it goes on in five seconds");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }

        await End();
    }

    /// <summary>
    /// Gives memory that much work needed (making a house, a large import, a bulk of reports) back to the machine. The
    /// collector alone keeps it for as long as nothing asks for more, and an office's server has other tenants.
    /// </summary>
    private void Rest()
    {
        if (GC.GetTotalAllocatedBytes() is var now && now - _allocated > Much)
        {
            // Idle connections of SQLite keep up to 16 MB of pages each.
            SqliteConnection.ClearAllPools();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _allocated = now;
        }
    }

    /// <summary>True when something was sealed.</summary>
    private async Task<bool> Work(bool jobs, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var sealer = services.GetRequiredService<Sealer>();
        var waits = await sealer.Waits(ct);
        if (waits)
        {
            await sealer.Seal(ct);
            await services.GetRequiredService<Reactions>().Run(ct);
        }

        if (jobs)
        {
            await services.GetRequiredService<Outbox>().SendDue(ct);
            await services.GetRequiredService<JobRunner>().RunDue(ct);
        }

        return waits;
    }

    private async Task<bool> Lease(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Leases>().Take(LeaseName, TimeSpan.FromSeconds(60), ct);
    }

    /// <summary>Nothing stays unsealed at shut-down, and the next process starts at once.</summary>
    private async Task End()
    {
        try
        {
            await Work(jobs: false, CancellationToken.None);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Leases>().GiveBack(LeaseName);
        }
        catch (Exception error)
        {
            log.LogError(error, "The last sealing failed; it is done at the next start");
        }
    }
}
