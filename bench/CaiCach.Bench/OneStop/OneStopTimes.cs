using System.Data.Common;
using System.Diagnostics;
using CaiCach.Demo;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using CaiCach.Identity.SigningIn;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaiCach.Bench.OneStop;

/// <summary>
/// What officers wait for in a house of a province: the loading of each page by the house against the same statements by
/// plain ADO (one pooled connection with the house's settings, every column of every row read), in turn, and beside them the
/// whole page as a browser gets it.
/// </summary>
internal static class OneStopTimes
{
    private const int Warm = 100;

    public static async Task<int> Run(string data, int calls)
    {
        var folder = HouseFolder.From(data);
        var sent = new SentStatements();
        await using var app = HouseApp.Build(folder, ["--environment=Production", "--urls=http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(sent));
            builder.Services.ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(sent));
        });
        await app.Services.OpenHouse();
        app.Services.GetRequiredService<Clock>().Set(DemoPlan.OpensAt);
        await app.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var drawn = await Calls.Of(scope.ServiceProvider, new Random(1));
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
        foreach (var (name, draw) in Calls.All)
        {
            await Measure(name, calls, () => draw(drawn), app.Services, folder, sent, http);
        }

        return 0;
    }

    private static async Task Measure(string name, int calls, Func<Call> draw, IServiceProvider services, HouseFolder folder, SentStatements sent, HttpClient http)
    {
        var (house, bare, page, statements, rows) = (new List<double>(), new List<double>(), new List<double>(), 0L, 0L);
        var cookies = new Dictionary<string, string>();
        for (var i = -Warm; i < calls; i++)
        {
            var call = draw();
            sent.Take();
            await Load(services, call);
            var asked = sent.Take();
            var (ours, theirs, read) = (0.0, 0.0, 0L);
            foreach (var turn in i % 2 == 0 ? new[] { 0, 1 } : [1, 0])
            {
                if (turn == 0)
                {
                    ours = await Load(services, call);
                }
                else
                {
                    (theirs, read) = await Bare(folder, asked);
                }
            }

            var whole = await Page(http, call.Page, await Cookie(services, call.Officer.Account, cookies));
            if (i >= 0)
            {
                house.Add(ours);
                bare.Add(theirs);
                page.Add(whole);
                (statements, rows) = (statements + asked.Count, rows + read);
            }
        }

        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{name,-34} house {Houses.Median(house),7:0.00} / {Houses.At(house, 0.95),7:0.00} ms, bare {Houses.Median(bare),7:0.00} / {Houses.At(bare, 0.95),7:0.00} ms, p95 ratio {Houses.At(house, 0.95) / Houses.At(bare, 0.95),5:0.00}, page {Houses.Median(page),7:0.00} / {Houses.At(page, 0.95),7:0.00} ms; {(double)statements / calls:0.0} statements, {(double)rows / calls:0} rows"));
    }

    private static async Task<double> Load(IServiceProvider services, Call call)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().SignedIn = call.Officer;
        var watch = Stopwatch.StartNew();
        await call.Load(scope.ServiceProvider);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<(double Time, long Rows)> Bare(HouseFolder folder, IReadOnlyList<Statement> statements)
    {
        var (watch, rows) = (Stopwatch.StartNew(), 0L);
        await using DbConnection connection = folder.Postgres is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection($"Data Source={folder.Database};Default Timeout=10;Pooling=True");
        await connection.OpenAsync();
        if (folder.Postgres is null)
        {
            await using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;";
            await settings.ExecuteNonQueryAsync();
        }

        foreach (var statement in statements)
        {
            await using var command = statement.On(connection);
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                rows++;
            }
        }

        return (watch.Elapsed.TotalMilliseconds, rows);
    }

    private static async Task<double> Page(HttpClient http, string address, string cookie)
    {
        var watch = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", $"caicach={cookie}");
        using var response = await http.SendAsync(request);
        await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return response.RequestMessage!.RequestUri!.PathAndQuery == new Uri(http.BaseAddress!, address).PathAndQuery
            ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{address} led to {response.RequestMessage.RequestUri}.");
    }

    private static async Task<string> Cookie(IServiceProvider services, string account, Dictionary<string, string> known)
    {
        if (!known.TryGetValue(account, out var word))
        {
            await using var scope = services.CreateAsyncScope();
            known[account] = word = scope.ServiceProvider.GetRequiredService<Sessions>().Open(account, new Caller(null, null));
            await scope.ServiceProvider.GetRequiredService<CaiCachDb>().SaveWork();
        }

        return word;
    }
}
