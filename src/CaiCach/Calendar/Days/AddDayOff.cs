using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar.Days;

/// <summary>What is written about a date of the calendar.</summary>
public sealed record DayOffInput(DayKind Kind, string Name, string Source, Confidence Confidence)
{
    public SpecialDay On(DateOnly date) => new(date, Kind, Name, Source);
}

/// <summary>Enters a holiday, a compensatory day or one half of a swap, with the text that decides it.</summary>
public sealed class AddDayOff(CaiCachDb db, Acts acts)
{
    public const string Act = "calendar.add-day";

    public async Task Run(DateOnly date, DayOffInput input, Officer officer, CancellationToken ct = default)
    {
        await using var transaction = await acts.Begin(CalendarEdition.Lock, ct);
        DayOff.WhyNot(date, input.Kind).Enforce();
        (await db.Set<DayOff>().AnyAsync(d => d.Date == date, ct)
            ? new Refusal("day-off.exists", $"Ngày {date:dd/MM/yyyy} đã có trong lịch. Mở ngày đó để sửa.", "Date") : null).Enforce();

        db.Add(new DayOff { Date = date, Kind = input.Kind, Name = input.Name, Source = input.Source, Confidence = input.Confidence });
        await db.AddEdition(ct);

        await acts.Commit(Act, officer.Actor, reason: input.Source, ct: ct);
        await transaction.Done(ct);
    }
}
