using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using CaiCach.Procedures;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>
/// Takes a file of the provincial system into the register: new dossiers come in with the promise of that system, known
/// ones are brought up to date. All rows or none; the same file again writes nothing; nothing here is overwritten.
/// </summary>
public sealed class SyncDossiers(CaiCachDb db, Acts acts, Calendars calendars, UnitDirectories units, Clock clock)
{
    /// <summary>Dossiers come in, and go on.</summary>
    public const string TakeIn = "dossiers.take-in", Act = "dossiers.sync";

    private const int Together = 500;

    /// <summary>Reads the file and compares it with the register. Writes nothing.</summary>
    public async Task<SyncPlan> Plan(Stream file, Officer officer, CancellationToken ct = default)
    {
        var reading = await SyncReading.Of(file, clock.Now, ct);
        var accepted = reading.Rows.Where(r => !r.IsNotAccepted).ToList();
        var (problems, fresh, newer, differing, known) = (reading.Problems.ToList(), new List<SyncRow>(), new List<SyncRow>(), new List<string>(), 0);
        var here = await Here(accepted, ct);
        var counters = await Counters(officer.Scope, ct);
        var procedures = await Procedures(ct);
        foreach (var row in accepted)
        {
            var dossier = here.GetValueOrDefault(row.Number);
            var fate = dossier is null ? WhyNotNew(row, counters, procedures) : WhyNotKnown(row, dossier, officer.Scope);
            if (fate is { } wrong)
            {
                problems.Add(new(row.Row, wrong.Field, $"{row.Place}, trường “{wrong.Field}”: {wrong.Sentence}"));
            }
            else if (dossier is null)
            {
                fresh.Add(row);
            }
            else if (Stands(dossier, row))
            {
                differing.Add(row.Number);
            }
            else if (dossier.State != row.State)
            {
                newer.Add(row);
            }
            else
            {
                known++;
            }
        }

        return new(
            reading.File, fresh, newer, known, reading.Rows.Count - accepted.Count, differing, reading.UnknownFields,
            [.. problems.OrderBy(p => p.Row).Take(SyncPlan.MaxProblems)])
        {
            MoreProblems = Math.Max(0, problems.Count - SyncPlan.MaxProblems), Rows = accepted.ToDictionary(r => r.Number, r => r.Row, StringComparer.Ordinal),
        };
    }

    /// <returns>How many dossiers were added or changed.</returns>
    public async Task<int> Run(SyncPlan plan, string fileName, Officer officer, CancellationToken ct = default)
    {
        (plan.IsFine ? null : new Refusal("dossier.import", "Tệp còn chỗ cần sửa. Chưa dòng nào được ghi.")).Enforce();
        var (counters, procedures, calendar) = (await Counters(officer.Scope, ct), await Procedures(ct), await calendars.Newest(ct));
        var names = (await units.Current(ct)).All.SelectMany(u => new[] { (u.NameOn(clock.Today).Name, u.Id), (u.NameOn(clock.Today).ShortName, u.Id) })
            .GroupBy(u => SearchText.Fold(u.Item1)).Where(g => g.Select(u => u.Id).Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First().Id);
        await using var transaction = await acts.Begin("dossiers/sync", ct);
        foreach (var part in plan.New.Chunk(Together))
        {
            foreach (var row in part)
            {
                var dossier = row.Make(counters[DossierMaking.CounterOf(row)], procedures[row.Procedure], calendar, names.GetValueOrDefault(SearchText.Fold(row.Agency ?? "")), clock.Now);
                db.Add(dossier);
                Hear(row, dossier.Unit, plan.File, known: null);
            }

            await acts.Commit(TakeIn, officer.Actor, reason: fileName, ct: ct);
            db.ChangeTracker.Clear();
        }

        foreach (var part in plan.Newer.Chunk(Together))
        {
            await BringUpToDate(part, plan.File, officer.Scope, ct);
            await acts.Commit(Act, officer.Actor, reason: fileName, ct: ct);
            db.ChangeTracker.Clear();
        }

        await transaction.Done(ct);
        return plan.New.Count + plan.Newer.Count;
    }

