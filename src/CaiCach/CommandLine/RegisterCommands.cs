using System.CommandLine;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Sheets;

namespace CaiCach.CommandLine;

/// <summary><c>import|export REGISTER FILE.xlsx</c>: what the pages of a register do, without a browser.</summary>
internal static class RegisterCommands
{
    public static void AddTo(RootCommand root)
    {
        var register = new Argument<string>("register") { Description = "Name of the register" };
        var file = new Argument<string>("file") { Description = "Spreadsheet (.xlsx)" };
        var by = Cli.As();
        var import = new Command("import", "Import a spreadsheet: all rows or none") { register, file, by };
        import.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            using var held = HouseLock.Take(folder);
            await using var services = await Cli.Open(folder);
            await using var scope = services.CreateAsyncScope();
            var rows = Find(scope.ServiceProvider, parsed.GetValue(register)!);
            var officer = await Cli.Officer(scope.ServiceProvider, parsed.GetValue(by)!, rows.Writes, ct);
            await using var stream = File.OpenRead(parsed.GetValue(file)!);
            var outcome = await rows.Import(stream, Path.GetFileName(parsed.GetValue(file)!), officer, ct);
            foreach (var problem in outcome.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            await Cli.Seal(services, ct);
            Console.WriteLine(outcome.Problems.Count > 0 ? "Nothing was written." : $"{outcome.Added} rows added, {outcome.Known} were there already.");
            return outcome.Problems.Count > 0 ? 1 : 0;
        });

        var reader = Cli.As();
        var export = new Command("export", "Write a register into a spreadsheet") { register, file, reader };
        export.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var rows = Find(scope.ServiceProvider, parsed.GetValue(register)!);
            var officer = await Cli.Officer(scope.ServiceProvider, parsed.GetValue(reader)!, rows.Reads, ct);
            await using var stream = new FileStream(parsed.GetValue(file)!, FileMode.CreateNew);
            await rows.Export(stream, officer, ct);
            return 0;
        });
        root.Subcommands.Add(import);
        root.Subcommands.Add(export);
    }

    private static IRegisterFile Find(IServiceProvider services, string name)
    {
        var all = services.GetServices<IRegisterFile>().ToList();
        return all.Find(r => r.Register == name)
            ?? throw new HouseException($"There is no register “{name}”. Registers: {string.Join(", ", all.Select(r => r.Register).Order(StringComparer.Ordinal))}.");
    }
}
