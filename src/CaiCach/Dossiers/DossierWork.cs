using System.Linq.Expressions;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers;

/// <summary>
/// What the counter and the agencies owe: what is overdue or due soon, hand-overs to sign for, applicants who have not
/// come by their day, results to hand over.
/// </summary>
public sealed class DossierWork(CaiCachDb db, Calendars calendars) : IWorkSource
{
    private sealed record Owed(Expression<Func<Dossier, bool>> Which, Func<Dossier, WorkItem> Item);

    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.SettleDossiers))
        {
            return [];
        }

        var soon = (await calendars.Current(ct)).Add(today, Dossier.SoonDays);
        var items = new List<WorkItem>();
        foreach (var owed in All(officer, today, soon))
        {
            // Each sort by its own index; the due day orders them all.
            var found = await db.Set<Dossier>().In(officer.Scope).Where(owed.Which).OrderBy(d => d.DueOn).ThenBy(d => d.Number).Take(limit - items.Count).ToListAsync(ct);
            items.AddRange(found.Select(owed.Item));
            if (items.Count >= limit)
            {
                break;
            }
        }

        return items;
    }

    private IEnumerable<Owed> All(Officer officer, DateOnly today, DateOnly soon)
    {
        var (own, unsigned, lapsed) = (officer.Unit, db.Set<HandOver>(), db.Set<DossierWait>());
        yield return new(
            d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn < today && d.AppointedOn == null,
            d => Item(d, "xin-loi", d.DueOn, "Quá hạn, chưa xin lỗi", "Xin lỗi và hẹn lại"));
        yield return new(
            d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn < today && d.AppointedOn != null,
            d => Item(d, "ket-qua", d.AppointedOn, "Quá hạn, đã hẹn lại", "Ghi nhận kết quả"));
        yield return new(
            d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn >= today && d.DueOn <= soon,
            d => Item(d, "", d.DueOn, DossierWords.Of(d.StatusOn(today, soon)), "Ghi nhận kết quả"));
        yield return new(
            d => d.SettledAt == null && d.EndedAt == null && unsigned.Where(h => h.ToUnit == own && h.TakenAt == null).Select(h => h.Dossier).Contains(d.Number),
            d => Item(d, "ky-nhan", d.DueOn, DossierWords.Unsigned, "Ký nhận"));
        yield return new(
            d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince != null && lapsed.Any(w => w.Dossier == d.Number && w.DoneAt == null && w.Until < today),
            d => Item(d, "", null, "Chờ người nộp, đã quá ngày", "Dừng hoặc nhắc"));
        yield return new(
            d => d.SettledAt != null && d.ReturnedAt == null,
            d => Item(d, "", null, "Chờ trả kết quả", "Trả kết quả"));

        WorkItem Item(Dossier dossier, string part, DateOnly? due, string status, string act) => new(
            dossier.ProcedureName, $"{dossier.Number} · {Masked.OwnerFor(dossier, officer)}", $"{DossiersModule.Address}/{dossier.Number}{(part == "" ? "" : "/" + part)}",
            "Hồ sơ một cửa", due, status, act);
    }
}
