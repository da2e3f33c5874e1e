using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Browsing;

/// <summary>The catalogue as a spreadsheet: all that is filtered, not what is visible.</summary>
internal static class ProcedureDoors
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(ProceduresModule.Address + "/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task Export(HttpContext http, ProcedureCatalogue catalogue, Clock clock)
    {
        var versions = catalogue.Of(ProcedureFilter.From(http.Request.Query), clock.Today).OrderBy(v => v.FieldOrder).ThenBy(v => v.Procedure);
        Sheet.Head(http.Response, $"thu-tuc-{clock.Today:yyyyMMdd}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Thủ tục", Columns, versions.AsAsyncEnumerable(), http.RequestAborted);
    }

    private static IReadOnlyList<SheetColumn<ProcedureVersion>> Columns { get; } =
    [
        new("Mã thủ tục", v => v.Procedure, 14), new("Thủ tục", v => v.Name, 60), new("Lĩnh vực", v => v.Field, 28), new("Cấp thực hiện", v => v.Levels, 18),
        new("Bản", v => v.Number, 8), new("Áp dụng từ", v => (DateOnly?)v.From, 12), new("Đến trước ngày", v => v.Until, 14), new("Tạm tính", v => v.Assumed ? "có" : "", 10),
        new("Thời hạn trực tiếp", v => ProcedureWords.Of(v.LimitFor(Channel.InPerson)), 18), new("Thời hạn trực tuyến", v => ProcedureWords.Of(v.LimitFor(Channel.Online)), 18),
        new("Phí, lệ phí", v => Fees(v), 30), new("Giấy tờ", v => v.Text.Components is null ? ProcedureWords.Unknown : string.Join("\n", v.Components.Select(c => c.Name)), 60),
        new("Kết quả", v => v.Text.Results is { } results ? string.Join("; ", results) : ProcedureWords.Unknown, 40),
        new("Cơ quan có thẩm quyền", v => v.CompetentAgency ?? ProcedureWords.Unknown, 30),
        new("Trực tuyến từ 24/06/2022", v => ProcedureWords.Of(v.OnlineLevel), 20),
        new("Mức độ trước 24/06/2022", v => v.FourLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ProcedureWords.Unknown, 14),
        new("Căn cứ pháp lý", v => v.Text.LegalBases is null ? ProcedureWords.Unknown : string.Join("; ", v.LegalBases.Select(b => b.Number)), 50),
        new("Quyết định công bố", v => v.Text.Decision ?? "", 24), new("Nguồn", v => v.Source, 40),
    ];

    private static string Fees(ProcedureVersion version) => version.FeesFor(Channel.InPerson) is { Count: > 0 } fees
        ? string.Join("; ", fees.Select(f => f.Amount is { } amount ? Money.Print(amount) : f.Text ?? ProcedureWords.Unknown))
        : ProcedureWords.Unknown;
}
