using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Calendar;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Listing;

/// <summary>A report as the list shows it.</summary>
public sealed record ListedReport(Report Report, ReportPeriod Period, string UnitName)
{
    public int Confirmed => Report.Sections.Count(s => s.ConfirmedOn is not null);
}

/// <summary>The reports an officer may see, the latest period first.</summary>
public sealed class ReportList(CaiCachDb db, UnitDirectories directories)
{
    public const int PageSize = 50;

    /// <param name="after">Id of the last report of the page before; null for the first page.</param>
    public async Task<(IReadOnlyList<ListedReport> Rows, string? Next)> Read(Officer officer, string? unit, string? period, string? after, CancellationToken ct = default)
    {
        var reports = db.Set<Report>().In(officer.Scope)
            .Where(r => (unit == null || r.Unit == unit) && (period == null || r.Period == period));
        if (after is not null && await reports.SingleOrDefaultAsync(r => r.Id == after, ct) is { } last)
        {
#pragma warning disable CA1309 // The database compares; it knows only this overload.
            reports = reports.Where(r => r.StartedOn < last.StartedOn || (r.StartedOn == last.StartedOn && string.Compare(r.Id, last.Id) < 0));
#pragma warning restore CA1309
        }

        var found = await reports.OrderByDescending(r => r.StartedOn).ThenByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(ct);
        var directory = await directories.Current(ct);
        var rows = found.Take(PageSize).Select(r => ReportPeriod.Parse(r.Period) is var read
            ? new ListedReport(r, read, directory.ShortNameOn(r.Unit, read.Window().To)) : null!).ToList();
        return (rows, found.Count > PageSize ? rows[^1].Report.Id : null);
    }
}
