using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Units.Browsing;

/// <summary>The filtered list of units as a spreadsheet.</summary>
public static class UnitSheet
{
    public const string Address = UnitsModule.Address + "/xuat";

    private const string SheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly SheetColumn<Unit>[] Columns =
    [
        new("Mã trong hệ thống", u => u.Id, 30),
        new("Tên đầy đủ", u => u.Name, 50),
        new("Tên ngắn", u => u.ShortName, 30),
        new("Loại", u => UnitWords.Kinds[u.Kind], 20),
        new("Cấp", u => UnitWords.Levels[u.Level], 12),
        new("Thuộc", u => u.Parent ?? "", 24),
        new("Mã đơn vị hành chính", u => u.Codes.LastOrDefault(c => c.Scheme == CodeSchemes.Area)?.Code ?? "", 14),
        new("Từ ngày", u => u.From, 12),
        new("Kết thúc trước ngày", u => u.Until, 12),
        new("Căn cứ kết thúc", u => u.EndedBy ?? "", 40),
    ];

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet(Address, Answer)
        .WithMetadata(new RequiresAttribute(Permission.ReadUnits));

    private static async Task Answer(
        HttpContext context, UnitDirectories directories, Clock clock, string? tim, string? loai, string? cap, string? ngay,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = ListQuery.Order)] string? order)
    {
        var query = UnitListPage.Query(tim, loai, cap, ngay, order, clock.Today);
        var rows = query.All(await directories.Current(context.RequestAborted));
        context.Response.ContentType = SheetKind;
        context.Response.Headers.ContentDisposition = $"attachment; filename=don-vi-{clock.Today:yyyyMMdd}.xlsx";
        await SheetWriter.Write(context.Response.Body, "Đơn vị", Columns, rows, context.RequestAborted);
    }
}
