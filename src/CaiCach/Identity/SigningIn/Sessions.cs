using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SigningIn;

/// <summary>Where a request comes from. <paramref name="Address"/> and browser are for the officer's own list and the journal.</summary>
public sealed record Caller(string? Address, string? UserAgent)
{
    public static Caller Of(HttpContext context) => new(
        context.Connection.RemoteIpAddress?.ToString(), Cut(context.Request.Headers.UserAgent.ToString()));

    private static string? Cut(string text) => text.Length == 0 ? null : text.Length <= 300 ? text : text[..300];
}

/// <summary>Opens, finds and ends sessions. Changes are only tracked: the caller's act or <c>SaveWork</c> writes them.</summary>
public sealed class Sessions(CaiCachDb db, Clock clock)
{
    // A page writes nothing when it is seen again within the minute: reading must stay free of writes.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Adds a session and gives the word for the cookie, which is told only once.</summary>
    public string Open(string account, Caller caller)
    {
        var word = RandomSecret.Token();
        var now = clock.RealNow;
        db.Add(new Session
        {
            IdHash = RandomSecret.Hash(word), Account = account, CreatedAt = now, LastSeenAt = now, ExpiresAt = now + Session.Longest,
            Address = caller.Address, UserAgent = caller.UserAgent,
        });
        return word;
    }

    /// <summary>The open session of a cookie, marked as seen now; null when there is none or it has ended.</summary>
    public async Task<Session?> Find(string word, CancellationToken ct = default)
    {
        var hash = RandomSecret.Hash(word);
        var now = clock.RealNow;
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.IdHash == hash, ct);
        if (session is null || !session.IsOpen(now))
        {
            return null;
        }

        if (now - session.LastSeenAt >= SeenEvery)
        {
            await See(session, now, ct);
        }

        return session;
    }

    /// <summary>The account's open sessions, the latest used first.</summary>
    public Task<List<Session>> Of(string account, CancellationToken ct = default)
    {
        var (now, idle) = (clock.RealNow, clock.RealNow - Session.Idle);
        return db.Set<Session>().Where(s => s.Account == account && s.ExpiresAt > now && s.LastSeenAt > idle)
            .OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);
    }

    /// <summary>Ends the account's sessions, except the one whose hash is given; the next commit writes it.</summary>
    /// <returns>How many will end.</returns>
    public async Task<int> EndAll(string account, string? exceptHash = null, CancellationToken ct = default)
    {
        var ending = await db.Set<Session>().AsTracking().Where(s => s.Account == account && s.IdHash != exceptHash).ToListAsync(ct);
        db.RemoveRange(ending);
        return ending.Count;
    }

    /// <summary>Ends one session of the account; the next commit writes it.</summary>
    public async Task<bool> End(string account, string hash, CancellationToken ct = default)
    {
        var session = await db.Set<Session>().AsTracking().SingleOrDefaultAsync(s => s.IdHash == hash && s.Account == account, ct);
        if (session is not null)
        {
            db.Remove(session);
        }

        return session is not null;
    }

    private async Task See(Session session, DateTime now, CancellationToken ct)
    {
        var entry = db.Attach(session);
        session.LastSeenAt = now;
        try
        {
            await db.SaveWork(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Signed out in another window between the query and the write: the next request will not find it.
        }

        entry.State = EntityState.Detached;
    }
}
