using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Importing;

/// <summary>Makes the record of an imported row.</summary>
internal static class ImportedDossier
{
    /// <summary>A file has days only: things are taken to happen at the office's opening, results by its noon, so that the order of a day holds.</summary>
    private static readonly TimeOnly Opening = new(7, 30), Noon = new(11, 0), Afternoon = new(16, 0);

    public static Dossier Make(this SheetDossier row, Counter counter, ProcedureVersion procedure, NewestCalendar calendar)
    {
        DossierNumber.TryRead(row.Number, out var number);
        var received = Clock.At(row.ReceivedOn, Opening);
        var limit = procedure.LimitFor(row.Channel, null) ?? new(Math.Max(1, calendar.Calendar.Between(row.ReceivedOn, row.DueOn)), LimitUnit.WorkingDays);
        var promise = Promise.For(received, limit, calendar) with { DueOn = row.DueOn, DueBefore = Clock.StartOf(row.DueOn.AddDays(1)) };
        var dossier = Dossier.Receive(number, counter, promise, procedure, new(row.Applicant, row.Channel) { PromisedElsewhere = true });
        if (row.SettledOn is { } settledOn)
        {
            dossier.Settle(Clock.At(settledOn, Noon), resultDigitised: false);
        }

        if (row.ReturnedOn is { } returnedOn)
        {
            dossier.Return(Clock.At(returnedOn, Afternoon));
        }

        return dossier;
    }
}
