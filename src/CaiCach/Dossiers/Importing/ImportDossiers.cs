using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Importing;

/// <summary>What a file of dossiers would do.</summary>
/// <param name="New">Rows that are not in the register yet.</param>
/// <param name="Known">How many are there already, under the same code: they are left as they are.</param>
public sealed record DossierImportPlan(ImportResult<SheetDossier> File, IReadOnlyList<ImportedRow<SheetDossier>> New, int Known, IReadOnlyList<ImportProblem> Problems)
{
    public bool IsFine => Problems.Count == 0;
}

/// <summary>
/// Takes the dossiers of another system into the register of the officer's unit: all rows of a file or none. The same
/// file again adds nothing, since a code is there once.
/// </summary>
public sealed class ImportDossiers(CaiCachDb db, Acts acts, Calendars calendars, Clock clock)
{
    public const string Act = "dossiers.import";

    private const int Together = 500;

    /// <summary>Reads the file and compares it with the register. Writes nothing.</summary>
    public async Task<DossierImportPlan> Plan(Stream file, Officer officer, CancellationToken ct = default)
    {
        var read = await DossierSheet.Import.Read(file, ct: ct);
        var counter = await db.Set<Counter>().In(officer.Scope).AnyAsync(c => c.Unit == officer.Unit, ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var numbers in read.Rows.Select(r => r.Value.Number).Chunk(Together))
        {
            known.UnionWith(await db.Set<Dossier>().In(Scope.All).Where(d => numbers.Contains(d.Number)).Select(d => d.Number).ToListAsync(ct));
        }

        var fresh = read.Rows.Where(r => !known.Contains(r.Value.Number)).ToList();
        var procedures = await db.Set<Procedure>().ToDictionaryAsync(p => p.Code, ct);
        var problems = fresh.Select(row => Problem(row, procedures, clock.Today)).OfType<ImportProblem>().Take(Import<SheetDossier>.MaxProblems);
        IReadOnlyList<ImportProblem> noCounter = counter ? [] : [new(null, null, "Đơn vị của tài khoản này chưa mở bộ phận tiếp nhận hồ sơ.")];
        return new(read, fresh, read.Rows.Count - fresh.Count, [.. noCounter, .. read.Problems, .. problems]);
    }

    private static ImportProblem? Problem(ImportedRow<SheetDossier> row, Dictionary<string, Procedure> procedures, DateOnly today) =>
        procedures.GetValueOrDefault(row.Value.Procedure)?.On(row.Value.ReceivedOn) is null
            ? new(row.Number, "Mã thủ tục", $"Dòng {row.Number}: thủ tục “{row.Value.Procedure}” không có trong danh mục ngày {VietnameseDate.Print(row.Value.ReceivedOn)}.")
        : row.Value.ReceivedOn > today || row.Value.SettledOn > today || row.Value.ReturnedOn > today
            ? new(row.Number, null, $"Dòng {row.Number}: có ngày chưa đến.")
        : null;

    /// <returns>How many dossiers were added; 0 when all were known.</returns>
    public async Task<int> Run(DossierImportPlan plan, string fileName, Officer officer, CancellationToken ct = default)
    {
        (plan.IsFine ? null : new Refusal("dossier.import", "Tệp còn chỗ cần sửa. Chưa dòng nào được ghi.")).Enforce();
        if (plan.New.Count == 0)
        {
            return 0;
        }

        var counter = await db.Set<Counter>().In(officer.Scope).SingleAsync(c => c.Unit == officer.Unit, ct);
        var procedures = await db.Set<Procedure>().ToDictionaryAsync(p => p.Code, ct);
        var calendar = await calendars.Newest(ct);
        await using var transaction = await acts.Begin($"dossiers/import/{officer.Unit}", ct);
        foreach (var part in plan.New.Chunk(Together))
        {
            db.AddRange(part.Select(row => row.Value.Make(counter, procedures[row.Value.Procedure].On(row.Value.ReceivedOn)!, calendar)));
            await acts.Commit(Act, officer.Actor, reason: fileName, ct: ct);
            db.ChangeTracker.Clear();
        }

        await transaction.Done(ct);
        return plan.New.Count;
    }
}
