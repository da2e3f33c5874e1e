using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Importing;

/// <summary>The register of documents as a file: all directions, oldest first. A file goes into the register of the house's unit.</summary>
public sealed class DocumentFile(CaiCachDb db, ImportDocuments documents, CurrentHouse house, Clock clock) : IRegisterFile
{
    public string Register => "documents";

    public Permission Reads => Permission.ReadDocuments;

    public Permission Writes => Permission.WriteDocuments;

    public Task Export(Stream to, Officer officer, CancellationToken ct) => SheetWriter.Write(
        to, "Sổ văn bản", DocumentSheet.Columns, db.Set<Document>().In(officer.Scope).OrderBy(d => d.Day).ThenBy(d => d.Id).AsAsyncEnumerable(), ct);

    public async Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct)
    {
        var unit = house.Settings?.Unit ?? officer.Unit;
        Registering.Register.WhyNotWrite(unit, officer).Enforce();
        var read = await DocumentSheet.Import(unit, clock.Today).Read(file, ct: ct);
        if (!read.IsFine)
        {
            return ImportOutcome.Refused(read.Problems, read.MoreProblems);
        }

        // The act refuses a file that holds nothing new; here that is a success with nothing added.
        var rows = read.Rows.Select(r => r.Value).ToList();
        var known = (await documents.Known(unit, rows, ct)).Count;
        return known == rows.Count && known > 0
            ? ImportOutcome.Written(0, known)
            : ImportOutcome.Written(await documents.Run(unit, rows, officer, ct), known);
    }
}
