using CaiCach.Calendar;
using CaiCach.Directives.Importing;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Listing;

/// <summary>The list as a spreadsheet: all that is filtered, not what is visible; and the empty template for imports.</summary>
internal static class DirectiveDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(DirectivesModule.Address + "/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDirectives));
        app.MapGet(DirectivesModule.Address + "/mau-nhap", Template).WithMetadata(new RequiresAttribute(Permission.WriteDirectives));
    }

    /// <summary>Reads the filter of an address; what is no day filters nothing.</summary>
    public static DirectiveFilter Filter(string? text, string? lead, string? state, string? dueFrom, string? assignedFrom, string? assignedTo) => new()
    {
        Text = text, Lead = lead, State = state, DueFrom = Day(dueFrom), AssignedFrom = Day(assignedFrom), AssignedTo = Day(assignedTo),
    };

    private static async Task Export(HttpContext http, DirectiveList list, Calendars calendars, UnitDirectories units, CurrentOfficer current, Clock clock)
    {
        var (query, ct) = (http.Request.Query, http.RequestAborted);
        var filter = Filter(query["q"], query["chu-tri"], query["trang-thai"], query["han-tu"], query["giao-tu"], query["giao-den"]);
        var directives = await list.Of(filter, current.Officer.Scope, ct);
        var columns = Columns(await units.Current(ct), clock.Today, (await calendars.Current(ct)).Add(clock.Today, Directive.SoonDays));
        Sheet.Head(http.Response, $"y-kien-chi-dao-{clock.Today:yyyyMMdd}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Ý kiến chỉ đạo", columns, directives.OrderBy(d => d.AssignedOn).ThenBy(d => d.Number).AsSplitQuery().AsAsyncEnumerable(), ct);
    }

    private static async Task Template(HttpContext http)
    {
        Sheet.Head(http.Response, "mau-nhap-y-kien-chi-dao.xlsx");
        await Sheet.WriteTemplate(http.Response.Body, DirectiveSheet.Import.Titles, http.RequestAborted);
    }

    internal static IReadOnlyList<SheetColumn<Directive>> Columns(UnitDirectory units, DateOnly today, DateOnly soon) =>
    [
        new("Số", d => d.Label, 14), new("Nội dung", d => d.Content, 60), new("Văn bản giao", d => d.Source, 28), new("Ngày giao", d => (DateOnly?)d.AssignedOn, 12),
        new("Chủ trì", d => units.ShortNameOn(d.LeadUnit, d.AssignedOn), 28), new("Hạn", d => d.DueOn, 12), new("Ngày hoàn thành", d => d.DoneOn, 14),
        new("Ta xác nhận", d => DirectiveWords.Of(d.StatusOn(today, soon)), 18), new("Hệ thống cấp trên ghi", d => d.OuterStatus, 24),
        new("Đính chính", d => string.Join("; ", d.Corrections.OrderBy(c => c.Sequence).Select(c => c.Reason)), 50),
    ];

    private static DateOnly? Day(string? text) => VietnameseDate.TryRead(text, out var day) ? day : null;
}
