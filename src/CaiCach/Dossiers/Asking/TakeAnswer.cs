using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Asking;

/// <summary>Takes in what the applicant was asked for; the clock runs again and the due day is reckoned anew.</summary>
public sealed class TakeAnswer(CaiCachDb db, Acts acts, Calendar.Calendars calendars, Clock clock)
{
    public const string Act = "dossiers.answer";

    /// <param name="answer">What came: papers, number of the receipt.</param>
    public async Task Run(string number, string? answer, Officer officer, CancellationToken ct = default)
    {
        var dossier = await db.Set<Dossier>().In(officer.Scope).ForChange()
            .Include(d => d.Waits).Include(d => d.DueChanges).Include(d => d.Fees).SingleAsync(d => d.Number == number, ct);
        var calendar = await calendars.Edition(dossier.CalendarEdition, ct);

        dossier.Answer(answer, clock.Now, calendar);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
