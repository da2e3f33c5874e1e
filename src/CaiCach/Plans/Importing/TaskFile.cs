using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Plans.Planning;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Importing;

/// <summary>
/// The tasks of all plans as a file. A file goes into this year's plan: that of the officer's unit, or else that of the
/// house's unit, whose plan its offices keep.
/// </summary>
public sealed class TaskFile(CaiCachDb db, AddTasks tasks, UnitDirectories units, CurrentHouse house, Clock clock) : IRegisterFile
{
    public string Register => "plan-tasks";

    public Permission Reads => Permission.ReadPlans;

    public Permission Writes => Permission.WritePlans;

    public async Task Export(Stream to, Officer officer, CancellationToken ct)
    {
        var directory = await units.Current(ct);
        var rows = db.Set<PlanTask>().In(officer.Scope).OrderBy(t => t.Year).ThenBy(t => t.PlanUnit).ThenBy(t => t.Number).AsSplitQuery();
        SheetColumn<PlanTask>[] columns =
        [
            .. TaskSheet.Columns(directory, clock.Today),
            new("Kế hoạch năm", t => t.Year, 10), new("Kế hoạch của", t => directory.ShortNameOn(t.PlanUnit, clock.Today), 26),
        ];
        await SheetWriter.Write(to, "Nhiệm vụ", columns, rows.AsAsyncEnumerable(), ct);
    }

    public async Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct)
    {
        var plan = await PlanFor(officer, ct);
        var read = await TaskSheet.Import(plan, new(await units.Current(ct), plan.Unit, clock.Today)).Read(file, ct: ct);
        if (!read.IsFine)
        {
            return ImportOutcome.Refused(read.Problems, read.MoreProblems);
        }

        // The act refuses a file that holds nothing new; here that is a success with nothing added.
        var rows = read.Rows.Select(r => r.Value).ToList();
        var fresh = await tasks.Fresh(plan.Id, rows, ct);
        if (fresh.Count > 0 || rows.Count == 0)
        {
            await tasks.Run(plan.Id, fresh, officer, ct);
        }

        return ImportOutcome.Written(fresh.Count, rows.Count - fresh.Count);
    }

    private async Task<Plan> PlanFor(Officer officer, CancellationToken ct)
    {
        var year = clock.Today.Year;
        string[] ids = [Plan.IdOf(officer.Unit, year), Plan.IdOf(house.Settings?.Unit ?? officer.Unit, year)];
        var plans = await db.Set<Plan>().In(officer.Scope).Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return plans.Find(p => p.Id == ids[0]) ?? plans.Find(p => p.Id == ids[1])
            ?? throw new RefusedException(new("plan.none", $"Chưa có kế hoạch CCHC năm {year} trong phạm vi của tài khoản. Lập kế hoạch trước khi nhập nhiệm vụ."));
    }
}
