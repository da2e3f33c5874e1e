using System.Buffers.Binary;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Hosting;

/// <summary>
/// Two questions of whoever watches the house from outside: is the process alive, and can it work. The answers name
/// what is wrong by a word; they hold no data, no versions, no error texts.
/// </summary>
public static class Health
{
    public const string Live = "/health/live", Ready = "/health/ready";

    /// <summary>The worker seals within a second; a minute means that it stands still.</summary>
    private static readonly TimeSpan LongestUnsealed = TimeSpan.FromSeconds(60);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Live, () => Results.Json(new { status = "live" })).AllowAnonymous();
        app.MapGet(Ready, Answer).AllowAnonymous();
    }

    private static async Task<IResult> Answer(CaiCachDb db, Clock clock, ILoggerFactory log, CancellationToken ct)
    {
        var problem = await Problem(db, clock, log, ct);
        return problem is null
            ? Results.Json(new { status = "ready" })
            : Results.Json(new { status = "not-ready", problem }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Null when the house can work.</summary>
    private static async Task<string?> Problem(CaiCachDb db, Clock clock, ILoggerFactory log, CancellationToken ct)
    {
        try
        {
            if (!await Schema.IsGuarded(db, ct))
            {
                return "journal-guards";
            }

            // Ids are of version 7: their order is that of real time, and they begin with it.
            var oldest = await db.Set<JournalEntry>().Where(e => e.Position == null).OrderBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
            return oldest is { } id && clock.RealNow - MadeAt(id) > LongestUnsealed ? "unsealed-entries" : null;
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            log.CreateLogger(typeof(Health)).LogError(error, "The database does not answer");
            return "database";
        }
    }

    private static DateTime MadeAt(Guid version7)
    {
        var bytes = version7.ToByteArray(bigEndian: true);
        return DateTime.UnixEpoch.AddMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
    }
}
