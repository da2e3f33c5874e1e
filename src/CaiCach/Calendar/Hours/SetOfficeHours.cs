using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Calendar.Hours;

/// <summary>Sets a unit's office hours from a day on; the hours before end there.</summary>
public sealed class SetOfficeHours(CaiCachDb db, Acts acts)
{
    public const string Act = "calendar.set-office-hours";

    public sealed record Input(
        DateOnly From, TimeOnly MorningStarts, TimeOnly MorningEnds, TimeOnly AfternoonStarts, TimeOnly AfternoonEnds, string Source);

    public async Task Run(string unit, Input input, Officer officer, CancellationToken ct = default)
    {
        OfficeHours.WhyNot(input.MorningStarts, input.MorningEnds, input.AfternoonStarts, input.AfternoonEnds).Enforce();
        (officer.Scope.Holds(unit) ? null : new Refusal("office-hours.scope", "Đơn vị này không thuộc phạm vi của tài khoản.", "Unit")).Enforce();
        var before = await db.Set<OfficeHours>().In(officer.Scope).ForChange()
            .SingleOrDefaultAsync(h => h.Unit == unit && h.Until == null, ct);

        var hours = new OfficeHours
        {
            Id = OfficeHours.IdOf(unit, input.From), Unit = unit, From = input.From, Source = input.Source,
            MorningStarts = Minutes(input.MorningStarts), MorningEnds = Minutes(input.MorningEnds),
            AfternoonStarts = Minutes(input.AfternoonStarts), AfternoonEnds = Minutes(input.AfternoonEnds),
        };
        before?.EndBefore(hours);
        db.Add(hours);

        await acts.Commit(Act, officer.Actor, reason: input.Source, ct: ct);
    }

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
