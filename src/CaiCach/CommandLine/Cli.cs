using System.CommandLine;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Identity;

namespace CaiCach.CommandLine;

/// <summary>The command line. Each verb ends with 0, or with a sentence on standard error and another code.</summary>
internal static class Cli
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the house (default: CAICACH_DATA, else caicach-data under the working folder)", Recursive = true,
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL connection (default: CAICACH_DB; without one the house is on SQLite in its folder)", Recursive = true,
    };

    public static Task<int> Run(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        var root = new RootCommand("CaiCach: administrative reform that proves its figures");
        root.Options.Add(Data);
        root.Options.Add(Database);
        ServeCommand.AddTo(root);
        DemoCommand.AddTo(root);
        JournalCommands.AddTo(root);
        BackupCommands.AddTo(root);
        ReportCommands.AddTo(root);
        RegisterCommands.AddTo(root);
        DossierCommands.AddTo(root);
        DeadlineCommand.AddTo(root);
        return root.Parse(args).InvokeAsync(new() { Output = output ?? Console.Out, Error = error ?? Console.Error });
    }

    public static HouseFolder Folder(this ParseResult parsed) => HouseFolder.From(parsed.GetValue(Data), parsed.GetValue(Database));

    /// <summary>What a verb does; its known failures become one sentence on standard error.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) => command.SetAction(async (parsed, ct) =>
    {
        try
        {
            return await work(parsed, ct);
        }
        catch (Exception error) when (Sentence(error) is { } sentence)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(sentence);
            return 1;
        }
    });

    /// <summary>A house without its web server, for the length of a verb.</summary>
    public static async Task<ServiceProvider> Open(HouseFolder folder, bool mustExist = true)
    {
        if (mustExist && folder.Postgres is null && !File.Exists(folder.Database))
        {
            throw new HouseException($"There is no house in {folder.Root}. Make one with “caicach demo” or “caicach serve”.");
        }

        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddDataProtection();
        services.AddHouse(folder, House.Modules);
        var provider = services.BuildServiceProvider();
        await provider.OpenHouse();
        return provider;
    }

    /// <summary>Who does a writing verb: <c>--as ACCOUNT</c>.</summary>
    public static Option<string> As() => new("--as") { Description = "Account that acts", Required = true };

    /// <exception cref="HouseException">There is no such account today, or its roles do not allow it.</exception>
    public static async Task<Officer> Officer(IServiceProvider services, string account, Permission permission, CancellationToken ct)
    {
        var officer = await services.GetRequiredService<Officers>().Load(account, services.GetRequiredService<Clock>().Today, ct)
            ?? throw new HouseException($"There is no account “{account}” today.");
        return officer.May(permission) ? officer : throw new HouseException($"The account “{account}” lacks the right {permission}; nothing was written.");
    }

    /// <summary>Seals what a writing verb did, before it ends.</summary>
    public static async Task Seal(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sealer>().Seal(ct);
    }

    private static string? Sentence(Exception error) => error switch
    {
        HouseException or RefusedException or FormatException or InvalidDataException => error.Message,
        ConflictException => "Somebody else changed the record meanwhile; nothing was written. Try again.",
        IOException or UnauthorizedAccessException => error.Message,
        Npgsql.NpgsqlException => $"PostgreSQL: {error.Message}",
        Microsoft.Data.Sqlite.SqliteException => $"SQLite: {error.Message}",
        OperationCanceledException => "Stopped.",
        _ => null,
    };
}
