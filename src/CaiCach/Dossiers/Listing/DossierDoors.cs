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
        var filter = DossierFilter.Read(name => query[name]);
        var dossiers = await list.Of(filter, officer, ct);
        var directory = await units.Current(ct);
        List<SheetColumn<Dossier>> columns = [.. Columns(officer, directory, clock.Today, (await calendars.Current(ct)).Add(clock.Today, Dossier.SoonDays)), .. More(officer, directory)];
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

    /// <summary>The other facts of a dossier; what is personal is masked for those who may not read it.</summary>
    private static IReadOnlyList<SheetColumn<Dossier>> More(Officer officer, UnitDirectory units)
    {
        var may = officer.May(Permission.ReadPersonalData);
        string? Name(string? id, Dossier dossier) => id is null ? null : units.ShortNameOn(id, Clock.DayOf(dossier.ReceivedAt));
        return
        [
            new("Số trạng thái quốc gia", d => (int)d.State), new("Loại chủ hồ sơ", d => DossierWords.Of(d.OwnerKind), 16),
            new("Số định danh", d => may ? d.IdentityNumber : Masked.Number(d.IdentityNumber), 16), new("Điện thoại", d => may ? d.Phone : Masked.Number(d.Phone), 14),
            new("Địa chỉ", d => may ? d.Address : Masked.Address(d.Address), 30), new("Người nộp thay", d => may || d.Submitter is null ? d.Submitter : Masked.Name(d.Submitter), 24),
            new("Nội dung yêu cầu", d => d.Summary, 30), new("Trường hợp", d => d.Case, 20), new("Số bộ", d => d.Copies),
            new("Cơ quan giải quyết", d => Name(d.SettlingUnit, d), 28), new("Nơi trả kết quả", d => Name(d.ReturnUnit ?? d.Unit, d), 28),
            new("Thời hạn", d => ProcedureWords.Of(d.Limit), 18), new("Nguồn thời hạn", d => d.LimitSource, 20), new("Hẹn ban đầu", d => (DateOnly?)d.FirstDueOn, 12),
            new("Hẹn lại", d => d.AppointedOn, 12), new("Chờ người nộp từ", d => Day(d.WaitingSince), 14), new("Văn bản kết quả", d => d.ResultNumber, 18),
            new("Cách nhận kết quả", d => DossierWords.Of(d.ReturnWay), 18), new("Bằng chứng trả", d => may || d.ReturnProof is null ? d.ReturnProof : Masked.Name(d.ReturnProof), 24),
            new("Ngày kết thúc", d => Day(d.EndedAt), 12), new("Quy định áp dụng", d => d.Regime, 24),
        ];
    }

    private static DateOnly? Day(DateTime? at) => at is { } instant ? Clock.DayOf(instant) : null;
}
