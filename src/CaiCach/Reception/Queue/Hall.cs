using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Queue;

/// <summary>A queue as the hall sees it.</summary>
/// <param name="Waiting">How many wait now.</param>
public sealed record HallGroup(string Letter, string Name, int Waiting);

/// <summary>What happens in a reception hall today. Numbers and windows only: it is shown to everybody.</summary>
public sealed class Hall(CaiCachDb db, Clock clock)
{
    /// <summary>The queues of a unit; none when it has no hall.</summary>
    public async Task<IReadOnlyList<HallGroup>> Groups(string unit, CancellationToken ct = default)
    {
        var day = clock.Today;
        var groups = await db.Set<CounterGroup>().In(Scope.All).Where(g => g.Unit == unit).OrderBy(g => g.Letter).ToListAsync(ct);
        var waiting = await db.Set<Ticket>().In(Scope.All).Where(t => t.Unit == unit && t.Day == day && t.CalledAt == null)
            .GroupBy(t => t.Group).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. groups.Select(g => new HallGroup(g.Letter, g.Name, waiting.GetValueOrDefault(g.Letter)))];
    }

    /// <summary>The numbers at the windows, the last called first.</summary>
    public Task<List<Ticket>> AtWindows(string unit, int most, CancellationToken ct = default)
    {
        var day = clock.Today;
        return db.Set<Ticket>().In(Scope.All).Where(t => t.Unit == unit && t.Day == day && t.LastCalledAt != null && t.Outcome == null)
            .OrderByDescending(t => t.LastCalledAt).Take(most).ToListAsync(ct);
    }

    /// <summary>How many stand before a ticket in its queue; 0 once it is called.</summary>
    public async Task<int> Before(Ticket ticket, CancellationToken ct = default) => ticket.CalledAt is not null ? 0
        : await db.Set<Ticket>().In(Scope.All)
            .CountAsync(t => t.Unit == ticket.Unit && t.Day == ticket.Day && t.Group == ticket.Group && t.CalledAt == null && t.Sequence < ticket.Sequence, ct);
}
