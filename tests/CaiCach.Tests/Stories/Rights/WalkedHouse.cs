using System.Text;
using CaiCach.Calendar;
using CaiCach.Calendar.Hours;
using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Demo;
using CaiCach.Directives;
using CaiCach.Directives.Assigning;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Attributing.Disrupting;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Dossiers.Submitting;
using CaiCach.Dossiers.Synchronising.Reconciling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Identity;
using CaiCach.Identity.SigningIn;
using CaiCach.Plans;
using CaiCach.Plans.Planning;
using CaiCach.Procedures;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Processing;
using CaiCach.Procedures.Reviewing;
using CaiCach.Reception.Queue;
using CaiCach.Reception.Surveys;
using CaiCach.Reports;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Writing;
using CaiCach.Tests.Documents;
using CaiCach.Tests.Dossiers.Synchronising;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>
/// The demo house in which two communes keep every register, and the district has given each of them work: enough for
/// every door to have something to show and something to keep shut. Opened once for all walks.
/// </summary>
public sealed class WalkedHouse : IAsyncLifetime
{
    public const string District = DemoPlan.Unit, Own = "tth.quang-dien.quang-tho", Other = "tth.quang-dien.quang-phu";

    /// <summary>Applicants whose names nobody else bears.</summary>
    public const string OwnApplicant = "Công Tằng Tôn Nữ Dã Hạc", OtherApplicant = "Tôn Thất Mộc Miên";

    /// <summary>What an officer of the own commune meets, on pages and in files or answers for programs.</summary>
    internal static readonly string[] OwnSigns =
    [
        OwnApplicant, "trồng rau má tại Quảng Thọ", "Dọn đường liên thôn tại Quảng Thọ", "Niêm yết thủ tục tại Quảng Thọ", "Lớp tập huấn tại Quảng Thọ",
        "Rà soát biển hướng dẫn tại Quảng Thọ",
    ];

    /// <summary>What stands in a file that the own commune has put on a document.</summary>
    internal const string OwnFile = "Bản gốc kế hoạch rau má Quảng Thọ";

    private readonly Dictionary<string, Secrets> _beyond = [];

    private const string DistrictPlan = "tth.quang-dien.2022", Certification = "2.000815";

    internal Support.House House { get; private set; } = null!;

    internal Failures Failures { get; } = new();

    internal IReadOnlyList<EntryPoint> EntryPoints { get; private set; } = [];

    /// <summary>Words of files that were sent to be looked at and not written yet, by the account that sent them.</summary>
    internal Dictionary<string, string> Sent { get; } = [];

    public async ValueTask InitializeAsync()
    {
        House = await Support.House.Open(builder => builder.Logging.AddProvider(Failures));
        await DemoMaker.Make(House.App.Services, new DemoPlan());
        await Furnish(Own, "Quảng Thọ", 4101, OwnApplicant);
        await Furnish(Other, "Quảng Phú", 4202, OtherApplicant);

        // Two acts, since the sealed header of an act names every record that it wrote, and a proof hands the header out.
        await House.Do<AddTasks>(act => act.Run(DistrictPlan, [Task("Dựng điểm hỗ trợ nộp hồ sơ tại Quảng Thọ", Own)], At(District)));
        await House.Do<AddTasks>(act => act.Run(DistrictPlan, [Task("Dựng điểm hỗ trợ nộp hồ sơ tại Quảng Phú", Other)], At(District)));
        await House.Do<RegisterDirective>(act => act.Run(District, Directive("Rà soát biển hướng dẫn tại Quảng Thọ", 5101, Own), At(District)));
        await House.Do<RegisterDirective>(act => act.Run(District, Directive("Rà soát biển hướng dẫn tại Quảng Phú", 5202, Other), At(District)));
        await House.Ask<Sealer, long>(sealer => sealer.Seal());
        await House.App.StartAsync();

        // So that sign-ins, too, are there to be opened, whichever walk comes first.
        await House.Ask<SignIn, SignInAnswer>(act => act.Run("quangtho", DemoAccounts.Password, new Caller(null, null)));
        EntryPoints = EntryPoint.AllOf(House.App.Services.GetRequiredService<EndpointDataSource>());
    }

