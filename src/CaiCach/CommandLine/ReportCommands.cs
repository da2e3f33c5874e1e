using System.CommandLine;
using System.Text;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Reports;
using CaiCach.Reports.Building;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.CommandLine;

/// <summary><c>report build|lock|drift</c>.</summary>
internal static class ReportCommands
{
    private static readonly Option<string> Form = new("--report") { Description = "Form of the report", DefaultValueFactory = _ => ReportBuilder.DefaultTemplate };
    private static readonly Option<string> Unit = new("--unit") { Description = "Official area code (477) or id of the unit", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "2022-06, 2022-Q1, 2022-H1, 2022-9M or 2022", Required = true };

    public static void AddTo(RootCommand root) =>
        root.Subcommands.Add(new Command("report", "Build, lock and compare reports") { Build(), Lock(), DriftOf() });

    private static Command Build()
    {
        var format = new Option<string>("--format") { Description = "docx, pdf, html or json", Required = true };
        format.AcceptOnlyFromAmong("docx", "pdf", "html", "json");
        var output = new Option<string>("--out") { Description = "File to write", Required = true };
        var build = new Command("build", "Write a report: as locked, or as a draft measured now") { Form, Unit, Period, format, output };
        build.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var paper = await Paper(scope.ServiceProvider, parsed, ct);
            var bytes = parsed.GetValue(format) switch
            {
                "docx" => paper.ToDocx(),
                "pdf" => paper.ToPdf(),
                "html" => Encoding.UTF8.GetBytes(paper.ToHtml()),
                _ => Encoding.UTF8.GetBytes(paper.ToJson()),
            };
            await File.WriteAllBytesAsync(parsed.GetValue(output)!, bytes, ct);
            return 0;
        });
        return build;
    }

    private static Command Lock()
    {
        var by = Cli.As();
        var reason = new Option<string?>("--reason") { Description = "Why, for the journal" };
        var @lock = new Command("lock", "Lock the newest version of a report") { Form, Unit, Period, by, reason };
        @lock.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            using var held = HouseLock.Take(folder);
            await using var services = await Cli.Open(folder);
            await using var scope = services.CreateAsyncScope();
            var officer = await Cli.Officer(scope.ServiceProvider, parsed.GetValue(by)!, Permission.LockReports, ct);
            var report = await Newest(scope.ServiceProvider, parsed, ct)
                ?? throw new HouseException("There is no such report. Start it on the page /bao-cao; drafts need none.");
            await scope.ServiceProvider.GetRequiredService<LockReport>().Run(report.Id, parsed.GetValue(reason), officer, ct);
            await Cli.Seal(services, ct);
            Console.WriteLine($"{report.Id} is locked.");
            return 0;
        });
        return @lock;
    }

    private static Command DriftOf()
    {
        var drift = new Command("drift", "Say what a locked report would print differently now, and which acts caused it") { Form, Unit, Period };
        drift.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var report = await Newest(scope.ServiceProvider, parsed, ct);
            if (report?.LockedAt is null)
            {
                throw new HouseException("This report is not locked; a draft is measured anew each time and cannot drift.");
            }

            var paper = await scope.ServiceProvider.GetRequiredService<ReportBuilder>().Of(report, ct);
            var found = await scope.ServiceProvider.GetRequiredService<DriftFinder>().Find(report, paper, ct);
            var causes = await scope.ServiceProvider.GetRequiredService<DriftCauses>().Of(report, found.Keys, ct);
            foreach (var figure in found.Figures)
            {
                Console.WriteLine($"{figure.Locked.Code}: {figure.Locked.Printed} -> {figure.Now.Printed}");
                foreach (var record in figure.Records)
                {
                    Console.WriteLine($"  {record.Kind} {record.Key}: {string.Join("; ", causes[record.Key].Select(c => $"{c.Sentence} ({c.Actor}, {Clock.Local(c.At):dd/MM/yyyy HH:mm}, position {(c.Position is { } position ? $"{position}" : "waiting")})"))}");
                }
            }

            Console.WriteLine(found.None ? "Nothing drifted." : $"{found.Figures.Count} figures drifted.");
            return 0;
        });
        return drift;
    }

    /// <summary>The locked report when there is one, else a draft straight from the form.</summary>
    private static async Task<ReportPaper> Paper(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var builder = services.GetRequiredService<ReportBuilder>();
        return await Newest(services, parsed, ct) is { LockedAt: not null } locked
            ? await builder.Of(locked, ct)
            : await builder.Draft(parsed.GetValue(Unit)!, parsed.GetValue(Period)!, parsed.GetValue(Form)!, ct);
    }

    private static async Task<Report?> Newest(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var builder = services.GetRequiredService<ReportBuilder>();
        var period = ReportBuilder.ReadPeriod(parsed.GetValue(Period)!);
        var subject = await builder.Subject(parsed.GetValue(Unit)!, period, period.Window().To, ct);
        var (unit, form, code) = (subject.Unit.Id, parsed.GetValue(Form)!, period.Code);
        return await services.GetRequiredService<CaiCachDb>().Set<Report>().Include(r => r.Figures)
            .Where(r => r.Unit == unit && r.Template == form && r.Period == code).OrderByDescending(r => r.Version).FirstOrDefaultAsync(ct);
    }
}
