using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SigningIn;

/// <summary>Counts attempts to sign in and writes down what happens at the door.</summary>
public sealed class Door(CaiCachDb db, Acts acts, Clock clock)
{
    public const string WrongAct = "identity.sign-in-failed";

    /// <summary>
    /// Announces an attempt. Null when it may go on; otherwise until when the door is closed. The answer is the same
    /// for names that do not exist.
    /// </summary>
    public async Task<DateTime?> Knock(string name, Caller caller, CancellationToken ct = default)
    {
        if (await ClosedUntil(name, caller, except: null, ct) is { } closed)
        {
            return closed;
        }

        // Written first, then counted: of many sent at the same moment none slips through uncounted.
        var attempt = new SignInAttempt
        {
            Id = Guid.CreateVersion7(clock.RealNow), Name = RandomSecret.Hash(name), Address = caller.Address ?? "", At = clock.RealNow,
        };
        db.Add(attempt);
        await db.SaveWork(ct);
        if (await ClosedUntil(name, caller, attempt.Id, ct) is { } late)
        {
            db.Remove(attempt);
            await db.SaveWork(ct);
            return late;
        }

        return null;
    }

    /// <summary>Writes a wrong attempt into the journal; when it was one too many, says that the door is now closed.</summary>
    /// <param name="account">Null when there is no such account.</param>
    public async Task Wrong(string name, string? account, DoorEvent what, Caller caller, CancellationToken ct = default)
    {
        var locked = await ClosedUntil(name, caller, except: null, ct) is not null;
        Note(locked ? DoorEvent.Locked : what, account, caller, detail: null);

        // The form's token is for the act that the person wants; a wrong attempt must not use it up.
        var token = acts.Request;
        acts.Request = null;
        await acts.Commit(WrongAct, Actor.House, ct: ct);
        acts.Request = token;
    }

    /// <summary>Forgets the attempts of a name, and those of everybody that no longer count; the next commit writes it.</summary>
    public async Task Forgive(string name, CancellationToken ct = default)
    {
        var hash = RandomSecret.Hash(name);
        var old = clock.RealNow - Lockout.Memory;
        db.RemoveRange(await db.Set<SignInAttempt>().AsTracking().Where(a => a.Name == hash).ToListAsync(ct));
        db.RemoveRange(await db.Set<SignInAttempt>().AsTracking().Where(a => a.Name != hash && a.At < old).OrderBy(a => a.At).Take(50).ToListAsync(ct));
    }

    /// <summary>Forgets one right step on the way in (the password before the code).</summary>
    public async Task ForgiveLast(string name, CancellationToken ct = default)
    {
        var hash = RandomSecret.Hash(name);
        var last = await db.Set<SignInAttempt>().AsTracking().Where(a => a.Name == hash).OrderByDescending(a => a.At).FirstOrDefaultAsync(ct);
        if (last is not null)
        {
            db.Remove(last);
            await db.SaveWork(ct);
        }
    }

    /// <summary>Adds an event; the next commit writes it.</summary>
    public void Note(DoorEvent what, string? account, Caller caller, string? detail) => db.Add(new SignInEvent
    {
        Number = $"{Guid.CreateVersion7(clock.RealNow):N}", Event = what, Account = account, At = clock.RealNow,
        Address = caller.Address, UserAgent = caller.UserAgent, Detail = detail,
    });

    private async Task<DateTime?> ClosedUntil(string name, Caller caller, Guid? except, CancellationToken ct)
    {
        var (hash, address, since) = (RandomSecret.Hash(name), caller.Address ?? "", clock.RealNow - Lockout.Memory);
        var near = db.Set<SignInAttempt>().Where(a => a.At > since && a.Id != except);
        var byName = await near.Where(a => a.Name == hash).Select(a => a.At).ToListAsync(ct);
        var byAddress = await near.Where(a => a.Address == address).OrderByDescending(a => a.At).Select(a => a.At).Take(Lockout.PerAddress).ToListAsync(ct);

        return Later(
            Lockout.Until(byName, Lockout.PerAccount, clock.RealNow),
            Lockout.Until(byAddress, Lockout.PerAddress, clock.RealNow));
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one is null ? other : other is null || one > other ? one : other;
}
