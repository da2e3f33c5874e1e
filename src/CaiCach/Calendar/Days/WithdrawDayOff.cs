using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar.Days;

/// <summary>Takes an entry out of the calendar: a swap that was called off, a date entered by mistake.</summary>
public sealed class WithdrawDayOff(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "calendar.withdraw-day";

    public async Task Run(DateOnly date, string reason, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(CalendarEdition.Lock, ct);
        var day = await db.Set<DayOff>().ForChange().SingleAsync(d => d.Date == date, ct);

        day.Withdraw(clock.Today);
        await db.AddEdition(ct);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
        await transaction.Done(ct);
    }
}
