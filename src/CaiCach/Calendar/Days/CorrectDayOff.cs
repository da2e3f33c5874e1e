using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar.Days;

/// <summary>Puts an entry of the calendar right. What was promised under the old entry stays promised.</summary>
public sealed class CorrectDayOff(CaiCachDb db, Acts acts)
{
    public const string Act = "calendar.correct-day";

    public async Task Run(DateOnly date, DayOffInput input, string reason, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(CalendarEdition.Lock, ct);
        var day = await db.Set<DayOff>().ForChange().SingleAsync(d => d.Date == date, ct);

        day.Correct(input.Kind, input.Name, input.Source, input.Confidence);
        await db.AddEdition(ct);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
        await transaction.Done(ct);
    }
}
