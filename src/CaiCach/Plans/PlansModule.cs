using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Plans.Doing;
using CaiCach.Plans.Importing;
using CaiCach.Plans.Planning;

namespace CaiCach.Plans;

/// <summary>Yearly plans of administrative reform: their tasks, who owes them, and what proves that they are done.</summary>
public sealed class PlansModule : IModule
{
    public const string Address = "/ke-hoach";
    public const string TaskAddress = "/ke-hoach/nhiem-vu";

    public void Plug(Sockets sockets) => sockets
        .Record<Plan>(Plan.KindName, "Kế hoạch CCHC", Permission.ReadPlans, id => $"{Address}/{id}",
            p => new RecordCard { Number = p.Id, Title = p.Title, Unit = p.Unit, Day = p.IssuedOn, Detail = null }, within: (db, scope) => db.ReadableIn(scope))
        .Record<PlanArea>(PlanArea.KindName, "Lĩnh vực của kế hoạch CCHC", Permission.ReadPlans, AreaAddress,
            a => new RecordCard
            {
                Number = a.Id, Unit = a.Unit, Day = null, Detail = null,
                Title = a.Area == ReformArea.Institutions ? ReformArea.Institutions.Name()
                    : a.Area == ReformArea.Procedures ? ReformArea.Procedures.Name()
                    : a.Area == ReformArea.Organisation ? ReformArea.Organisation.Name()
                    : a.Area == ReformArea.CivilService ? ReformArea.CivilService.Name()
                    : a.Area == ReformArea.Finance ? ReformArea.Finance.Name() : ReformArea.DigitalGovernment.Name(),
            })
        .Record<PlanTask>(PlanTask.KindName, "Nhiệm vụ kế hoạch CCHC", Permission.ReadPlans, id => $"{TaskAddress}/{id}",
            t => new RecordCard { Number = t.Id, Title = t.Title, Unit = t.Unit, Day = t.DoneOn ?? t.DueOn, Detail = t.Output },
            PlanTaskFields.All, (db, scope) => db.Set<PlanTask>().In(scope))
        .Service<ProvingDocument>()
        .RegisterFile<TaskFile>()
        .Act<CreatePlan>(CreatePlan.Act, "lập kế hoạch CCHC")
        .Act<AddTasks>(AddTasks.Act, "thêm nhiệm vụ vào kế hoạch")
        .Act<CorrectTask>(CorrectTask.Act, "đính chính nhiệm vụ")
        .Act<ExtendTask>(ExtendTask.Act, "gia hạn nhiệm vụ")
        .Act<DropTask>(DropTask.Act, "đưa nhiệm vụ ra khỏi kế hoạch")
        .Act<ReportProgress>(ReportProgress.Act, "báo tiến độ nhiệm vụ")
        .Act<CompleteTask>(CompleteTask.Act, "báo hoàn thành nhiệm vụ")
        .Act<ConfirmTask>(ConfirmTask.Act, "xác nhận kết quả nhiệm vụ")
        .Act<ReopenTask>(ReopenTask.Act, "mở lại nhiệm vụ")
        .Indicators<PlanIndicators>()
        .Work<PlanWork>()
        .Search<PlanTask>(t => new Findable(t.Title, t.Output, t.Unit, t.DueOn))
        .Search<Plan>(p => new Findable(p.Title, $"{p.Year}", p.Unit, p.IssuedOn))
        .Menu(MenuGroups.Daily, 50, "Kế hoạch CCHC", Address, "list", Permission.ReadPlans);

    /// <summary>The plan's page, at the field: <c>/ke-hoach/tth.quang-dien.2022?linh-vuc=the-che</c>.</summary>
    private static string AreaAddress(string id)
    {
        var dot = id.LastIndexOf('.');
        return $"{Address}/{id[..dot]}?linh-vuc={id[(dot + 1)..]}";
    }
}
