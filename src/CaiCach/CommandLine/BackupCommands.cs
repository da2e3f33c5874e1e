using System.CommandLine;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;

namespace CaiCach.CommandLine;

/// <summary><c>backup</c>, <c>restore</c>, <c>migrate</c>.</summary>
internal static class BackupCommands
{
    public static void AddTo(RootCommand root)
    {
        root.Subcommands.Add(Write());
        root.Subcommands.Add(Restore());
        root.Subcommands.Add(Migrate());
    }

    private static Command Write()
    {
        var to = new Argument<string>("dir") { Description = "New or empty folder" };
        var backup = new Command("backup", "Copy the house, also while it works, and check the copy") { to };
        backup.Does(async (parsed, ct) =>
        {
            await using (await Cli.Open(parsed.Folder()))
            {
                var verdict = await Backup.Write(parsed.Folder(), parsed.GetValue(to)!, ct);
                Console.WriteLine($"Backed up into {Path.GetFullPath(parsed.GetValue(to)!)}: {verdict.Entries} entries, {verdict.Rows} record rows, checked.");
                return 0;
            }
        });
        return backup;
    }

    private static Command Restore()
    {
        var from = new Argument<string>("dir") { Description = "Folder of a backup" };
        var restore = new Command("restore", "Make a house from a backup; nothing is overwritten") { from };
        restore.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            if (folder.Postgres is null && File.Exists(folder.Database))
            {
                throw new HouseException($"{folder.Root} holds a house already. Nothing is overwritten; name another folder.");
            }

            using var held = HouseLock.Take(folder);
            var verdict = await Backup.Restore(parsed.GetValue(from)!, folder, ct);
            Console.WriteLine($"Restored into {folder.Root}: {verdict.Entries} entries, {verdict.Rows} record rows, checked.");
            return 0;
        });
        return restore;
    }

    private static Command Migrate()
    {
        var guards = new Option<bool>("--guards") { Description = "Also make the guards of the journal anew, after they were found missing" };
        var migrate = new Command("migrate", "Bring the database to this version") { guards };
        migrate.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            using var held = HouseLock.Take(folder);
            await using var db = Databases.Open(folder.Postgres ?? folder.Database);
            if (parsed.GetValue(guards))
            {
                await Schema.Guard(db, ct);
            }

            await Schema.Migrate(db, ct);
            Console.WriteLine("The database is at this version.");
            return 0;
        });
        return migrate;
    }
}
