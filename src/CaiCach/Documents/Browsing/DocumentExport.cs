using CaiCach.Documents.Importing;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Browsing;

/// <summary>The filtered register as a spreadsheet, and the empty template of an import.</summary>
public static class DocumentExport
{
    public const string Address = DocumentsModule.Address + "/xuat";
    public const string TemplateAddress = DocumentsModule.Address + "/mau-nhap";

    private const string SheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Answer).WithMetadata(new RequiresAttribute(Permission.ReadDocuments));
        app.MapGet(TemplateAddress, Template).WithMetadata(new RequiresAttribute(Permission.WriteDocuments));
    }

    private static async Task Answer(HttpContext context, CaiCachDb db, CurrentOfficer current, Clock clock)
    {
        Head(context, $"van-ban-{clock.Today:yyyyMMdd}.xlsx");
        var rows = DocumentAddress.Read(context.Request.Query).All(db, current.Officer.Scope);
        await SheetWriter.Write(context.Response.Body, "Sổ văn bản", DocumentSheet.Columns, rows.AsAsyncEnumerable(), context.RequestAborted);
    }

    private static async Task Template(HttpContext context, Clock clock)
    {
        Head(context, "mau-nhap-van-ban.xlsx");
        SheetColumn<string>[] columns = [.. DocumentSheet.Import("", clock.Today).Titles.Select(t => new SheetColumn<string>(t, _ => SheetValue.Empty))];
        await SheetWriter.Write(context.Response.Body, "Sổ văn bản", columns, Array.Empty<string>(), context.RequestAborted);
    }

    private static void Head(HttpContext context, string name)
    {
        context.Response.ContentType = SheetKind;
        context.Response.Headers.ContentDisposition = $"attachment; filename={name}";
    }
}
