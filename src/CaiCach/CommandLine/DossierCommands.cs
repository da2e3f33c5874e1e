using System.CommandLine;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;

namespace CaiCach.CommandLine;

/// <summary><c>dossiers import FILE</c>: beside the provincial system, without a browser.</summary>
internal static class DossierCommands
{
    public static void AddTo(RootCommand root) => root.Subcommands.Add(new Command("dossiers", "Work beside the provincial system") { Import() });

    private static Argument<string> FileArgument() => new("file") { Description = "JSON array, CSV (UTF-8) or .xlsx with the national synchronisation fields" };

    private static Command Import()
    {
        var (file, by) = (FileArgument(), Cli.As());
        var import = new Command("import", "Take in new dossiers and what is newer of known ones: all rows or none") { file, by };
        import.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            using var held = HouseLock.Take(folder);
            await using var services = await Cli.Open(folder);
            await using var scope = services.CreateAsyncScope();
            var officer = await Cli.Officer(scope.ServiceProvider, parsed.GetValue(by)!, Permission.ReceiveDossiers, ct);
            await using var stream = File.OpenRead(parsed.GetValue(file)!);
            var sync = scope.ServiceProvider.GetRequiredService<SyncDossiers>();
            var plan = await sync.Plan(stream, officer, ct);
            foreach (var problem in plan.Problems)
            {
                await Console.Error.WriteLineAsync(problem.Sentence);
            }

            if (!plan.IsFine)
            {
                await Console.Error.WriteLineAsync(plan.MoreProblems > 0 ? $"{plan.MoreProblems} more problems. Nothing was written." : "Nothing was written.");
                return 1;
            }

            await sync.Run(plan, Path.GetFileName(parsed.GetValue(file)!), officer, ct);
            await Cli.Seal(services, ct);
            Console.WriteLine($"{plan.New.Count} dossiers added, {plan.Newer.Count} brought up to date, {plan.Known} known, {plan.NotAccepted} not accepted, {plan.Differing.Count} further here than there.");
            return 0;
        });
        return import;
    }
}
