using CaiCach.Calendar;
using CaiCach.Dossiers.Importing;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Listing;

/// <summary>The list as a spreadsheet: all that is filtered, not what is visible; and the empty template for imports.</summary>
internal static class DossierDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(DossiersModule.Address + "/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));
        app.MapGet(DossiersModule.Address + "/mau-nhap", Template).WithMetadata(new RequiresAttribute(Permission.ReceiveDossiers));
    }

    private static async Task Export(HttpContext http, DossierList list, Calendars calendars, UnitDirectories units, PersonalDataLog log, CurrentOfficer current, Clock clock)
    {
        var (query, officer, ct) = (http.Request.Query, current.Officer, http.RequestAborted);
        var filter = new DossierFilter
        {
            Text = query["q"], State = query["trang-thai"], Field = query["linh-vuc"], Unit = query["don-vi"],
            From = DossierFilter.Day(query["tu"]), To = DossierFilter.Day(query["den"]),
        };
        var dossiers = await list.Of(filter, officer.Scope, ct);
        var columns = Columns(officer, await units.Current(ct), clock.Today, (await calendars.Current(ct)).Add(clock.Today, Dossier.SoonDays));
        if (officer.May(Permission.ReadPersonalData))
        {
            await log.Note(officer, null, Shown.Export, ct);
        }

        Sheet.Head(http.Response, $"ho-so-{clock.Today:yyyyMMdd}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Hồ sơ", columns, dossiers.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Number).AsAsyncEnumerable(), ct);
    }

    private static async Task Template(HttpContext http)
    {
        Sheet.Head(http.Response, "mau-nhap-ho-so.xlsx");
        await Sheet.WriteTemplate(http.Response.Body, DossierSheet.Import.Titles, http.RequestAborted);
    }

    internal static IReadOnlyList<SheetColumn<Dossier>> Columns(Officer officer, UnitDirectory units, DateOnly today, DateOnly soon) =>
    [
        new("Mã hồ sơ", d => d.Number, 24), new("Mã thủ tục", d => d.Procedure, 14), new("Thủ tục", d => d.ProcedureName, 50), new("Lĩnh vực", d => d.Field, 24),
        new("Nơi nhận", d => units.ShortNameOn(d.Unit, Clock.DayOf(d.ReceivedAt)), 28), new("Người nộp", d => Masked.OwnerFor(d, officer), 24),
        new("Cách nộp", d => DossierWords.Of(d.Channel)), new("Ngày nhận", d => (DateOnly?)Clock.DayOf(d.ReceivedAt), 12),
        new("Ngày hẹn trả", d => (DateOnly?)d.DueOn, 12), new("Ngày có kết quả", d => Day(d.SettledAt), 14), new("Ngày trả", d => Day(d.ReturnedAt), 12),
        new("Trạng thái", d => DossierWords.Of(d.StatusOn(today, soon), d.Ending), 22), new("Trễ hạn", d => d.IsLateOn(today) ? "có" : "", 10),
    ];

    private static DateOnly? Day(DateTime? at) => at is { } instant ? Clock.DayOf(instant) : null;
}
