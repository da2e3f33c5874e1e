using CaiCach.Declarations.Declaring;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Importing;

/// <summary>What a file of declarations would do, or did.</summary>
/// <param name="Known">Rows that hold already, word for word the same figure: they are left alone.</param>
public sealed record DeclarationImport(ImportResult<SheetDeclaration> File, IReadOnlyList<ImportProblem> Problems, int Known = 0)
{
    public bool IsFine => Problems.Count == 0 && File.Rows.Count > 0;
}

/// <summary>
/// Declares the rows of a spreadsheet, all or none. Looking at it first declares them in a transaction that is undone,
/// so the preview refuses exactly what writing would refuse, rows among themselves included.
/// </summary>
public sealed class ImportDeclarations(CaiCachDb db, Acts acts, DeclareFigure declare, UnitDirectories units, Clock clock)
{
    public const int Limit = 500;

    /// <param name="write">False to look only.</param>
    public async Task<DeclarationImport> Run(Stream file, bool write, Officer officer, CancellationToken ct = default)
    {
        var read = await DeclarationSheet.Import.Read(file, ct: ct);
        if (!read.IsFine || read.Rows.Count is 0 or > Limit)
        {
            return new(read, read.IsFine ? [new(null, null, read.Rows.Count == 0 ? "Tệp không có dòng nào." : $"Tệp có {read.Rows.Count} dòng, mỗi lần nhập nhiều nhất {Limit} dòng.")] : read.Problems);
        }

        // A transaction that is undone must not use up the form's token.
        var token = acts.Request;
        await using var transaction = await acts.Begin(DeclarationBook.Lock, ct);
        var (problems, known) = await Declare(read, officer, ct);
        if (write && problems.Count == 0)
        {
            await transaction.Done(ct);
        }
        else
        {
            acts.Request = token;
            db.ChangeTracker.Clear();
        }

        return new(read, problems, known);
    }

    private async Task<(List<ImportProblem> Problems, int Known)> Declare(ImportResult<SheetDeclaration> read, Officer officer, CancellationToken ct)
    {
        var (names, held, known) = (await Names(officer, ct), await Held(read, officer, ct), 0);
        var problems = new List<ImportProblem>();
        foreach (var (number, row) in read.Rows.Select(r => (r.Number, r.Value)))
        {
            var unit = row.Unit is null ? officer.Unit : names.GetValueOrDefault(SearchText.Fold(row.Unit));
            if (held.Contains((row.Code, unit, row.From, row.To, row.Value)))
            {
                known++;
                continue;
            }

            try
            {
                await declare.Run(new(row.Code, unit ?? "", row.From, row.To, row.Value, row.Source, row.Note, row.Keep), officer, ct: ct);
            }
            catch (RefusedException refused)
            {
                problems.Add(new(number, refused.Refusal.Field, $"Dòng {number}: {refused.Refusal.Message}"));
                db.ChangeTracker.Clear();
            }
        }

        return (problems, known);
    }

    /// <summary>The figures that hold, of the codes of the file. One of another value is no known row: it is to be corrected, not declared.</summary>
    private async Task<HashSet<(string, string?, DateOnly, DateOnly, long)>> Held(ImportResult<SheetDeclaration> read, Officer officer, CancellationToken ct)
    {
        var codes = read.Rows.Select(r => r.Value.Code).Distinct().ToArray();
        var held = await db.Set<DeclaredFigure>().In(officer.Scope).Where(d => d.EndedOn == null && codes.Contains(d.Code))
            .Select(d => new { d.Code, d.Unit, d.From, d.To, d.Value }).ToListAsync(ct);
        return [.. held.Select(d => (d.Code, (string?)d.Unit, d.From, d.To, d.Value))];
    }

    /// <summary>Units within reach by id, full and short name, folded. A name that two bear leads to none of them.</summary>
    private async Task<Dictionary<string, string>> Names(Officer officer, CancellationToken ct)
    {
        var directory = await units.Current(ct);
        return directory.OnDay(clock.Today).Where(u => officer.Scope.Holds(u.Id))
            .SelectMany(u => new[] { u.Id, u.Name, u.ShortName }.Select(n => (Name: SearchText.Fold(n), u.Id)).Distinct())
            .GroupBy(u => u.Name).Where(g => g.Select(u => u.Id).Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First().Id);
    }
}
