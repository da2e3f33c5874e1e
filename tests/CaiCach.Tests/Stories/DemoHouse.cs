using System.Text.Json;
using CaiCach.Calendar;
using CaiCach.CommandLine;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Reports;
using CaiCach.Reports.Writing;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Databases = CaiCach.Tests.Support.Databases;

[assembly: CaptureConsole]

namespace CaiCach.Tests.Stories;

/// <summary>
/// The demo house of the stories: made once a run, by the command line, as whoever tries the product makes it. The report of
/// the half-year stays a draft, that of the first quarter is locked. Nobody writes in it afterwards.
/// </summary>
public sealed class DemoHouse : IAsyncLifetime
{
    internal const string HalfYear = "2022-H1", LockedPeriod = "2022-Q1";

    private readonly Folder _folder = new();
    private HouseFolder? _house;
    private ServiceProvider? _services;

    internal HouseFolder House => _house!;

    /// <summary>The figures of the half-year report, by code, as <c>report build --format json</c> wrote them.</summary>
    internal IReadOnlyDictionary<string, JsonElement> Figures { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _house = new(Path.Combine(_folder.Path, "demo"), Support.House.OnPostgres ? await Databases.New() : null);
        await Run("demo");
        _services = await Cli.Open(House);
        await LockTheQuarter();
        using var json = JsonDocument.Parse(await Report(House, HalfYear, "json"));
        Figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("code").GetString()!, f => f.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        await (_services?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (_house?.Postgres is { } connection)
        {
            await Databases.Drop(connection);
        }

        _folder.Dispose();
    }

    /// <summary>Asks something in a scope of its own.</summary>
    internal async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> ask) where T : notnull
    {
        await using var scope = _services!.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task Do<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = _services!.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>A new path in the folder of the stories.</summary>
    internal string NewPath(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, Guid.NewGuid().ToString("N"))).FullName, name);

    /// <summary>A verb of the command line in this house; it must end well.</summary>
    internal Task Run(params string[] verb) => Run(House, verb);

    internal static async Task Run(HouseFolder house, params string[] verb)
    {
        string[] place = house.Postgres is { } connection ? ["--data", house.Root, "--database", connection] : ["--data", house.Root];
        Assert.Equal((string.Join(' ', verb), 0), (string.Join(' ', verb), await Cli.Run([.. verb, .. place])));
    }

    /// <summary>The district's report as <c>report build</c> writes it.</summary>
    internal async Task<byte[]> Report(HouseFolder house, string period, string format)
    {
        var file = NewPath($"report.{format}");
        await Run(house, "report", "build", "--report", "cchc", "--unit", "477", "--period", period, "--format", format, "--out", file);
        return await File.ReadAllBytesAsync(file);
    }

    private async Task LockTheQuarter()
    {
        var officer = await Ask<Officers, Officer?>(o => o.Load("noivu", new(2022, 6, 15)));
        var id = await Ask<StartReport, string>(act => act.Run(new("477", ReportPeriod.Parse(LockedPeriod)), officer!));
        var report = await Ask<CaiCachDb, Report>(db => db.Set<Report>().SingleAsync(r => r.Id == id));
        foreach (var section in report.Sections)
        {
            if (section.Text == "")
            {
                await Do<WriteSection>(act => act.Run(id, section.Code, "Trong quý không có việc mới.", officer!));
            }

            await Do<ConfirmSection>(act => act.Run(id, section.Code, officer!));
        }

        await Run("report", "lock", "--report", "cchc", "--unit", "477", "--period", LockedPeriod, "--as", "noivu", "--reason", "Gửi Sở Nội vụ");
    }
}

/// <summary>The stories that share the demo house; they run one after another.</summary>
[CollectionDefinition(nameof(DemoHouse))]
public sealed class DemoHouseStories : ICollectionFixture<DemoHouse>;
