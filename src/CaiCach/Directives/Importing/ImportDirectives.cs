using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Importing;

/// <summary>What a file of directives would do.</summary>
/// <param name="New">Rows that are not in the register yet, each with the id of its lead unit.</param>
/// <param name="Changed">Rows of known directives about which the superior's system now says something else.</param>
/// <param name="Known">How many are there already and say nothing new.</param>
public sealed record DirectiveImportPlan(
    string Unit, ImportResult<SheetDirective> File, IReadOnlyList<(ImportedRow<SheetDirective> Row, string Lead)> New,
    IReadOnlyList<(ImportedRow<SheetDirective> Row, string Number)> Changed, int Known, IReadOnlyList<ImportProblem> Problems)
{
    public bool IsFine => Problems.Count == 0;

    /// <summary>True when the file would write something.</summary>
    public bool Writes => New.Count + Changed.Count > 0;
}

/// <summary>
/// Takes the superior's list into the register: new instructions are entered, for known ones only the outer status is
/// read. All rows or none; the same file again writes nothing.
/// </summary>
public sealed class ImportDirectives(CaiCachDb db, Acts acts, UnitDirectories units, CurrentHouse house, Clock clock)
{
    public const string Act = "directives.import";

    /// <summary>Reads the file and compares it with the register. Writes nothing.</summary>
    public async Task<DirectiveImportPlan> Plan(Stream file, Officer officer, CancellationToken ct = default)
    {
        var unit = house.UnitFor(officer);
        var read = await DirectiveSheet.Import.Read(file, ct: ct);
        var leads = await Leads(unit, ct);
        var known = (await db.Set<Directive>().In(officer.Scope).Where(d => d.Unit == unit)
                .Select(d => new { d.Number, d.Content, d.Source, d.AssignedOn, d.OuterStatus, d.OuterDoneOn }).ToListAsync(ct))
            .GroupBy(d => new SheetDirective(d.Content, d.Source, d.AssignedOn, null, "", null, null).Identity)
            .ToDictionary(g => g.Key, g => g.First());
        var problems = new List<ImportProblem>(read.Problems);
        var fresh = new List<(ImportedRow<SheetDirective>, string)>();
        var changed = new List<(ImportedRow<SheetDirective>, string)>();
        foreach (var row in read.Rows)
        {
            if (known.TryGetValue(row.Value.Identity, out var there))
            {
                if (row.Value.OuterStatus is { } says && (says != there.OuterStatus || row.Value.OuterDoneOn != there.OuterDoneOn))
                {
                    changed.Add((row, there.Number));
                }
            }
            else if (WhyNot(row, leads, clock.Today) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                fresh.Add((row, leads[SearchText.Fold(row.Value.Lead)]));
            }
        }

        return new(unit, read, fresh, changed, read.Rows.Count - fresh.Count - changed.Count, problems);
    }

    private static ImportProblem? WhyNot(ImportedRow<SheetDirective> row, Dictionary<string, string> leads, DateOnly today) =>
        !leads.ContainsKey(SearchText.Fold(row.Value.Lead)) ? new(row.Number, "Chủ trì", $"Dòng {row.Number}: không có đơn vị “{row.Value.Lead}”.")
        : row.Value.AssignedOn > today ? new(row.Number, "Ngày giao", $"Dòng {row.Number}: ngày giao {VietnameseDate.Print(row.Value.AssignedOn)} chưa đến.")
        : null;

    /// <summary>Ids of the units that can lead, by their folded full and short names.</summary>
    private async Task<Dictionary<string, string>> Leads(string unit, CancellationToken ct)
    {
        var (directory, today) = (await units.Current(ct), clock.Today);
        return directory.Own(unit, today).Concat(directory.Children(unit, today).Select(u => u.Id))
            .SelectMany(id => new[] { (Name: directory.NameOn(id, today), Id: id), (Name: directory.ShortNameOn(id, today), Id: id) })
            .GroupBy(u => SearchText.Fold(u.Name)).ToDictionary(g => g.Key, g => g.First().Id);
    }

    public async Task Run(DirectiveImportPlan plan, string fileName, Officer officer, CancellationToken ct = default)
    {
        (plan.IsFine ? null : new Refusal("directive.import", "Tệp còn chỗ cần sửa. Chưa dòng nào được ghi.")).Enforce();
        (officer.Scope.Holds(plan.Unit) ? null : new Refusal("directive.scope", "Đơn vị này không thuộc phạm vi của tài khoản.")).Enforce();
        if (!plan.Writes)
        {
            return;
        }

        await using var transaction = await acts.Begin($"directives/import/{plan.Unit}", ct);
        await Enter(plan, ct);
        await ReadOuter(plan, officer, ct);
        await acts.Commit(Act, officer.Actor, reason: fileName, ct: ct);
        await transaction.Done(ct);
    }

    private async Task Enter(DirectiveImportPlan plan, CancellationToken ct)
    {
        foreach (var year in plan.New.GroupBy(n => n.Row.Value.AssignedOn.Year))
        {
            await using var numbers = await acts.Begin($"directives/{plan.Unit}/{year.Key}", ct);
            var last = await db.Set<Directive>().In(Scope.All).Where(d => d.Unit == plan.Unit && d.Year == year.Key).MaxAsync(d => (int?)d.Sequence, ct) ?? 0;
            foreach (var (row, lead) in year)
            {
                var directive = Directive.Register(
                    plan.Unit, ++last, new(row.Value.Content, row.Value.Source, null, row.Value.AssignedOn, lead, [], row.Value.DueOn));
                Read(directive, row.Value);
                db.Add(directive);
            }
        }
    }

    private async Task ReadOuter(DirectiveImportPlan plan, Officer officer, CancellationToken ct)
    {
        var rows = plan.Changed.ToDictionary(c => c.Number, c => c.Row.Value);
        var numbers = rows.Keys.ToArray();
        foreach (var directive in await db.Set<Directive>().In(officer.Scope).ForChange().Where(d => numbers.Contains(d.Number)).AsSplitQuery().ToListAsync(ct))
        {
            Read(directive, rows[directive.Number]);
        }
    }

    private void Read(Directive directive, SheetDirective row)
    {
        if (row.OuterStatus is { } says)
        {
            directive.ReadOuter(says, DirectiveWords.Meaning(says), row.OuterDoneOn, clock.Today);
        }
    }
}
