using System.Text.Json;
using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Foundation;

namespace CaiCach.Demo;

/// <summary>The printed figures of the half-year report of 2022 that no register of the house counts, each as the office stated it.</summary>
internal sealed class DemoDeclarations : IDemoPart
{
    /// <summary>The window of the report (Nghị định 09/2019/NĐ-CP, Điều 12).</summary>
    public static readonly DateOnly From = new(2021, 12, 15), To = new(2022, 6, 14);

    private const string Report = "Báo cáo tình hình thực hiện công tác CCHC 6 tháng đầu năm 2022";

    // The report names the plan and prints no result; it has the inspection among what is still to be done, so there was none.
    private const string NotYetDone = "inspections.units-inspected";

    // What the report names as the document behind a figure; where it names none, the section that prints it.
    private static readonly (string Codes, string Source, string Account)[] Sources =
    [
        ("inspections.communes-planned inspections.offices-planned", "Kế hoạch 10/KH-UBND ngày 12/01/2022", "noivu"),
        (NotYetDone, Report + ", mục IV.8", "noivu"),
        ("inspections.surprise-rounds inspections.surprise-units", "Kế hoạch 18/KH-UBND ngày 26/01/2022", "noivu"),
        ("outreach.*", "Kế hoạch 195/KH-UBND ngày 31/12/2021", "noivu"),
        ("legal-documents.issued legal-documents.issued-below", "Kế hoạch 180/KH-UBND ngày 21/12/2021", "tuphap"),
        ("legal-documents.checked-below", "Kế hoạch 174/KH-UBND ngày 15/12/2021", "tuphap"),
        ("legal-documents.reviewed", "Kế hoạch 27/KH-UBND ngày 10/02/2022", "tuphap"),
        ("feedback.received", "Quyết định 43/2018/QĐ-UBND ngày 09/08/2018", "noivu"),
        ("people.bodies-formed", Report + ", mục II.3", "noivu"),
        ("people.downsized", "Nghị định 108/2014/NĐ-CP ngày 20/11/2014", "noivu"),
        ("people.charters-issued", "Quyết định quy định chức năng, nhiệm vụ Phòng Tài nguyên và Môi trường (báo cáo không ghi số, ngày)", "noivu"),
        ("people.training-*", "Kế hoạch 22/KH-UBND ngày 28/01/2022", "noivu"),
        ("people.appointments*", Report + ", mục II.4", "noivu"),
        ("finance.*", Report + ", mục II.5", "noivu"),
        ("*", Report, "noivu"),
    ];

    private static readonly Dictionary<string, Officer> Officers = new()
    {
        ["noivu"] = As("noivu", "tth.quang-dien.noi-vu"),
        ["tuphap"] = As("tuphap", "tth.quang-dien.tu-phap"),
    };

    public IEnumerable<DemoAct> Acts(DemoPlan plan)
    {
        var at = Clock.At(To, new(14, 0));
        return Figures().Select((figure, i) => new DemoAct(at.AddMinutes(2 * i), (services, ct) => Declare(services, figure.Code, figure.Value, ct)));
    }

    /// <summary>Code and value of every printed count and sum, once, and the one that the report says in words.</summary>
    internal static IReadOnlyList<(string Code, long Value)> Figures()
    {
        using var stream = typeof(DemoDeclarations).Assembly.GetManifestResourceStream("data/seed-figures.json")!;
        using var file = JsonDocument.Parse(stream);
        var additive = DeclaredCodes.All.Select(c => c.Code).ToHashSet();
        return [.. file.RootElement.GetProperty("figures").EnumerateArray()
            .Where(f => f.GetProperty("indicator").ValueKind == JsonValueKind.Object)
            .SelectMany(f => f.GetProperty("indicator").EnumerateObject()
                .Select(i => (Code: i.Value.GetString()!, Value: f.GetProperty("values").GetProperty(i.Name))))
            .Where(p => additive.Contains(p.Code))
            .Select(p => (p.Code, p.Value.GetInt64()))
            .DistinctBy(p => p.Code)
            .Append((NotYetDone, 0))];
    }

    private static async Task Declare(IServiceProvider services, string code, long value, CancellationToken ct)
    {
        if (services.GetRequiredService<DeclarableCodes>().WhyNot(code) is not null)
        {
            return; // a register counts it
        }

        var (_, source, account) = Sources.First(s => s.Codes.Split(' ').Any(c => Covers(c, code)));
        var text = new DeclaredText(code, DemoPlan.Unit, From, To, value, source, Note(code), Keep: true);
        await services.GetRequiredService<DeclareFigure>().Run(text, Officers[account], ct: ct);
    }

    /// <summary>A code, or the beginning of several (“outreach.*”).</summary>
    private static bool Covers(string codes, string code) =>
        codes == code || (codes.EndsWith('*') && code.StartsWith(codes[..^1], StringComparison.Ordinal));

    private static string? Note(string code) => code switch
    {
        "feedback.received" => "Trong kỳ không nhận được phản ánh nào về quy định hành chính.",
        NotYetDone => "Báo cáo không in kết quả; mục IV.8 nêu việc kiểm tra còn phải làm, nên trong kỳ bằng 0.",
        "finance.revenue-estimate" => "Dự toán HĐND tỉnh giao.",
        _ => null,
    };

    private static Officer As(string account, string unit) =>
        new(account, account, unit, unit, null, Scope.All, new HashSet<Permission> { Permission.DeclareFigures });
}
