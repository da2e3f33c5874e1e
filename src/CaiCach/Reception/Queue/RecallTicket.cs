using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Queue;

/// <summary>Calls the number at a window once more.</summary>
public sealed class RecallTicket(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reception.recall";

    public async Task Run(string id, string window, Officer officer, CancellationToken ct = default)
    {
        var ticket = await db.Set<Ticket>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);

        ticket.WhyNotEnd().Enforce();
        ticket.Call(window, officer.Account, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
