using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Records;
using CaiCach.Reports.Building;
using CaiCach.Reports.Listing;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Papers;
using CaiCach.Reports.Reading;
using CaiCach.Reports.Writing;

namespace CaiCach.Reports;

/// <summary>Periodic reports: forms, periods, drafts that count by themselves, locked versions and what drifted since.</summary>
public sealed class ReportsModule : IModule
{
    public const string Address = "/bao-cao";

    public void Plug(Sockets sockets) => sockets
        .Record<Report>(Report.KindName, "Báo cáo", Permission.ReadReports, id => $"{Address}/{id}",
            r => new RecordCard { Number = r.Id, Title = r.Id, Unit = r.Unit, Day = r.AsOf ?? r.StartedOn })
        .Act<StartReport>(StartReport.Act, "lập báo cáo")
        .Act<WriteSection>(WriteSection.Act, "viết mục của báo cáo")
        .Act<ConfirmSection>(ConfirmSection.Act, "chốt mục của báo cáo")
        .Act<ReopenSection>(ReopenSection.Act, "mở lại mục của báo cáo")
        .Act<LockReport>(LockReport.Act, "khóa báo cáo")
        .Act<RenewReport>(RenewReport.Act, "lập bản mới của báo cáo")
        .Shared<PaperAddress>()
        .Service<FigureMeasure>()
        .Service<DocumentLinks>()
        .Service<ReportBuilder>()
        .Service<EvidenceCheck>()
        .Service<DriftFinder>()
        .Service<DriftCauses>()
        .Service<ReportList>()
        .Service<ReportView>()
        .Service<EvidenceReader>()
        .Service<ReportCheck>()
        .Menu(MenuGroups.Summaries, 10, "Báo cáo", Address, "file", Permission.ReadReports);
}