    /// <summary>What lies beyond a sight; collected once for each.</summary>
    internal async Task<Secrets> Beyond(Sight sight) =>
        _beyond.TryGetValue(sight.Account, out var known) ? known : _beyond[sight.Account] = await Secrets.Beyond(this, sight);

    public ValueTask DisposeAsync() => House.DisposeAsync();

    /// <summary>One record of each register of a commune, most of them brought about by its own officer.</summary>
    private async Task Furnish(string unit, string place, int number, string applicant)
    {
        var (officer, today) = (At(unit), new DateOnly(2022, 6, 14));
        var person = new Applicant(applicant, $"0469770{number}1", $"0127{number}33", $"Thôn Rau Má, xã {place}");
        await AtTheCounter(officer, person, today, number);
        var plan = await House.Has(Direction.Outgoing, Registers.Plan($"{number}/KH-UBND", today, $"trồng rau má tại {place}"), officer: officer);
        await House.Has(Direction.Incoming, Registers.Plan($"{number + 1}/KH-UBND", today, $"mở chợ phiên tại {place}"), today, officer);
        await House.Has(Direction.Reference, Registers.Plan($"{number + 2}/KH-UBND", today, $"nạo vét kênh tại {place}"), officer: officer);
        await House.Ask<RecordDisruption, string>(act => act.Run(
            new(DisruptionKind.Outage, unit, $"Mất điện trạm {place}", Clock.At(today, new(9, 0)), Clock.At(today, new(10, 0)), plan.Key), officer));
        await House.Do<AttachFile>(act => act.Run(plan.Id, $"ban-goc-{number}.txt", Text($"Bản gốc kế hoạch rau má {place}"), officer));
        await House.Do<RegisterDirective>(act => act.Run(unit, Directive($"Dọn đường liên thôn tại {place}", number + 3, unit), officer));
        var planned = await House.Ask<CreatePlan, string>(act => act.Run(new(unit, 2022, $"Kế hoạch CCHC xã {place} năm 2022", plan.Key, today), officer));
        await House.Do<AddTasks>(act => act.Run(planned, [Task($"Niêm yết thủ tục tại {place}", unit)], officer));
        await House.Ask<DeclareFigure, string>(act => act.Run(
            new DeclaredText("people.bodies-formed", unit, new(2021, 12, 15), today, number, $"Thông báo {number + 4}/TB-UBND", $"Lớp tập huấn tại {place}"), officer));
        await House.Do<SetOfficeHours>(act => act.Run(
            unit, new(today, new(7, 30), new(11, 30), new(13, 30), new(17, 0), $"Thông báo {number + 5}/TB-UBND"), officer));
        await AtTheHall(officer, place);
        await Procedures(officer, place, today);
        await Reports(unit, officer);
        Sent[officer.Account] = await House.Ask<IServiceProvider, string>(async services =>
        {
            services.GetRequiredService<CurrentOfficer>().SignedIn = officer;
            var file = await Sheets.Make(
                ["Hướng", "Số, ký hiệu", "Tên loại", "Cơ quan ban hành", "Ngày văn bản", "Trích yếu", "Lĩnh vực", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Hạn", "Kết quả phải có"],
                ["Đi", $"{number + 6}/BC-UBND", "Báo cáo", $"UBND xã {place}", "14/06/2022", $"sơ kết mùa rau {place}", "Cải cách thể chế", $"Sơ kết mùa rau {place}", place, "30/09/2022", "Báo cáo"]);
            return (await services.GetRequiredService<SentFiles>().Keep(new MemoryStream(file))).Word;
        });
    }

    /// <summary>A dossier that was settled, a submission that waits, and a comparison with the provincial system.</summary>
    private async Task AtTheCounter(Officer officer, Applicant person, DateOnly day, int number)
    {
        var clock = House.App.Services.GetRequiredService<Clock>();
        clock.Set(Clock.At(day, new(16, 0)));
        var dossier = await House.Ask<ReceiveDossier, string>(act => act.Run(new(Certification, new Intake(person, Channel.InPerson, true)), officer));
        clock.Set(Clock.At(day, new(16, 30)));
        await House.Do<SettleDossier>(act => act.Run(dossier, true, officer));
        clock.Set(null);
        await House.Ask<SubmitDossier, string>(act => act.Run(
            new(Certification, "Chứng thực bản sao từ bản chính", person, Channel.Online) { OuterNumber = $"DVC-{number}-0001" }, officer.Unit, officer.Actor));
        await House.Ask<IServiceProvider, string>(async services =>
        {
            var file = new MemoryStream(Exchange.Json(Exchange.Row($"H57.99-220610-{number}", ("ChuHoSo", person.Name))));
            var compared = await services.GetRequiredService<Reconciler>().Compare(file, officer.Scope);
            return await services.GetRequiredService<Reconcile>().Run(compared, $"he-thong-tinh-{number}.json", officer);
        });
    }

    /// <summary>A queue with somebody in it, and an invitation to say how it was.</summary>
    private async Task AtTheHall(Officer officer, string place)
    {
        await House.Do<OpenGroup>(act => act.Run("A", $"Quầy chứng thực {place}", officer));
        await House.Ask<TakeTicket, string>(act => act.Run("A", officer));
        await House.Do<IServiceProvider>(async services =>
        {
            var about = await services.GetRequiredService<CaiCachDb>().Set<Dossier>().Where(d => d.Unit == officer.Unit).OrderBy(d => d.Number).Select(d => d.Number).LastAsync();
            services.GetRequiredService<CaiCachDb>().Add(new Survey
            {
                Code = $"{place.Length}{officer.Account}".ToUpperInvariant(), Unit = officer.Unit, About = $"{Dossier.KindName}/{about}", InvitedAt = Clock.At(new(2022, 6, 14), new(17, 0)),
            });
            await services.GetRequiredService<Acts>().Commit(InviteToSurvey.Act, Actor.House);
        });
    }

    /// <summary>How a commune goes about a procedure, what it would change in it, and whether it is posted.</summary>
    private async Task Procedures(Officer officer, string place, DateOnly day)
    {
        var version = await House.Ask<CaiCachDb, int>(db => db.Set<ProcedureVersion>().Where(v => v.Procedure == Certification).MaxAsync(v => v.Number));
        await House.Ask<DraftProcess, string>(act => act.Run(
            new(Certification, version, officer.Unit, null, $"Tại {place}"), [new(1, $"Đối chiếu tại {place}", $"UBND xã {place}", "Công chức", new(1, LimitUnit.WorkingDays), [])], officer));
        await House.Ask<ReviewProcedure, string>(act => act.Run(
            new(Certification, day, $"Phải đi lại hai lần ở {place}.", $"Bớt một lần đi lại ở {place}.", SimplificationKind.Papers, 2, 1, null, null, 10), officer));
        await House.Ask<CheckPosting, string>(act => act.Run(new(officer.Unit, $"Bảng niêm yết {place}", day, $"Tổ kiểm tra {place}", null, []), officer));
    }

    /// <summary>A locked report and the draft of its next version.</summary>
    private async Task Reports(string unit, Officer officer)
    {
        var id = await House.Ask<StartReport, string>(act => act.Run(new(unit, ReportPeriod.Parse("2022-H1")), officer));
        var report = await House.Ask<CaiCachDb, Report>(db => db.Set<Report>().SingleAsync(r => r.Id == id));
        foreach (var section in report.Sections)
        {
            if (section.Text == "")
            {
                await House.Do<WriteSection>(act => act.Run(id, section.Code, "Trong kỳ không phát sinh.", officer));
            }

            await House.Do<ConfirmSection>(act => act.Run(id, section.Code, officer));
        }

        await House.Do<LockReport>(act => act.Run(id, null, officer));
        await House.Ask<RenewReport, string>(act => act.Run(id, "Bổ sung số liệu", officer));
    }

    private static Officer At(string unit) => Registers.OfficerOf(unit[(unit.LastIndexOf('.') + 1)..].Replace("-", "", StringComparison.Ordinal), unit);

    private static TaskFacts Task(string title, string lead) => new(ReformArea.Procedures, title, lead, [], new(2022, 9, 30), $"Biên bản: {title}");

    private static DirectiveText Directive(string content, int number, string lead) =>
        new(content, $"Công văn {number}/UBND-VP", null, new(2022, 6, 10), lead, [], new(2022, 6, 30));

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
