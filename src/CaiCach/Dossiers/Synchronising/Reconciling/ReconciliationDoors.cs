using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>The ledger as a spreadsheet with its evidence: when the house wrote its fact down, by which journal entry, at which sealed position.</summary>
internal static class ReconciliationDoors
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(DossiersModule.Address + "/doi-soat/{id}/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task<IResult> Export(string id, HttpContext http, ReconciliationRows rows, CaiCachDb db, CurrentOfficer current)
    {
        var (query, ct) = (http.Request.Query, http.RequestAborted);
        if (await rows.Find(id, current.Officer.Scope, ct) is not { } found)
        {
            return Results.NotFound();
        }

        var list = await rows.Of(found, new(query["loai"], query["quyet-dinh"], query["q"], query["dong-bo"] == "co")).OrderBy(r => r.Number).ToListAsync(ct);
        var positions = new Dictionary<Guid, long?>();
        foreach (var entries in list.Select(r => r.Entry).OfType<Guid>().Distinct().Chunk(500))
        {
            foreach (var entry in await db.Set<JournalEntry>().Where(e => entries.Contains(e.Id)).Select(e => new { e.Id, e.Position }).ToListAsync(ct))
            {
                positions[entry.Id] = entry.Position;
            }
        }

        Sheet.Head(http.Response, $"doi-soat-{Clock.DayOf(found.At):yyyyMMdd}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Đối soát", Columns(found, positions), list, ct);
        return Results.Empty;
    }

    private static IReadOnlyList<SheetColumn<ReconciliationRow>> Columns(Reconciliation found, Dictionary<Guid, long?> positions) =>
    [
        new("Mã hồ sơ", r => r.Dossier, 24), new("Khác gì", r => ReconciliationWords.Of(r.Kind)), new("Mốc", r => ReconciliationWords.Of(r.Fact), 14),
        new("Ở đây", r => r.Ours, 22), new("Trong tệp", r => r.Theirs, 22), new("Đồng hồ của ai", r => ReconciliationWords.Of(r.Clock), 20),
        new("Trễ do đồng bộ", r => r.LateBySync ? "có" : "", 14), new("Ở đây ghi vào sổ lúc", r => r.RecordedAt is { } at ? SheetValue.LocalTime(Clock.Local(at)) : SheetValue.Empty, 20),
        new("Mục nhật ký", r => r.Entry?.ToString(), 38), new("Vị trí niêm phong", r => r.Entry is { } entry ? positions.GetValueOrDefault(entry) : null, 16),
        new("Quyết định", r => ReconciliationWords.Of(r.Decision)), new("Người quyết định", r => r.DecidedBy, 16), new("Lý do", r => r.Note, 40),
        new("SHA-256 của tệp", _ => found.File, 66),
    ];
}
