using System.Text.Json;
using CaiCach.Demo;
using CaiCach.Documents;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Demo;

/// <summary>The registers and the plan behind the half-year report.</summary>
public sealed class DemoPlanTests
{
    [Fact]
    public async Task The_plan_answers_the_report_47_tasks_in_6_fields_24_done()
    {
        await using var house = await Made();

        foreach (var asOf in new DateOnly[] { new(2022, 6, 14), new(2022, 6, 15) })
        {
            var question = new Question(DemoPlan.Unit, new(new(2021, 12, 15), new(2022, 6, 14)), asOf, [DemoPlan.Unit, "tth.quang-dien.noi-vu"], []);
            Assert.Equal((47, 6, 24, 24), (
                await Value(house, "plans.tasks", question), await Value(house, "plans.fields", question),
                await Value(house, "plans.tasks-done", question), await Value(house, "plans.tasks-done-on-time", question)));
        }
    }

    [Fact]
    public async Task Every_done_task_is_proved_by_a_document_of_the_register()
    {
        await using var house = await Made();

        var proofs = await house.Ask<CaiCachDb, List<string>>(db => db.Set<PlanTask>().Where(t => t.DoneOn != null).Select(t => t.Evidence!).ToListAsync());
        var documents = await house.Ask<CaiCachDb, List<Document>>(db => db.Set<Document>().ToListAsync());

        Assert.All(proofs, p => Assert.Contains(documents, d => d.Key == RecordKey.Parse(p)));
        Assert.Equal(6, documents.Count(d => d.Note == "Văn bản giả định của nhà dùng thử"));
    }

    [Fact]
    public async Task All_references_of_the_report_stand_in_the_register_with_their_oddities()
    {
        await using var house = await Made();
        var documents = (await house.Ask<CaiCachDb, List<Document>>(db => db.Set<Document>().ToListAsync())).ToDictionary(d => d.Key);
        using var stream = typeof(DemoDocuments).Assembly.GetManifestResourceStream("data/seed-documents.json")!;
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        foreach (var cited in json.RootElement.GetProperty("documents").EnumerateArray())
        {
            var document = documents[DemoDocuments.KeyOf(cited.GetProperty("id").GetString()!)];
            Assert.Equal(cited.GetProperty("full_symbol").GetString(), document.Symbol);
            Assert.Equal(cited.GetProperty("date").GetString(), document.IssuedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.DoesNotContain("seed", document.Subject, StringComparison.Ordinal);
            Assert.True(cited.GetProperty("flags").GetArrayLength() == 0 || DocumentFindings.Of(document).Count > 0, document.Name);
        }

        Assert.Equal(56, documents.Count);
        Assert.Equal(24, documents.Values.Count(d => d is { Direction: Direction.Outgoing, Number: not null, NumberedHere: false }));
    }

    [Fact]
    public async Task Every_act_happened_at_its_business_instant()
    {
        await using var house = await Made();

        var times = await house.Ask<CaiCachDb, List<DateTime>>(db => db.Set<JournalEntry>().OrderBy(e => e.Id).Select(e => e.At).ToListAsync());

        Assert.Equal(50 + 2 + 24 + 6, times.Count);
        Assert.True(times.Min() >= Clock.At(new(2021, 12, 13), new(8, 0)) && times.Max() < DemoPlan.OpensAt);
    }

    /// <summary>Runs only these two parts, in order of time, as the maker does.</summary>
    private static async Task<Support.House> Made()
    {
        var house = await Support.House.Open();
        var clock = house.App.Services.GetRequiredService<Clock>();
        await using var scope = house.App.Services.CreateAsyncScope();
        foreach (var act in new DemoDocuments().Acts(new()).Concat(new DemoPlans().Acts(new())).OrderBy(a => a.At))
        {
            clock.Set(act.At);
            await act.Do(scope.ServiceProvider, TestContext.Current.CancellationToken);
            scope.ServiceProvider.GetRequiredService<CaiCachDb>().ChangeTracker.Clear();
        }

        clock.Set(null);
        return house;
    }

    private static async Task<long> Value(Support.House house, string code, Question question) =>
        (await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question))).Value!.Value;
}
