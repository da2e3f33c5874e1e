using CaiCach.Demo;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench.OneStop;

/// <summary>A house of a province: its catalogues, a counter and a clerk in each commune, and one who sees them all.</summary>
internal static class Furnishing
{
    /// <summary>Sees every dossier of the province.</summary>
    public const string Leader = "tinh";

    private static readonly DateOnly Since = new(2021, 6, 1);

    /// <summary>The account of the clerk at a counter.</summary>
    public static string ClerkOf(Counter counter) => "mc" + counter.Code[(counter.Code.LastIndexOf('.') + 1)..];

    public static async Task<int> Run(string data, int dossiers)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var services = await Houses.Open(HouseFolder.From(data));
        await Make(services, dossiers);
        Console.WriteLine($"{dossiers} dossiers in {watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    /// <summary>Fills an empty house with a year of a province.</summary>
    public static async Task Make(IServiceProvider services, int dossiers)
    {
        var clock = services.GetRequiredService<Clock>();
        var counters = await Furnish(services);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        await db.Database.OpenConnectionAsync();
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-200000");
        }

        await Unguard(db);
        var rows = new BulkRows(db);
        var journal = await BulkJournal.After(db, rows, clock.RealNow.AddDays(-1));
        await new ProvinceYear(db, services.GetRequiredService<Sockets>(), counters, rows, journal).Make(dossiers);
        await journal.Sign(await services.GetRequiredService<HouseSigner>().Key(), clock.RealNow);
        await Schema.Guard(db);
        await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? "PRAGMA wal_checkpoint(TRUNCATE)" : "ANALYZE");
    }

    /// <summary>Catalogues and accounts, by acts of the house, sealed.</summary>
    public static async Task<IReadOnlyList<Counter>> Furnish(IServiceProvider services)
    {
        var clock = services.GetRequiredService<Clock>();
        await using var scope = services.CreateAsyncScope();
        var (db, acts) = (scope.ServiceProvider.GetRequiredService<CaiCachDb>(), scope.ServiceProvider.GetRequiredService<Acts>());
        if (await db.Set<HouseSettings>().AnyAsync())
        {
            throw new HouseException("The house is not empty. Name a new folder.");
        }

        clock.Set(Clock.At(Since, new(8, 0)));
        db.Add(new HouseSettings
        {
            Name = "Tỉnh đo thử", Origin = "caicach/bench", Unit = "tth", ClockOffset = (long)(DemoPlan.OpensAt - clock.RealNow).TotalMilliseconds,
        });
        await acts.Commit("house.found", Actor.House);
        foreach (var part in new IDemoPart[] { new ShippedCatalogues(), new DemoProcedures() })
        {
            await part.Prepare(scope.ServiceProvider, default);
        }

        var counters = await Open(scope.ServiceProvider, db);
        await Accounts(scope.ServiceProvider, db, acts, counters);
        clock.Set(null);
        await services.GetRequiredService<CurrentHouse>().Load();
        await scope.ServiceProvider.GetRequiredService<Sealer>().Seal();
        return counters;
    }

    /// <summary>The counters of a house that was furnished, or is furnished now.</summary>
    public static async Task<IReadOnlyList<Counter>> Counters(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        return await db.Set<HouseSettings>().AnyAsync() ? await db.Set<Counter>().OrderBy(c => c.Code).ToListAsync() : await Furnish(services);
    }

    private static async Task<IReadOnlyList<Counter>> Open(IServiceProvider services, CaiCachDb db)
    {
        var communes = await db.Set<Unit>().Where(u => u.Level == UnitLevel.Commune && u.Kind == UnitKind.Committee).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        await using var transaction = await services.GetRequiredService<Acts>().Begin();
        foreach (var (unit, i) in communes.Select((u, i) => (u, i)))
        {
            await services.GetRequiredService<OpenCounter>().Run(unit, $"H57.{100 + i}", Actor.House);
        }

        await transaction.Done();
        return await db.Set<Counter>().OrderBy(c => c.Code).ToListAsync();
    }

    private static async Task Accounts(IServiceProvider services, CaiCachDb db, Acts acts, IReadOnlyList<Counter> counters)
    {
        await services.GetRequiredService<StandardRoles>().Add(Since);
        foreach (var counter in counters)
        {
            Add(ClerkOf(counter), counter.Unit, "cap-xa", Reach.OwnUnit);
        }

        Add(Leader, "tth", "cap-xa", Reach.Everywhere);
        await acts.Commit("bench.accounts", Actor.House);

        void Add(string name, string unit, string role, Reach reach)
        {
            db.Add(new Account { Name = name, PersonName = "Cán bộ " + name, Unit = unit, From = Since });
            db.Add(new RoleGrant
            {
                Number = Guid.NewGuid().ToString("N"), Account = name, Role = role, Unit = unit, Reach = reach, Kind = GrantKind.Standing, From = Since, Document = "Dữ liệu đo",
            });
        }
    }

    private static async Task Unguard(CaiCachDb db)
    {
        foreach (var name in JournalGuards.Names(db is SqliteDb))
        {
            await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? $"DROP TRIGGER {name}" : $"DROP TRIGGER {name} ON {name[..name.LastIndexOf('_')]}");
        }
    }
}
