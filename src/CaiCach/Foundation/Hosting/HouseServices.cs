using CaiCach.Foundation.Files;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Schedule;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Hosting;

/// <summary>Everything of the house that is no page: the same for the web, the command line and the tests.</summary>
public static class HouseServices
{
    public static IServiceCollection AddHouse(this IServiceCollection services, HouseFolder folder, IEnumerable<IModule> modules)
    {
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton<CurrentHouse>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<SealedState>();
        services.AddSingleton<HouseSigner>();
        services.AddScoped<Sealer>();
        services.AddScoped<Replay>();
        services.AddScoped<ProofMaker>();
        services.AddScoped<Leases>();
        services.AddScoped<Reactions>();
        services.AddScoped<Outbox>();
        services.AddScoped<JobRunner>();
        services.AddScoped<IJob, NightlyCheck>();
        services.AddScoped<IJob, ForgetRequests>();
        services.AddScoped<Acts>();
        services.AddScoped<CurrentOfficer>();
        services.AddScoped<RecordDirectory>();
        services.AddScoped<RecordLookup>();
        services.AddScoped<RecordSearch>();
        services.AddScoped<ActorNames>();
        services.AddScoped<RecordHistory>();
        services.AddScoped<PersonalDataLog>();
        services.AddScoped<IndicatorCatalogue>();
        services.AddSingleton<FileStore>();
        services.AddScoped<Attachments>();
        AddDatabase(services, folder);

        var sockets = new Sockets(services);
        services.AddSingleton(sockets);
        foreach (var module in modules)
        {
            module.Plug(sockets);
        }

        return services;
    }

    private static void AddDatabase(IServiceCollection services, HouseFolder folder)
    {
        if (folder.Postgres is { } connection)
        {
            services.AddDbContextPool<PostgresDb>(o => PostgresDb.Configure(o, connection));
            services.AddScoped<CaiCachDb>(s => s.GetRequiredService<PostgresDb>());
        }
        else
        {
            services.AddDbContextPool<SqliteDb>(o => SqliteDb.Configure(o, folder.Database));
            services.AddScoped<CaiCachDb>(s => s.GetRequiredService<SqliteDb>());
        }
    }

    /// <summary>Brings the database to this version, sets the journal's guards and reads the settings.</summary>
    public static async Task OpenHouse(this IServiceProvider services, CancellationToken ct = default)
    {
        services.GetRequiredService<HouseFolder>().Prepare();
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
            await Schema.Migrate(db, ct);
        }

        await services.GetRequiredService<CurrentHouse>().Load(ct);
    }
}
