using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Reception.Queue;
using CaiCach.Reception.Surveys;

namespace CaiCach.Reception;

/// <summary>The reception hall: numbers, windows, the call screen, and what people say when they leave.</summary>
public sealed class ReceptionModule : IModule, IDoors
{
    public const string Window = "/quay", Kiosk = "/lay-so", Screen = "/goi-so", SurveyPage = "/danh-gia";

    /// <summary>The page of an answer for the office; the one with the code alone is the citizen's.</summary>
    public static string AddressOf(Survey survey) => AddressOfAnswer(survey.Code);

    private static string AddressOfAnswer(string code) => $"{SurveyPage}/tra-loi/{code}";

    public void Map(IEndpointRouteBuilder app) => SurveyDoors.Map(app);

    public void Plug(Sockets sockets) => sockets
        .Record<Ticket>(Ticket.KindName, "Phiếu lấy số", Permission.ReadDossiers, id => $"{Kiosk}/{id}",
            t => new RecordCard { Number = t.Id, Title = "Số " + t.Id, Unit = t.Unit, Day = t.Day })
        .Record<CounterGroup>(CounterGroup.KindName, "Nhóm quầy", Permission.ReadDossiers, _ => Window + "/nhom",
            g => new RecordCard { Number = g.Id, Title = g.Name, Unit = g.Unit })
        .Record<Survey>(Survey.KindName, "Phiếu đánh giá", Permission.ReadDossiers, AddressOfAnswer,
            s => new RecordCard { Number = s.Code, Title = "Phiếu đánh giá", Unit = s.Unit })
        .Indicators<ReceptionIndicators>()
        .Act<OpenGroup>(OpenGroup.Act, "mở nhóm quầy")
        .Act<TakeTicket>(TakeTicket.Act, "lấy số")
        .Act<CallNext>(CallNext.Act, "gọi số")
        .Act<RecallTicket>(RecallTicket.Act, "gọi lại số")
        .Act<EndTicket>(EndTicket.Act, "phục vụ xong số")
        .Act<InviteToSurvey>(InviteToSurvey.Act, "mời đánh giá")
        .Act<AnswerSurvey>(AnswerSurvey.Act, "trả lời phiếu đánh giá")
        .Reaction<InviteToSurvey>()
        .Service<Hall>()
        .Service<SurveySums>()
        .Menu(MenuGroups.Daily, 22, "Quầy gọi số", Window, "clock", Permission.ReceiveDossiers)
        .Menu(MenuGroups.Registers, 70, "Đánh giá của người dân", SurveyPage, "star", Permission.ReadDossiers);
}
