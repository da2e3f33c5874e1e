using CaiCach.Calendar.Days;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Attributing.Disrupting;
using CaiCach.Dossiers.Bulk;
using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.Figuring;
using CaiCach.Dossiers.Figuring.Quality;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Forms.Changing;
using CaiCach.Dossiers.Forms.Registers;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Importing;
using CaiCach.Dossiers.Listing;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Dossiers.Showing;
using CaiCach.Dossiers.Submitting;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Dossiers.Synchronising.Reconciling;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers;

/// <summary>The one-stop shop: receiving, settling and returning dossiers, and keeping what was promised.</summary>
public sealed class DossiersModule : IModule
{
    public const string Address = "/ho-so", RegisterAddress = Address + "/so-theo-doi", FormsAddress = Address + "/mau-giay";

    /// <summary>The page on which a form is changed.</summary>
    public static string AddressOf(DossierForm form) => $"{FormsAddress}/{form.Set}/{form.Number}";

    public void Plug(Sockets sockets) => sockets
        .Record<Dossier>(Dossier.KindName, "Hồ sơ", Permission.ReadDossiers, number => $"{Address}/{number}",
            d => new RecordCard { Number = d.Number, Title = d.ProcedureName, Unit = d.Unit, Day = d.DueOn, Detail = d.Field }, DossierFields.All)
        .Record<Counter>(Counter.KindName, "Bộ phận tiếp nhận hồ sơ", Permission.ReadDossiers, _ => Address,
            c => new RecordCard { Number = c.Unit, Title = "Bộ phận tiếp nhận " + c.Code, Unit = c.Unit })
        .Record<Submission>(Submission.KindName, "Lượt nộp", Permission.ReadDossiers, number => $"{Address}/cho-tiep-nhan/{number}",
            s => new RecordCard { Number = s.Number, Title = s.ProcedureName, Unit = s.Unit }, SubmissionFields.All)
        .Record<OuterDossier>(OuterDossier.KindName, "Hồ sơ ở hệ thống ngoài", Permission.ReadDossiers, number => $"{Address}/{number}",
            d => new RecordCard { Number = d.Number, Title = "Hồ sơ ở hệ thống ngoài", Unit = d.Unit })
        .Record<Reconciliation>(Reconciliation.KindName, "Lần đối soát", Permission.ReadDossiers, id => $"{Address}/doi-soat/{id}",
            r => new RecordCard { Number = r.Id, Title = r.FileName, Unit = r.Unit })
        .Record<Disruption>(Disruption.KindName, "Gián đoạn", Permission.ReadDossiers, id => $"{Address}/gian-doan#{id}",
            d => new RecordCard { Number = d.Id, Title = d.What, Unit = d.Unit }, DisruptionFields.All)
        .Record<CountingRule>(CountingRule.KindName, "Quy tắc tính", Permission.ReadDossiers, _ => Address + "/quy-tac-tinh",
            r => new RecordCard { Number = r.Id, Title = r.Code, Unit = Scope.OfAll, Day = r.From, Detail = r.Source })
        .Record<FormText>(FormText.KindName, "Mẫu giấy tờ của hồ sơ", Permission.ReadDossiers, _ => FormsAddress,
            t => new RecordCard { Number = t.Id, Title = "Mẫu giấy tờ " + t.Form, Unit = Scope.OfAll, Day = t.From })
        .Indicators<DossierIndicators>()
        .Act<OpenCounter>(OpenCounter.Act, "mở bộ phận tiếp nhận hồ sơ")
        .Act<ReceiveDossier>(ReceiveDossier.Act, "tiếp nhận hồ sơ")
        .Act<SettleDossier>(SettleDossier.Act, "ghi nhận kết quả giải quyết")
        .Act<ReturnResult>(ReturnResult.Act, "trả kết quả")
        .Act<SettleAndReturn>(SettleAndReturn.Act, "ghi nhận kết quả và trả ngay")
        .Act<HandOverDossier>(HandOverDossier.Act, "bàn giao hồ sơ")
        .Act<TakeDossier>(TakeDossier.Act, "ký nhận hồ sơ bàn giao")
        .Act<AskApplicant>(AskApplicant.Act, "yêu cầu người nộp bổ sung hoặc nộp tiền")
        .Act<TakeAnswer>(TakeAnswer.Act, "ghi nhận người nộp đã bổ sung")
        .Act<Apologise>(Apologise.Act, "xin lỗi và hẹn lại ngày trả")
        .Act<CollectFee>(CollectFee.Act, "thu phí, lệ phí")
        .Act<EndDossier>(EndDossier.Act, "kết thúc hồ sơ không có kết quả")
        .Act<ReopenDossier>(ReopenDossier.Act, "mở lại hồ sơ")
        .Act<CorrectDossier>(CorrectDossier.Act, "đính chính mốc thời gian của hồ sơ")
        .Act<RecordDisruption>(RecordDisruption.Act, "ghi gián đoạn")
        .Act<EndDisruption>(EndDisruption.Act, "ghi lúc hết gián đoạn")
        .Act<WithdrawDisruption>(WithdrawDisruption.Act, "rút gián đoạn")
        .Act<SetCountingRule>(SetCountingRule.Act, "đặt quy tắc tính")
        .Act<ChangeForm>(ChangeForm.Act, "đổi mẫu giấy tờ của hồ sơ")
        .Act<ImportDossiers>(ImportDossiers.Act, "nhập hồ sơ từ tệp")
        .Act<SyncDossiers>(SyncDossiers.TakeIn, "nhập hồ sơ từ hệ thống ngoài")
        .Act<SyncDossiers>(SyncDossiers.Act, "cập nhật hồ sơ theo hệ thống ngoài")
        .Act<SubmitDossier>(SubmitDossier.Act, "nộp hồ sơ")
        .Act<RefuseSubmission>(RefuseSubmission.Act, "từ chối tiếp nhận")
        .Act<GuideSubmission>(GuideSubmission.Act, "hướng dẫn bổ sung lượt nộp")
        .Act<CompleteSubmission>(CompleteSubmission.Act, "ghi nhận nộp lại")
        .Service<SubmissionTerms>()
        .Service<OpenSubmission>()
        .Service<SubmissionPrinter>()
        .Act<Reconcile>(Reconcile.Act, "đối soát với hệ thống ngoài")
        .Act<DecideDifference>(DecideDifference.Act, "quyết định chỗ khác khi đối soát")
        .Service<Reconciler>()
        .Service<ReconciliationRows>()
        .Service<DossierList>()
        .Service<SavedFilters>()
        .Service<BulkSteps>()
        .RegisterFile<DossierFile>()
        .Service<OpenDossier>()
        .Service<Promises>()
        .Service<IOpenPromises, OpenPromises>()
        .Service<KnownApplicants>()
        .Service<TellTales>()
        .Service<LateDossiers>()
        .Service<PeriodQuestions>()
        .Service<CountingRules>()
        .Service<SettlementForms>()
        .Service<Workload>()
        .Service<QualityReader>()
        .Service<QualityFigures>()
        .Shared<Snapshot<FormTextSet>>()
        .Service<FormTexts>()
        .Service<FormPrinter>()
        .Service<DossierRegister>()
        .Work<DossierWork>()
        .Work<SubmissionWork>()
        .Search<Dossier>(d => new Findable(d.Number, "", d.Unit, Clock.DayOf(d.ReceivedAt)) { Personal = d.Owner })
        .Menu(MenuGroups.Daily, 20, "Hồ sơ một cửa", Address, "folder", Permission.ReadDossiers)
        .Menu(MenuGroups.Summaries, 55, "Biểu II.06a", Address + "/bieu-II-06a", "chart", Permission.ReadDossiers)
        .Menu(MenuGroups.Summaries, 57, "Chất lượng giải quyết", Address + "/chat-luong", "star", Permission.ReadDossiers)
        .Menu(MenuGroups.Summaries, 60, "Hồ sơ trễ hạn", Address + "/tre-han", "clock", Permission.ReadDossiers)
        .Menu(MenuGroups.System, 45, "Mẫu giấy tờ", FormsAddress, "file", Permission.WriteForms);
}
