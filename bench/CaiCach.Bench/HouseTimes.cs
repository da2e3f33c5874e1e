using System.Diagnostics;
using CaiCach.Foundation.Hosting;
using CaiCach.Reports.Building;

namespace CaiCach.Bench;

/// <summary>How long the demo house takes for its report and for the check of its journal, warm, medians of five.</summary>
internal static class HouseTimes
{
    public static async Task<int> Run(string data)
    {
        await using var services = await Houses.Open(HouseFolder.From(data));
        var (json, pdf, verify) = (new List<double>(), new List<double>(), new List<double>());
        long entries = 0;
        for (var round = -1; round < 5; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var watch = Stopwatch.StartNew();
            var paper = await scope.ServiceProvider.GetRequiredService<ReportBuilder>().Draft("477", "2022-H1");
            _ = paper.ToJson();
            var first = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            _ = paper.ToPdf();
            var second = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            entries = (await Houses.Check(scope.ServiceProvider)).Entries;
            if (round >= 0)
            {
                json.Add(first);
                pdf.Add(second);
                verify.Add(watch.Elapsed.TotalSeconds);
            }
        }

        Console.WriteLine($"report JSON {Houses.Median(json):0} ms, PDF {Houses.Median(pdf):0} ms more, verify {entries / Houses.Median(verify):0} entries/s ({entries} entries, records and files included)");
        return 0;
    }
}