    private async Task BringUpToDate(SyncRow[] rows, string file, Scope scope, CancellationToken ct)
    {
        var numbers = rows.Select(r => r.Number).ToArray();
        var dossiers = await db.Set<Dossier>().In(scope).ForChange().Where(d => numbers.Contains(d.Number))
            .Include(d => d.Waits).Include(d => d.Fees).Include(d => d.DueChanges).AsSplitQuery().ToDictionaryAsync(d => d.Number, ct);
        var outer = await db.Set<OuterDossier>().In(Scope.All).ForChange().Where(d => numbers.Contains(d.Number)).Include(d => d.News).ToListAsync(ct);
        foreach (var row in rows)
        {
            var dossier = dossiers[row.Number];
            dossier.Follow(row.Life(), clock.Now, await calendars.Edition(dossier.CalendarEdition, ct));
            Hear(row, dossier.Unit, file, outer.Find(o => o.Number == row.Number));
        }
    }

    private void Hear(SyncRow row, string unit, string file, OuterDossier? known)
    {
        var outer = known ?? new OuterDossier { Number = row.Number, Unit = unit };
        outer.Hear(row, file, clock.Now);
        if (known is null)
        {
            db.Add(outer);
        }
    }

    /// <summary>True when the register keeps the dossier itself, has gone further than the file, and so stands.</summary>
    private static bool Stands(Dossier dossier, SyncRow row) => dossier.State != row.State
        && !dossier.PromisedElsewhere && Dossier.CanLead(row.State, dossier.State);

    private (string Field, string Sentence)? WhyNotKnown(SyncRow row, Dossier dossier, Scope scope) =>
        !scope.Holds(dossier.Unit) && !scope.Holds(dossier.CompetentUnit) ? (SyncFields.Number, "hồ sơ này của đơn vị ngoài phạm vi tài khoản.")
        : dossier.State == row.State || Stands(dossier, row) ? null
        : dossier.WhyNotFollow(row.Life(), clock.Now) is { } refusal ? (SyncFields.State, refusal.Message)
        : null;

    private static (string Field, string Sentence)? WhyNotNew(SyncRow row, Dictionary<string, Counter> counters, Dictionary<string, Procedure> procedures) =>
        !counters.ContainsKey(DossierMaking.CounterOf(row)) ? (SyncFields.Number, $"“{DossierMaking.CounterOf(row)}” không phải mã của bộ phận tiếp nhận nào trong phạm vi tài khoản.")
        : procedures.GetValueOrDefault(row.Procedure)?.On(row.Received!.Value.Day) is null
            ? (SyncFields.Procedure, $"thủ tục {row.Procedure} không có trong danh mục ngày {VietnameseDate.Print(row.Received!.Value.Day)}.")
        : null;

    private async Task<Dictionary<string, Dossier>> Here(List<SyncRow> rows, CancellationToken ct)
    {
        var here = new Dictionary<string, Dossier>(StringComparer.Ordinal);
        foreach (var numbers in rows.Select(r => r.Number).Chunk(Together))
        {
            foreach (var dossier in await db.Set<Dossier>().In(Scope.All).Where(d => numbers.Contains(d.Number)).ToListAsync(ct))
            {
                here[dossier.Number] = dossier;
            }
        }

        return here;
    }

    private Task<Dictionary<string, Counter>> Counters(Scope scope, CancellationToken ct) => db.Set<Counter>().In(scope).ToDictionaryAsync(c => c.Code, ct);

    private Task<Dictionary<string, Procedure>> Procedures(CancellationToken ct) => db.Set<Procedure>().ToDictionaryAsync(p => p.Code, ct);
}
