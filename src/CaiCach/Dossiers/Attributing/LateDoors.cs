using CaiCach.Dossiers.Figuring;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Attributing;

/// <summary>Late dossiers as a spreadsheet: a row for each span, with what proves it.</summary>
internal static class LateDoors
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(DossiersModule.Address + "/tre-han/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task<IResult> Export(HttpContext http, LateDossiers late, PeriodQuestions questions, ActorNames names, CurrentOfficer current, Clock clock, Texts texts)
    {
        var (query, officer, ct) = (http.Request.Query, current.Officer, http.RequestAborted);
        if (await questions.Read(query["don-vi"], query["ky"], officer, ct) is not { } asked)
        {
            return Results.NotFound();
        }

        var found = LateSum.Narrow(await late.In(asked.Question.Period, asked.Units, officer.Scope, clock.Now, ct), query["ly-do"], query["can-bo"]);
        var people = await names.Officers(found.SelectMany(d => d.Attribution.Spans).Select(s => s.Account), ct);
        Sheet.Head(http.Response, $"ho-so-tre-han-{asked.Period.Code}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Hồ sơ trễ hạn", Columns(asked, people, texts), found.SelectMany(d => d.Attribution.Spans.Select(s => (d, s))), ct);
        return Results.Empty;
    }

    private static IReadOnlyList<SheetColumn<(LateDossier Late, LateSpan Span)>> Columns(PeriodAsked asked, IReadOnlyDictionary<string, string> people, Texts texts) =>
    [
        new("Mã hồ sơ", r => r.Late.Dossier.Number, 24), new("Thủ tục", r => r.Late.Dossier.ProcedureName, 50), new("Lĩnh vực", r => r.Late.Dossier.Field, 24),
        new("Nơi nhận", r => asked.NameOf(r.Late.Dossier.Unit), 28), new("Ngày hẹn trả", r => (DateOnly?)r.Late.Dossier.DueOn, 12),
        new("Có kết quả lúc", r => r.Late.Facts.Ended is { } came ? SheetValue.LocalTime(Clock.Local(came)) : SheetValue.Empty, 18),
        new("Trễ cả thảy (phút)", r => (long?)r.Late.Attribution.Minutes), new("Tính là", r => r.Late.IsLateInFact ? "trễ hạn" : "đúng hạn, bản ghi muộn", 24),
        new("Từ lúc", r => SheetValue.LocalTime(Clock.Local(r.Span.From))), new("Đến lúc", r => SheetValue.LocalTime(Clock.Local(r.Span.Until))),
        new("Phút trễ", r => (long?)r.Span.Minutes, 12), new("Bên", r => LateWords.Of(r.Span.Cause), 20),
        new("Đơn vị", r => r.Span.Unit is { } unit ? asked.NameOf(unit) : null, 28), new("Cán bộ", r => r.Span.Account is { } account ? people.GetValueOrDefault(account, account) : null, 24), new("Tài khoản", r => r.Span.Account, 16),
        new("Bằng chứng", r => LateWords.Of(r.Span.Proof, texts), 30), new("Bản ghi chứng minh", r => r.Span.Proof.Record.ToString(), 40),
        new("Mục nhật ký", r => r.Span.Proof.Act?.ToString(), 38), new("Văn bản", r => r.Span.Proof.Document?.ToString(), 40),
    ];
}
