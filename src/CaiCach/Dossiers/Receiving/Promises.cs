using CaiCach.Calendar;
using CaiCach.Procedures;
using CaiCach.Units;

namespace CaiCach.Dossiers.Receiving;

/// <summary>What a counter would promise now: the limit of the procedure under the calendar and the office hours of today.</summary>
public sealed class Promises(Calendars calendars, UnitDirectories units)
{
    /// <summary>Null when the catalogue does not know the limit and the clerk gave none.</summary>
    /// <param name="given">Counts only where the catalogue knows no limit.</param>
    public async Task<Promise?> Make(
        ProcedureVersion procedure, Channel channel, string? caseName, TimeLimit? given, string unit, DateTime now, CancellationToken ct = default)
    {
        if ((LimitOf(procedure, channel, caseName) ?? given) is not { } limit)
        {
            return null;
        }

        var day = Foundation.Clock.DayOf(now);
        var hours = limit.Unit == LimitUnit.Hours ? await calendars.HoursOf([unit, .. (await units.Current(ct)).Above(unit)], day, ct) : null;
        return Promise.For(now, limit, await calendars.Newest(ct), hours is null ? null : hours.OfDay, procedure.PausePolicy);
    }

    public static TimeLimit? LimitOf(ProcedureVersion procedure, Channel channel, string? caseName) => procedure.LimitFor(channel, caseName);
}
