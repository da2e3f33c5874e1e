using CaiCach.Declarations.Listing;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Importing;

/// <summary>The register of declared figures as a file, the latest first.</summary>
public sealed class DeclarationFile(ImportDeclarations declarations, DeclarationList list, UnitDirectories units) : IRegisterFile
{
    public string Register => "declared-figures";

    public Permission Reads => Permission.ReadFigures;

    public Permission Writes => Permission.DeclareFigures;

    public async Task Export(Stream to, Officer officer, CancellationToken ct) => await SheetWriter.Write(
        to, "Số liệu khai báo", DeclarationSheet.Columns(await units.Current(ct)), list.All(new(), officer.Scope).AsAsyncEnumerable(), ct);

    public async Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct)
    {
        var import = await declarations.Run(file, write: true, officer, ct);
        return import.IsFine
            ? ImportOutcome.Written(import.File.Rows.Count - import.Known, import.Known)
            : ImportOutcome.Refused(import.Problems, import.File.MoreProblems);
    }
}
