using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar;

/// <summary>Takes the holidays that come with the product into the house. Dates already entered stay as they are.</summary>
public sealed class LoadCalendar(CaiCachDb db, Acts acts)
{
    public const string Act = "calendar.load-catalogue";

    /// <returns>How many dates were added; 0 when nothing was missing, and then nothing is written.</returns>
    public async Task<int> Run(Actor actor, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(CalendarEdition.Lock, ct);
        var known = await db.Set<DayOff>().Select(d => d.Date).ToHashSetAsync(ct);
        var missing = HolidayFile.Read().Where(d => !known.Contains(d.Date)).ToList();
        if (missing.Count > 0)
        {
            db.AddRange(missing);
            await db.AddEdition(ct);
            await acts.Commit(Act, actor, reason: "Danh mục ngày nghỉ kèm theo phần mềm", ct: ct);
            await transaction.Done(ct);
        }

        return missing.Count;
    }
}
