using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>Makes the record of a dossier that another system received and promised.</summary>
internal static class DossierMaking
{
    /// <summary>The counter's code, with which the dossier's code begins.</summary>
    public static string CounterOf(SyncRow row) => DossierNumber.TryRead(row.Number, out var number) ? number.Series[..number.Series.LastIndexOf('-')] : "";

    /// <summary>What the row says of its life.</summary>
    public static OuterLife Life(this SyncRow row) => new(row.State, row.SettledAt, row.ReturnedAt, row.EndedAt, row.ResultCode, row.ResultDigitised, row.Note);

    /// <param name="competent">The unit that settles it; null when its name is not that of one unit, or the receiving unit does.</param>
    /// <param name="now">When the house learns of it.</param>
    public static Dossier Make(this SyncRow row, Counter counter, Procedure procedure, NewestCalendar calendar, string? competent, DateTime now)
    {
        DossierNumber.TryRead(row.Number, out var number);
        var (received, version) = (row.ReceivedAt!.Value, procedure.On(row.Received!.Value.Day)!);
        var day = row.Due?.Day ?? row.Received.Value.Day;
        var limit = row.Limit ?? version.LimitFor(row.Channel, null)
            ?? new(Math.Max(1, calendar.Calendar.Between(row.Received.Value.Day, day)), LimitUnit.WorkingDays);
        // Limits in hours are met by the minute, all others on the whole day, whoever promised.
        var before = limit.Unit == LimitUnit.Hours && row.Due?.Time is { } time ? Clock.At(day, time).AddMinutes(1) : Clock.StartOf(day.AddDays(1));
        var promise = Promise.For(received, limit, calendar, policy: version.PausePolicy) with { DueOn = day, DueBefore = before };
        var dossier = Dossier.Receive(number, counter, promise, version, new(new(row.Owner, row.IdentityNumber), row.Channel, row.Digitised)
        {
            OwnerKind = row.OwnerKind, Summary = row.Summary, ReturnWay = row.ReturnWay, CompetentUnit = competent == counter.Unit ? null : competent,
            SubmittedAt = row.Submitted?.At(TimeOnly.MinValue), PromisedElsewhere = true,
            Fees = [.. row.Fees.Where(f => f > 0).Select(f => new FeeIn("Phí, lệ phí", f, row.PaidOnline) { PaidOnline = row.PaidOnline })],
        });
        dossier.Follow(row.Life(), now, calendar.Calendar);
        return dossier;
    }
}
