using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Queue;

/// <summary>The person at the window is served, or nobody came.</summary>
public sealed class EndTicket(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reception.end-ticket";

    public async Task Run(string id, TicketOutcome outcome, Officer officer, CancellationToken ct = default)
    {
        var ticket = await db.Set<Ticket>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);

        ticket.End(outcome, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
