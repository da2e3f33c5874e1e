using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Queue;

/// <summary>Calls who has waited longest to a window. Two windows never call the same number.</summary>
public sealed class CallNext(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "reception.call";

    /// <param name="group">Letter of a queue; null for all of the unit.</param>
    /// <returns>The id of the ticket that was called.</returns>
    public async Task<string> Run(string window, string? group, Officer officer, CancellationToken ct = default)
    {
        var (unit, day) = (officer.Unit, clock.Today);
        await using var transaction = await acts.Begin($"reception/{unit}/call", ct);
        var today = db.Set<Ticket>().In(officer.Scope).ForChange().Where(t => t.Unit == unit && t.Day == day && t.Outcome == null);
        var open = await today.FirstOrDefaultAsync(t => t.Window == window, ct);
        (open is null ? null : new Refusal("ticket.open", $"Quầy {window} còn số {open.Shown} chưa xong.")).Enforce();
        var next = await today.Where(t => t.CalledAt == null && (group == null || t.Group == group)).OrderBy(t => t.TakenAt).ThenBy(t => t.Id).FirstOrDefaultAsync(ct)
            ?? throw new RefusedException(new("ticket.nobody", "Không còn ai chờ."));

        next.Call(window, officer.Account, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return next.Id;
    }
}
