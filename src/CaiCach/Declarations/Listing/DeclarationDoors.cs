using CaiCach.Declarations.Importing;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Listing;

/// <summary>The filtered list as a spreadsheet that can be imported again, and the empty template.</summary>
internal static class DeclarationDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(DeclarationsModule.Address + "/xuat", Export).WithMetadata(new RequiresAttribute(Permission.ReadFigures));
        app.MapGet(DeclarationsModule.Address + "/mau-nhap", Template).WithMetadata(new RequiresAttribute(Permission.DeclareFigures));
    }

    private static async Task Export(
        HttpContext http, DeclarationList list, UnitDirectories units, CurrentOfficer current, Clock clock,
        string? tim, [FromQuery(Name = "don-vi")] string? unit, string? so, [FromQuery(Name = "trang-thai")] string? state)
    {
        var ct = http.RequestAborted;
        var columns = DeclarationSheet.Columns(await units.Current(ct));
        Sheet.Head(http.Response, $"so-lieu-khai-bao-{clock.Today:yyyyMMdd}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Số liệu khai báo", columns, list.All(new(tim, unit, so, state), current.Officer.Scope).AsAsyncEnumerable(), ct);
    }

    private static async Task Template(HttpContext http)
    {
        Sheet.Head(http.Response, "mau-nhap-so-lieu.xlsx");
        await Sheet.WriteTemplate(http.Response.Body, DeclarationSheet.Import.Titles, http.RequestAborted);
    }
}
