using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Directives;
using CaiCach.Directives.Assigning;
using CaiCach.Directives.Outer;
using CaiCach.Directives.Progress;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Demo;

/// <summary>
/// The directives of the half-year report of 2022: 64 in the window, all done on time by our own dates, one of which the
/// provincial system counts as late; and two of the opening morning, open. Contents and dates are invented.
/// </summary>
internal sealed class DemoDirectives : IDemoPart
{
    public const int InWindow = 64;

    private const string Resource = "data/directives-demo.tsv";
    /// <summary>The first number of the offices' reports that prove something here; earlier ones are theirs.</summary>
    private const int FirstReport = 21;

    /// <summary>How the offices sign their reports.</summary>
    private static readonly Dictionary<string, (string Abbreviation, string Name)> Offices = new()
    {
        ["van-phong"] = ("VP", "Văn phòng HĐND và UBND huyện"), ["noi-vu"] = ("NV", "Phòng Nội vụ"), ["tu-phap"] = ("TP", "Phòng Tư pháp"),
        ["tai-chinh-ke-hoach"] = ("TCKH", "Phòng Tài chính - Kế hoạch"), ["tai-nguyen-moi-truong"] = ("TNMT", "Phòng Tài nguyên và Môi trường"),
        ["ldtbxh"] = ("LĐTBXH", "Phòng Lao động - Thương binh và Xã hội"), ["van-hoa-thong-tin"] = ("VHTT", "Phòng Văn hóa và Thông tin"),
        ["giao-duc-dao-tao"] = ("GDĐT", "Phòng Giáo dục và Đào tạo"), ["y-te"] = ("YT", "Phòng Y tế"), ["thanh-tra"] = ("TTr", "Thanh tra huyện"),
        ["kinh-te-ha-tang"] = ("KTHT", "Phòng Kinh tế và Hạ tầng"), ["nong-nghiep"] = ("NN", "Phòng Nông nghiệp và Phát triển nông thôn"),
        ["trung-tam-hcc"] = ("TTHCC", "Trung tâm Hành chính công"), ["trung-tam-vhtttt"] = ("TTVHTT", "Trung tâm Văn hóa, Thông tin và Thể thao"),
    };

    private const string Disputed = "Hoàn thành số hóa sổ hộ tịch giai đoạn 1";
    private static readonly DateOnly LastDay = new(2022, 6, 14), Opening = Clock.DayOf(DemoPlan.OpensAt);

    private readonly WorkingCalendar _calendar = HolidayFile.Calendar();

    private static readonly Officer Clerk = new(
        "noivu", "", $"{DemoPlan.Unit}.noi-vu", "", null, Scope.All, new HashSet<Permission>(Enum.GetValues<Permission>()));

    public IEnumerable<DemoAct> Acts(DemoPlan plan)
    {
        var random = plan.RandomFor("directives");
        var lines = Read();
        return lines.Take(InWindow).SelectMany((line, index) => Done(line, AssignedOn(index), random))
            .Concat(Open(lines[InWindow], new(2022, 6, 17))).Concat(Open(lines[InWindow + 1], new(2022, 6, 24)));
    }

    /// <summary>Spread over the window, leaving room to be done before it ends.</summary>
    private DateOnly AssignedOn(int index) => _calendar.OnOrAfter(new DateOnly(2021, 12, 15).AddDays(index * 168 / InWindow));

