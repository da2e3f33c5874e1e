using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives;

/// <summary>What is owed upwards: open directives, the most urgent first; those without a due day at the end.</summary>
public sealed class DirectiveWork(CaiCachDb db, Calendars calendars) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.WriteDirectives))
        {
            return [];
        }

        var soon = (await calendars.Current(ct)).Add(today, Directive.SoonDays);
        var open = await db.Set<Directive>().In(officer.Scope)
            .Where(d => d.DoneOn == null && d.ReturnedOn == null && d.CancelledOn == null)
            .OrderBy(d => d.DueOn ?? DateOnly.MaxValue).ThenBy(d => d.Number).Take(limit).AsSplitQuery().ToListAsync(ct);
        return [.. open.Select(d => new WorkItem(
            d.Content, $"{d.Label} · {d.Source}", $"{DirectivesModule.Address}/{d.Number}", "Ý kiến chỉ đạo", d.DueOn,
            DirectiveWords.Of(d.StatusOn(today, soon)), d.AcceptedOn is null ? "Nhận việc" : "Xác nhận hoàn thành"))];
    }
}
