using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Schedule;

/// <summary>Takes and gives back leases. Time is real time; two nodes may differ by a few seconds, leases last a minute.</summary>
public sealed class Leases(CaiCachDb db, Clock clock)
{
    private static readonly string Me = $"{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>True when this process holds the lease now; asking again prolongs it.</summary>
    public async Task<bool> Take(string name, TimeSpan length, CancellationToken ct = default)
    {
        var now = clock.RealNow;
        var until = now + length;
        var taken = await db.Set<Lease>().Where(l => l.Name == name && (l.Holder == null || l.Holder == Me || l.Until < now))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, Me).SetProperty(l => l.Until, until), ct);
        if (taken == 1 || await db.Set<Lease>().AnyAsync(l => l.Name == name, ct))
        {
            return taken == 1;
        }

        try
        {
            db.Add(new Lease { Name = name, Holder = Me, Until = until });
            await db.SaveWork(ct);
            return true;
        }
        catch (DbUpdateException error) when (db.IsDuplicate(error))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Lets another process take over at once, at shut-down.</summary>
    public Task GiveBack(string name, CancellationToken ct = default) =>
        db.Set<Lease>().Where(l => l.Name == name && l.Holder == Me).ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, (string?)null), ct);
}
