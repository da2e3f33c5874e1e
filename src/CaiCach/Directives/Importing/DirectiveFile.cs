using CaiCach.Calendar;
using CaiCach.Directives.Listing;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Importing;

/// <summary>
/// The register of directives as a file. Importing the superior's list counts as written also the known directives of
/// which it says something new.
/// </summary>
public sealed class DirectiveFile(CaiCachDb db, ImportDirectives directives, UnitDirectories units, Calendars calendars, Clock clock) : IRegisterFile
{
    public string Register => "directives";

    public Permission Reads => Permission.ReadDirectives;

    public Permission Writes => Permission.WriteDirectives;

    public async Task Export(Stream to, Officer officer, CancellationToken ct)
    {
        var soon = (await calendars.Current(ct)).Add(clock.Today, Directive.SoonDays);
        var rows = db.Set<Directive>().In(officer.Scope).OrderBy(d => d.AssignedOn).ThenBy(d => d.Number).AsSplitQuery();
        await SheetWriter.Write(to, "Ý kiến chỉ đạo", DirectiveDoors.Columns(await units.Current(ct), clock.Today, soon), rows.AsAsyncEnumerable(), ct);
    }

    public async Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct)
    {
        var plan = await directives.Plan(file, officer, ct);
        if (!plan.IsFine)
        {
            return ImportOutcome.Refused(plan.Problems, plan.File.MoreProblems);
        }

        await directives.Run(plan, name, officer, ct);
        return ImportOutcome.Written(plan.New.Count + plan.Changed.Count, plan.Known);
    }
}