    private IEnumerable<DemoAct> Done(Line line, DateOnly assignedOn, Random random)
    {
        var limit = 6 + random.Next(9);
        var dueOn = Earlier(_calendar.Add(assignedOn, limit), LastDay);
        var doneOn = line.Content == Disputed ? _calendar.Add(dueOn, -3) : Earlier(_calendar.Add(assignedOn, limit - random.Next(4)), dueOn);
        var number = "";
        var proof = default(RecordKey);
        yield return Act(assignedOn, 9, async (services, ct) =>
            number = await services.GetRequiredService<RegisterDirective>().Run(DemoPlan.Unit, line.Text(assignedOn, dueOn), Clerk, ct));
        yield return Act(assignedOn, 14, (services, ct) => services.GetRequiredService<AcceptDirective>().Run(number, Clerk, ct));
        yield return Act(doneOn, 10, (services, ct) => services.GetRequiredService<ReportDirective>().Run(number, "Đã gửi kết quả về UBND tỉnh.", Clerk, ct));
        yield return Act(doneOn, 15, async (services, ct) => proof = await line.Prove(services, doneOn, ct));
        yield return Act(doneOn, 16, (services, ct) => services.GetRequiredService<ConfirmDone>().Run(number, doneOn, proof, Clerk, ct));

        // Read before the window closes, so that the day of the report knows what the provincial system says.
        var readOn = line.Content == Disputed ? _calendar.Add(dueOn, 1) : Earlier(_calendar.Add(doneOn, 1), LastDay);
        yield return Act(readOn, 17, (services, ct) => line.Content == Disputed
            ? services.GetRequiredService<ReadOuterStatus>().Run(number, "Hoàn thành quá hạn", OuterMeaning.DoneLate, dueOn.AddDays(1), Clerk, ct)
            : services.GetRequiredService<ReadOuterStatus>().Run(
                number, doneOn < dueOn ? "Hoàn thành trước hạn" : "Hoàn thành đúng hạn", OuterMeaning.DoneOnTime, doneOn, Clerk, ct));
        if (line.Content == Disputed)
        {
            yield return Act(_calendar.Add(dueOn, 2), 9, (services, ct) => services.GetRequiredService<CorrectStatus>().Run(
                number, "Kết quả gửi trước hạn ba ngày làm việc; hệ thống của tỉnh ghi ngày đồng bộ thay cho ngày gửi.", proof, Clerk, ct));
        }
    }

    private static IEnumerable<DemoAct> Open(Line line, DateOnly dueOn)
    {
        var number = "";
        yield return Act(Opening, 7, async (services, ct) =>
            number = await services.GetRequiredService<RegisterDirective>().Run(DemoPlan.Unit, line.Text(Opening, dueOn), Clerk, ct));
        yield return new(DemoPlan.OpensAt.AddMinutes(-10), (services, ct) => services.GetRequiredService<AcceptDirective>().Run(number, Clerk, ct));
    }

    /// <summary>At so many hours and some minutes, so that a day's acts keep the order of the list.</summary>
    private static DemoAct Act(DateOnly day, int hour, Func<IServiceProvider, CancellationToken, Task> act) => new(Clock.At(day, new(hour, 20)), act);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static List<Line> Read()
    {
        using var file = new StreamReader(typeof(DemoDirectives).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly."));
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => row.Split('\t')).Select((cells, index) => new Line(index, cells[0], cells[1], cells[2]))];
    }

    private sealed record Line(int Index, string Lead, string Suffix, string Content)
    {
        /// <summary>Letters of the province run through the year at about 31 a day.</summary>
        public DirectiveText Text(DateOnly assignedOn, DateOnly dueOn) => new(
            Content, string.Create(CultureInfo.InvariantCulture, $"Công văn {assignedOn.DayOfYear * 31 + Content.Length}/UBND-{Suffix}"), null,
            assignedOn, $"{DemoPlan.Unit}.{Lead}", Lead == "van-phong" ? [] : [$"{DemoPlan.Unit}.van-phong"], dueOn);

        /// <summary>The lead unit's report, as it arrived at the district: the proof that the work was done.</summary>
        public async Task<RecordKey> Prove(IServiceProvider services, DateOnly doneOn, CancellationToken ct)
        {
            var (abbreviation, name) = Offices[Lead];
            var symbol = string.Create(CultureInfo.InvariantCulture, $"{FirstReport + Index}/BC-{abbreviation}");
            var facts = new DocumentFacts("BC", symbol, name, doneOn, $"Báo cáo kết quả: {Content}") { IssuerUnit = $"{DemoPlan.Unit}.{Lead}" };
            return new(Document.KindName, await services.GetRequiredService<RegisterIncoming>().Run(new(DemoPlan.Unit, facts, doneOn), Clerk, ct));
        }
    }
}
