using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;

#pragma warning disable EF1001 // The design services are internal API; this tool is the only user and is pinned to one version.

if (args is not [var provider, var name, var projectDir])
{
    Console.Error.WriteLine("usage: CaiCach.Migrations sqlite|postgres NAME PROJECT_DIR");
    return 2;
}

using CaiCachDb db = provider == "sqlite"
    ? new SqliteDb(Options<SqliteDb>(o => SqliteDb.Configure(o, "design.db")))
    : new PostgresDb(Options<PostgresDb>(o => PostgresDb.Configure(o, "Host=localhost;Database=design")));
var folder = provider == "sqlite" ? "Sqlite" : "Postgres";
var assembly = typeof(CaiCachDb).Assembly;
var reporter = new OperationReporter(new OperationReportHandler(
    Console.Error.WriteLine, Console.Error.WriteLine, Console.Out.WriteLine, null));
using var scope = new DesignTimeServicesBuilder(assembly, assembly, reporter, []).Build(db).CreateScope();
var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(name, "CaiCach", $"Foundation.Persistence.Migrations.{folder}", "C#");
var target = Path.Combine(projectDir, "Foundation", "Persistence", "Migrations", folder);
scaffolder.Save(projectDir, migration, target, dryRun: false);
Console.WriteLine($"{provider}: {migration.MigrationId}");
return 0;

static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> configure) where T : DbContext
{
    var options = new DbContextOptionsBuilder<T>();
    configure(options);
    return options.Options;
}
