using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Browsing;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Processing;
using CaiCach.Procedures.Reviewing;
using CaiCach.Procedures.Searching;
using CaiCach.Procedures.Shipping;

namespace CaiCach.Procedures;

/// <summary>
/// The catalogue of administrative procedures in dated versions, the decisions that change it, the internal processes, reviews and
/// the places where procedures are posted.
/// </summary>
public sealed class ProceduresModule : IModule, IDoors
{
    public const string Address = "/danh-muc-thu-tuc";
    public const string ProcessAddress = "/quy-trinh-noi-bo";
    public const string ReviewAddress = "/ra-soat-thu-tuc";
    public const string PostingAddress = "/niem-yet-thu-tuc";

    public void Plug(Sockets sockets) => sockets
        .Record<Procedure>(Procedure.KindName, "Thủ tục hành chính", Permission.ReadDossiers, code => $"{Address}/{code}",
            p => new RecordCard
            {
                Number = p.Code, Unit = Scope.OfAll, Title = p.Versions.OrderByDescending(v => v.Number).Select(v => v.Name).FirstOrDefault() ?? p.Code,
                Day = null, Detail = p.Versions.OrderByDescending(v => v.Number).Select(v => v.Field).FirstOrDefault(),
            }, ProcedureFields.All)
        .Record<InternalProcess>(InternalProcess.KindName, "Quy trình nội bộ", Permission.ReadDossiers, id => $"{ProcessAddress}/{id}",
            p => new RecordCard { Number = p.Id, Title = p.Title, Unit = p.Unit, Day = p.ApprovedOn, Detail = p.Case }, ProcedureFields.OfProcesses)
        .Record<ProcedureReview>(ProcedureReview.KindName, "Kết quả rà soát thủ tục", Permission.ReadDossiers, id => $"{ReviewAddress}/{id}",
            r => new RecordCard { Number = r.Id, Title = r.Title, Unit = r.Unit, Day = r.ReviewedOn, Detail = r.Proposal }, ProcedureFields.OfReviews)
        .Record<PostingCheck>(PostingCheck.KindName, "Kiểm tra niêm yết thủ tục", Permission.ReadDossiers, id => $"{PostingAddress}/{id}",
            c => new RecordCard { Number = c.Id, Title = c.Place, Unit = c.Unit, Day = c.CheckedOn, Detail = c.Checker })
        .Indicators<ProcedureIndicators>()
        .Work<ProcedureWork>()
        .Act<PublishVersion>(PublishVersion.Act, "ghi bản thủ tục hành chính")
        .Act<LoadCatalogue>(LoadCatalogue.Act, "nạp danh mục thủ tục hành chính kèm theo phần mềm")
        .Act<AnnounceProcedure>(AnnounceProcedure.Act, "công bố thủ tục hành chính")
        .Act<AmendProcedure>(AmendProcedure.Act, "công bố bản mới của thủ tục hành chính")
        .Act<RepealProcedure>(RepealProcedure.Act, "bãi bỏ thủ tục hành chính")
        .Act<PublishProcedure>(PublishProcedure.Act, "công khai quyết định công bố")
        .Act<DraftProcess>(DraftProcess.Act, "soạn quy trình nội bộ")
        .Act<ApproveProcess>(ApproveProcess.Act, "phê duyệt quy trình nội bộ")
        .Act<ReviewProcedure>(ReviewProcedure.Act, "ghi kết quả rà soát thủ tục")
        .Act<ProposeSimplification>(ProposeSimplification.Act, "gửi kiến nghị đơn giản hóa thủ tục")
        .Act<DecideSimplification>(DecideSimplification.Act, "ghi kết quả kiến nghị đơn giản hóa")
        .Act<CheckPosting>(CheckPosting.Act, "ghi kết quả kiểm tra niêm yết thủ tục")
        .Service<ProcedureCatalogue>()
        .Service<UnitProcedures>()
        .Service<ApprovingDocument>()
        .Service<EverydaySearch>()
        .Shared<EverydayWords>()
        .Shared<Snapshot<ProcedureIndex>>()
        .Shared<LegalStatuses>()
        .Search<Procedure>(p => new Findable(p.Newest?.Name ?? p.Code, $"{p.Code} {p.Newest?.Field} {p.Newest?.Text.Keywords}", Scope.OfAll, null))
        .Menu(MenuGroups.Registers, 20, "Thủ tục hành chính", Address, "list", Permission.ReadDossiers);

    public void Map(IEndpointRouteBuilder app)
    {
        ProcedureDoors.Map(app);
        PostingPaper.Map(app);
    }
}
