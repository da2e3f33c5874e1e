using System.Globalization;
using System.Text.Json;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using CaiCach.Plans.Doing;
using CaiCach.Plans.Planning;

namespace CaiCach.Demo;

/// <summary>
/// The reform plan 191/KH-UBND for 2022: 47 tasks in 6 fields, 24 of them done when the half-year figures were taken. The
/// report gives the counts and the documents; the words of the tasks are our own.
/// </summary>
public sealed class DemoPlans : IDemoPart
{
    private const int Year = 2022;
    private const string Invented = "Văn bản giả định của nhà dùng thử";
    private static readonly DateOnly IssuedOn = new(2021, 12, 30);
    private static readonly string PlanId = Plan.IdOf(DemoPlan.Unit, Year);
    private static readonly IReadOnlyList<Planned> Tasks = Load();
    private static readonly Officer Jurist = DemoDocuments.OfficerOf("tuphap", "tth.quang-dien.tu-phap");

    public IEnumerable<DemoAct> Acts(DemoPlan plan) =>
    [
        new(Clock.At(IssuedOn, new(14, 0)), Create),
        new(Clock.At(IssuedOn, new(14, 30)), Fill),
        .. Tasks.Select((task, place) => (task, place)).Where(t => t.task.DoneOn is not null).Select(t => new DemoAct(
            Clock.At(t.task.DoneOn!.Value, new TimeOnly(15, 0).AddMinutes(t.place)), (services, ct) => Complete(services, t.task, t.place + 1, ct))),
    ];

    private static async Task Create(IServiceProvider services, CancellationToken ct) => await services.GetRequiredService<CreatePlan>().Run(
        new(DemoPlan.Unit, Year, "Kế hoạch triển khai công tác CCHC năm 2022", DemoDocuments.KeyOf("D02"), IssuedOn), DemoDocuments.Clerk, ct);

    private static async Task Fill(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<AddTasks>().Run(PlanId, [.. Tasks.Select(t => t.Facts)], DemoDocuments.Clerk, ct);

    private static async Task Complete(IServiceProvider services, Planned task, int number, CancellationToken ct)
    {
        var officer = task.Facts.Lead == Jurist.Unit ? Jurist : DemoDocuments.Clerk;
        var evidence = task.Document is { } id ? DemoDocuments.KeyOf(id) : await Issue(services, task, ct);
        await services.GetRequiredService<CompleteTask>().Run(
            string.Create(CultureInfo.InvariantCulture, $"{PlanId}.{number:00}"), new(task.DoneOn!.Value, evidence), officer, ct);
    }

    /// <summary>The report names no document for some tasks: one is issued and says that it is invented.</summary>
    private static async Task<RecordKey> Issue(IServiceProvider services, Planned task, CancellationToken ct)
    {
        var facts = new DocumentFacts(task.NewType!, null, "UBND huyện Quảng Điền", task.DoneOn, task.NewSubject!) { Note = Invented };
        return new(Document.KindName, await services.GetRequiredService<IssueDocument>().Run(
            new(DemoPlan.Unit, facts, "UBND", null), DemoDocuments.Clerk, ct));
    }

    private static List<Planned> Load()
    {
        using var stream = typeof(DemoPlans).Assembly.GetManifestResourceStream("data/demo-plan-2022.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("tasks").EnumerateArray().Select(Read)];
    }

    private static Planned Read(JsonElement one)
    {
        var facts = new TaskFacts(
            ReformAreas.OfSlug(Text(one, "area"))!.Value, Text(one, "title")!, Text(one, "lead")!,
            [.. one.GetProperty("cooperators").EnumerateArray().Select(c => c.GetString()!)], Day(Text(one, "due")!), Text(one, "output")!);
        return one.TryGetProperty("done", out var done)
            ? new(facts, Day(Text(done, "on")!), Text(done, "document"), Text(done, "type"), Text(done, "subject"))
            : new(facts, null, null, null, null);
    }

    private static string? Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="DoneOn">Null while it is open.</param>
    /// <param name="Document">Id of the report's document that proves it; null when one is invented.</param>
    private sealed record Planned(TaskFacts Facts, DateOnly? DoneOn, string? Document, string? NewType, string? NewSubject);
}
