using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Queue;

/// <summary>Gives the next number of a queue. Numbers of a day start at 1 and have no gaps.</summary>
public sealed class TakeTicket(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reception.take-ticket";

    /// <returns>The id of the ticket.</returns>
    public async Task<string> Run(string group, Officer officer, CancellationToken ct = default)
    {
        var (unit, day) = (officer.Unit, clock.Today);
        (await db.Set<CounterGroup>().In(officer.Scope).AnyAsync(g => g.Unit == unit && g.Letter == group, ct)
            ? null
            : new Refusal("ticket.no-group", "Đơn vị chưa mở nhóm quầy này.")).Enforce();
        await using var transaction = await acts.Begin($"reception/{unit}/{day:yyMMdd}/{group}", ct);
        var last = await db.Set<Ticket>().In(Scope.All).Where(t => t.Unit == unit && t.Day == day && t.Group == group).MaxAsync(t => (int?)t.Sequence, ct) ?? 0;
        var ticket = Ticket.Take(unit, group, last + 1, clock.Now);
        db.Add(ticket);
        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);

        return ticket.Id;
    }
}
