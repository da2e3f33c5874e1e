using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>Decisions that are not public yet, the most urgent first: their clock of index 766 runs.</summary>
public sealed class ProcedureWork(CaiCachDb db) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.WriteProcedures))
        {
            return [];
        }

        var open = await db.Set<Announcement>().Where(a => a.PublishedAt == null).OrderBy(a => a.PublishBy).ThenBy(a => a.Procedure).Take(limit).ToListAsync(ct);
        return [.. open.Select(a => new WorkItem(
            $"Công khai quyết định {a.Decision}", $"Thủ tục {a.Procedure}, {AnnouncementWords.Of(a.Kind)}", $"{ProceduresModule.Address}/{a.Procedure}/cong-khai/{a.Number}",
            "Thủ tục hành chính", a.PublishBy, a.PublishBy < today ? "Quá hạn" : "Chờ công khai", "Công khai"))];
    }
}
