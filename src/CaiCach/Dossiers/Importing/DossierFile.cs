using CaiCach.Calendar;
using CaiCach.Dossiers.Listing;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Importing;

/// <summary>The register of dossiers as a file, newest first. A file goes into the register of the officer's own unit.</summary>
public sealed class DossierFile(
    CaiCachDb db, ImportDossiers dossiers, UnitDirectories units, Calendars calendars, PersonalDataLog log, Clock clock) : IRegisterFile
{
    public string Register => "dossiers";

    public Permission Reads => Permission.ReadDossiers;

    public Permission Writes => Permission.ReceiveDossiers;

    public async Task Export(Stream to, Officer officer, CancellationToken ct)
    {
        var soon = (await calendars.Current(ct)).Add(clock.Today, Dossier.SoonDays);
        var columns = DossierDoors.Columns(officer, await units.Current(ct), clock.Today, soon);
        if (officer.May(Permission.ReadPersonalData))
        {
            await log.Note(officer, null, Shown.Export, ct);
        }

        var rows = db.Set<Dossier>().In(officer.Scope).OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Number);
        await SheetWriter.Write(to, "Hồ sơ", columns, rows.AsAsyncEnumerable(), ct);
    }

    public async Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct)
    {
        var plan = await dossiers.Plan(file, officer, ct);
        if (!plan.IsFine)
        {
            return ImportOutcome.Refused(plan.Problems, plan.File.MoreProblems);
        }

        return ImportOutcome.Written(await dossiers.Run(plan, name, officer, ct), plan.Known);
    }
}
