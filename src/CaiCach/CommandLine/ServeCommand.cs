using System.CommandLine;
using System.Security.Cryptography;
using CaiCach.Demo;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Schedule;

namespace CaiCach.CommandLine;

/// <summary><c>serve</c>, the default verb: opens the house, makes it when it is new, and serves its pages.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "Addresses to listen on (default http://localhost:5080)" };
    private static readonly Option<bool> WithDemo = new("--demo") { Description = "In an empty folder, make the demo house first (the default in the Development environment)" };

    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "Serve the house (default)") { Urls, WithDemo };
        serve.Does(Serve);
        root.Subcommands.Add(serve);
        root.Options.Add(Urls);
        root.Options.Add(WithDemo);
        root.Does(Serve);
    }

    private static async Task<int> Serve(ParseResult parsed, CancellationToken ct)
    {
        var folder = parsed.Folder();
        using var held = HouseLock.Take(folder);
        string[] args = parsed.GetValue(Urls) is { } urls ? [$"--urls={urls}"] : [];
        await using var app = HouseApp.Build(folder, args, builder => builder.Services.AddHostedService<HouseWorker>());
        await app.Services.OpenHouse(ct);
        if (app.Services.GetRequiredService<CurrentHouse>().Settings is null)
        {
            await Make(app, parsed.GetValue(WithDemo) || app.Environment.IsDevelopment(), ct);
        }

        await app.StartAsync(ct);
        await Greeting.Say(app, folder, ct);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task Make(WebApplication app, bool demo, CancellationToken ct)
    {
        if (demo)
        {
            await DemoCommand.Make(app.Services, new DemoPlan(), ct);
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        await NewHouse.Found(scope.ServiceProvider, ct);
        await app.Services.GetRequiredService<CurrentHouse>().Load(ct);
    }
}

/// <summary>A new house that is no demo: its catalogues and nothing else; the first administrator names it.</summary>
internal static class NewHouse
{
    public static async Task Found(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<CaiCachDb>().Add(new HouseSettings
        {
            Name = "CaiCach", Origin = $"caicach/house-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}",
        });
        await services.GetRequiredService<Acts>().Commit("house.found", Actor.House, ct: ct);
        foreach (var part in DemoMaker.Catalogues)
        {
            await part.Prepare(services, ct);
        }

        await services.GetRequiredService<Sealer>().Seal(ct);
    }
}
