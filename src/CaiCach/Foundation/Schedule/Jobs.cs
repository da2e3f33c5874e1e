using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Schedule;

/// <summary>Work that recurs. It runs in one process at a time, and again after a failure.</summary>
public interface IJob
{
    /// <summary>Permanent name.</summary>
    string Name { get; }

    /// <summary>From the end of one run to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>Does the work and says in one sentence how it went.</summary>
    Task<string> Run(CancellationToken ct);
}

/// <summary>Checks the whole journal every night, so that a change behind the back of the house is told within a day.</summary>
internal sealed class NightlyCheck(CaiCachDb db, HouseSigner signer, FileStore files) : IJob
{
    public const string Id = "journal.check";

    /// <summary>How the result begins when something does not fit.</summary>
    public const string Broken = "NOT WHOLE";

    public string Name => Id;

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var verdict = await new JournalCheck(db, (await signer.Key(ct)).Key.Public, files).Run(ct);
        return verdict.IsWhole
            ? $"{verdict.Entries} entries, {verdict.Rows} rows: whole."
            : $"{Broken}: {verdict.Findings[0].Place}: {verdict.Findings[0].Sentence}";
    }
}

/// <summary>Form tokens are only of use while a browser may send its form again.</summary>
internal sealed class ForgetRequests(CaiCachDb db, Clock clock) : IJob
{
    public string Name => "requests.forget";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task<string> Run(CancellationToken ct)
    {
        var before = clock.RealNow.AddDays(-7);
        return $"{await db.Set<DoneRequest>().Where(r => r.At < before).ExecuteDeleteAsync(ct)} tokens forgotten.";
    }
}

/// <summary>Runs the jobs that are due.</summary>
public sealed class JobRunner(CaiCachDb db, Clock clock, IEnumerable<IJob> jobs, ILogger<JobRunner> log)
{
    public async Task RunDue(CancellationToken ct = default)
    {
        foreach (var job in jobs)
        {
            var state = await db.Set<JobState>().AsTracking().SingleOrDefaultAsync(s => s.Name == job.Name, ct);
            if (state is null)
            {
                // The first run waits: a start must not be slow because every job is due.
                db.Add(new JobState { Name = job.Name, NextAt = clock.RealNow + (job.Every / 4) });
                await db.SaveWork(ct);
            }
            else if (state.NextAt <= clock.RealNow)
            {
                await Run(job, state, ct);
            }
        }

        db.ChangeTracker.Clear();
    }

    private async Task Run(IJob job, JobState state, CancellationToken ct)
    {
        try
        {
            state.LastResult = Cut(await job.Run(ct));
            log.LogInformation("{Job}: {Result}", job.Name, state.LastResult);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            state.LastResult = Cut($"Failed: {error.Message}");
            log.LogError(error, "{Job} failed", job.Name);
        }

        (state.LastAt, state.NextAt) = (clock.RealNow, clock.RealNow + job.Every);
        await db.SaveWork(ct);
    }

    private static string Cut(string text) => text.Length <= 500 ? text : text[..500];
}
