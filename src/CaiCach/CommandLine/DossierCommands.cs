using System.CommandLine;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Dossiers.Synchronising.Reconciling;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;

namespace CaiCach.CommandLine;

/// <summary><c>dossiers import|reconcile FILE</c>: beside the provincial system, without a browser.</summary>
internal static class DossierCommands
{
    public static void AddTo(RootCommand root) => root.Subcommands.Add(new Command("dossiers", "Work beside the provincial system") { Import(), Reconcile() });

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
                await parsed.InvocationConfiguration.Error.WriteLineAsync(problem.Sentence);
            }

            if (!plan.IsFine)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(plan.MoreProblems > 0 ? $"{plan.MoreProblems} more problems. Nothing was written." : "Nothing was written.");
                return 1;
            }

            await sync.Run(plan, Path.GetFileName(parsed.GetValue(file)!), officer, ct);
            await Cli.Seal(services, ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{plan.New.Count} dossiers added, {plan.Newer.Count} brought up to date, {plan.Known} known, {plan.NotAccepted} not accepted, {plan.Differing.Count} further here than there.");
            return 0;
        });
        return import;
    }

    /// <summary>Ends with 0 when all is equal, 3 when something differs or a row could not be read, 1 when the file is none.</summary>
    private static Command Reconcile()
    {
        var (file, by) = (FileArgument(), new Option<string?>("--as") { Description = "Account that keeps what was found as a ledger; without it nothing is written" });
        var json = new Option<bool>("--json") { Description = "Print the differences as JSON" };
        var reconcile = new Command("reconcile", "Compare a file with the register: exit code 0 when equal, 3 when different") { file, by, json };
        reconcile.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            var account = parsed.GetValue(by);
            using var held = account is null ? null : HouseLock.Take(folder);
            await using var services = await Cli.Open(folder);
            await using var scope = services.CreateAsyncScope();
            var officer = account is null ? null : await Cli.Officer(scope.ServiceProvider, account, Permission.ReceiveDossiers, ct);
            await using var stream = File.OpenRead(parsed.GetValue(file)!);
            var compared = await scope.ServiceProvider.GetRequiredService<Reconciler>().Compare(stream, officer?.Scope ?? Scope.All, ct);
            if (compared.InFile == 0)
            {
                throw new HouseException(compared.Problems.Count > 0 ? compared.Problems[0].Sentence : "The file holds no dossier.");
            }

            if (officer is not null)
            {
                stream.Position = 0;
                await scope.ServiceProvider.GetRequiredService<FileStore>().Save(stream, ct: ct);
                await scope.ServiceProvider.GetRequiredService<CaiCach.Dossiers.Synchronising.Reconciling.Reconcile>().Run(compared, Path.GetFileName(parsed.GetValue(file)!), officer, ct);
                await Cli.Seal(services, ct);
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ReconciliationJson.Of(compared) : Lines(compared));
            return compared.IsEqual ? 0 : 3;
        });
        return reconcile;
    }

    private static string Lines(Compared compared) => string.Join(
        Environment.NewLine,
        [
            .. compared.Problems.Select(p => p.Sentence), .. compared.Differences.Select(d => $"{d.Dossier} {d.Kind}{(d.Fact is null ? "" : $" {d.Fact}")}: {d.Ours ?? "-"} | {d.Theirs ?? "-"}"),
            $"{compared.InFile} dossiers in the file, {compared.Equal} equal, {compared.Differences.Count} differences, {compared.Problems.Count} unread.",
        ]);
}
