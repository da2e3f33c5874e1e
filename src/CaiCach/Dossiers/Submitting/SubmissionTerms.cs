using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Submitting;

/// <summary>By when a counter answers, under its office hours and the calendar of today.</summary>
public sealed class SubmissionTerms(Calendars calendars, UnitDirectories units)
{
    public async Task<(AnswerTerm Term, DateTime Ends)> From(DateTime at, string unit, CancellationToken ct = default)
    {
        var day = Clock.DayOf(at);
        var hours = await calendars.HoursOf((await units.Current(ct)).Above(unit), day, ct);
        var term = AnswerTerm.On(day);
        return (term, term.Ends(at, await calendars.Current(ct), hours?.OfDay ?? DayHours.Standard));
    }
}

/// <summary>The submission of a page's address, for the officer in front of it; null when it is none of theirs.</summary>
public sealed class OpenSubmission(CaiCachDb db, CurrentOfficer current)
{
    public Task<Submission?> Find(string? number, CancellationToken ct = default) =>
        db.Set<Submission>().In(current.Officer.Scope).SingleOrDefaultAsync(s => s.Number == number, ct);
}
