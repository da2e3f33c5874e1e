using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Surveys;

/// <summary>The answers as a spreadsheet: all that is filtered. What people wrote is left out for those who may not read personal data.</summary>
internal static class SurveyDoors
{
    public const string Address = ReceptionModule.SurveyPage + "/xuat-excel";

    /// <summary>What was read, as the access log says it.</summary>
    public const string Comments = "ý kiến trong phiếu đánh giá";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task Export(HttpContext http, CaiCachDb db, UnitDirectories units, PersonalDataLog log, CurrentOfficer current, Clock clock)
    {
        var (query, officer, ct) = (http.Request.Query, current.Officer, http.RequestAborted);
        var answers = SurveyFilter.Read(name => query[name]).Answers(db, officer.Scope);
        var may = officer.May(Permission.ReadPersonalData);
        if (may)
        {
            await log.Note(officer, null, $"{Comments}, tệp Excel", ct);
        }

        Sheet.Head(http.Response, $"danh-gia-{clock.Today:yyyyMMdd}.xlsx");
        await SheetWriter.Write(
            http.Response.Body, "Đánh giá", Columns(await units.Current(ct), may), answers.OrderByDescending(s => s.AnsweredAt).ThenByDescending(s => s.Code).AsAsyncEnumerable(), ct);
    }

    private static IReadOnlyList<SheetColumn<Survey>> Columns(UnitDirectory units, bool may) =>
    [
        new("Mời lúc", s => SheetValue.LocalTime(Clock.Local(s.InvitedAt)), 18), new("Trả lời lúc", s => SheetValue.LocalTime(Clock.Local(s.AnsweredAt!.Value)), 18),
        new("Đơn vị", s => units.ShortNameOn(s.Unit, Clock.DayOf(s.InvitedAt)), 28), new("Về hồ sơ", s => RecordKey.Parse(s.About).Number, 24),
        .. Factors.All.Select(f => new SheetColumn<Survey>(f.Question, s => (long?)f.Mark(s), 14)),
        new("Mức đã cho", s => (long?)s.GivenMarks, 12), new("Hài lòng trở lên", s => (long?)s.SatisfiedMarks, 14),
        new("Ý kiến", s => may ? s.Comment : s.Comment is null ? null : "có ý kiến", 50),
    ];
}
