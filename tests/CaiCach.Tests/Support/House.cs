using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Tests.Support;

/// <summary>
/// A house of its own for one test: own folder, own database (SQLite, or PostgreSQL when CAICACH_TEST_DB=postgres),
/// own clock. Databases are copied from a template that is migrated once a run.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    private House(HouseFolder folder, WebApplication app, FixedTime time)
    {
        (Folder, App, Time) = (folder, app, time);
    }

    public HouseFolder Folder { get; }
    public WebApplication App { get; }

    /// <summary>Real time of this house; set it to move the clock.</summary>
    public FixedTime Time { get; }

    public static bool OnPostgres => Environment.GetEnvironmentVariable("CAICACH_TEST_DB") == "postgres";

    /// <summary>Opens an empty, migrated house at 15/06/2022 08:00 Vietnam time.</summary>
    public static async Task<House> Open(Action<WebApplicationBuilder>? more = null)
    {
        var path = Directory.CreateTempSubdirectory("caicach-test-").FullName;
        var folder = new HouseFolder(path, OnPostgres ? await Databases.New() : null);
        if (!OnPostgres)
        {
            File.Copy(await Databases.SqliteTemplate(), folder.Database);
        }

        var time = new FixedTime(new DateTime(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc));
        var app = CaiCach.HouseApp.Build(folder, ["--environment=Testing"], builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(time);
            more?.Invoke(builder);
        });
        await app.Services.OpenHouse();
        return new(folder, app, time);
    }

    /// <summary>Runs something in a scope of its own, as a request would.</summary>
    public async Task Do<T>(Func<T, Task> work) where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Asks something in a scope of its own.</summary>
    public async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> ask) where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>A service for a whole test; its scope ends with the house.</summary>
    public T Get<T>() where T : notnull => App.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (Folder.Postgres is { } connection)
        {
            await Databases.Drop(connection);
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection($"Data Source={Folder.Database};Default Timeout=10;Pooling=True"));
        }

        Directory.Delete(Folder.Root, recursive: true);
    }
}

/// <summary>Time that stands until it is moved.</summary>
internal sealed class FixedTime(DateTime utc) : TimeProvider
{
    public DateTime Utc { get; set; } = utc;

    public override DateTimeOffset GetUtcNow() => new(Utc);

    /// <summary>Stands at a Vietnamese wall time.</summary>
    public void Set(DateOnly day, TimeOnly time) => Utc = CaiCach.Foundation.Clock.At(day, time);
}

/// <summary>Templates and throw-away databases.</summary>
internal static class Databases
{
    private static readonly Lazy<Task<string>> Template = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);

    /// <summary>Connection to the server for tests, without a database.</summary>
    private static string Server =>
        Environment.GetEnvironmentVariable("CAICACH_TEST_POSTGRES") ?? "Host=127.0.0.1;Port=54329;Username=caicach";

    public static Task<string> SqliteTemplate() => Template.Value;

    private static async Task<string> MakeSqliteTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("caicach-template-").FullName, "template.db");
        var options = new DbContextOptionsBuilder<SqliteDb>();
        SqliteDb.Configure(options, file);
        await using (var db = new SqliteDb(options.Options))
        {
            await Schema.Migrate(db);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return file;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var name = $"caicach_template_{Guid.NewGuid():N}";
        await Run($"CREATE DATABASE {name}");
        var options = new DbContextOptionsBuilder<PostgresDb>();
        PostgresDb.Configure(options, $"{Server};Database={name};Pooling=false");
        await using var db = new PostgresDb(options.Options);
        await Schema.Migrate(db);
        return name;
    }

    public static async Task<string> New()
    {
        var name = $"caicach_test_{Guid.NewGuid():N}";
        await Run($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value}");
        return $"{Server};Database={name};Maximum Pool Size=20";
    }

    /// <summary>A database without tables, for what makes its own.</summary>
    public static async Task<string> Empty()
    {
        var name = $"caicach_test_{Guid.NewGuid():N}";
        await Run($"CREATE DATABASE {name}");
        return $"{Server};Database={name};Maximum Pool Size=20";
    }

    public static async Task Drop(string connection)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        await Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
