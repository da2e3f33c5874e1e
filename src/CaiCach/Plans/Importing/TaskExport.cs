using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Plans.Browsing;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Importing;

/// <summary>The filtered tasks of a plan as a spreadsheet.</summary>
public static class TaskExport
{
    private const string SheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"{PlansModule.Address}/{{id}}/xuat", Answer).WithMetadata(new RequiresAttribute(Permission.ReadPlans));

    private static async Task Answer(string id, HttpContext context, CaiCachDb db, UnitDirectories units, CurrentOfficer current, Clock clock)
    {
        var scope = current.Officer.Scope;
        if (!await db.ReadableIn(scope).AnyAsync(p => p.Id == id, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var rows = await TaskQuery.Read(id, context.Request.Query).Rows(db, scope, clock.Today, context.RequestAborted);
        context.Response.ContentType = SheetKind;
        context.Response.Headers.ContentDisposition = $"attachment; filename=ke-hoach-{clock.Today:yyyyMMdd}.xlsx";
        await SheetWriter.Write(
            context.Response.Body, "Nhiệm vụ", TaskSheet.Columns(await units.Current(context.RequestAborted), clock.Today), rows, context.RequestAborted);
    }
}
