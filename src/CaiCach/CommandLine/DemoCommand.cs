using System.CommandLine;
using CaiCach.Demo;
using CaiCach.Foundation.Hosting;

namespace CaiCach.CommandLine;

/// <summary><c>demo</c>: makes the demo house in an empty folder and ends.</summary>
internal static class DemoCommand
{
    private static readonly Option<int> Scale = new("--scale") { Description = "How many times the dossiers of the report are made", DefaultValueFactory = _ => 1 };

    public static void AddTo(RootCommand root)
    {
        var demo = new Command("demo", "Make the demo house of Quảng Điền in an empty folder") { Scale };
        Scale.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                r.AddError("--scale takes a whole number from 1 to 1000.");
            }
        });
        demo.Does(async (parsed, ct) =>
        {
            var folder = parsed.Folder();
            using var held = HouseLock.Take(folder);
            await using var services = await Cli.Open(folder, mustExist: false);
            if (services.GetRequiredService<CurrentHouse>().Settings is not null)
            {
                throw new HouseException($"There is a house in {folder.Root} already. Name an empty folder with --data; nothing was written.");
            }

            await Make(services, new DemoPlan(parsed.GetValue(Scale)), ct);
            await Cli.Seal(services, ct);
            Console.WriteLine($"The demo house is in {folder.Root}. Start it with “caicach serve --data {folder.Root}”.");
            return 0;
        });
        root.Subcommands.Add(demo);
    }

    /// <summary>Makes the demo house with a bar on the console. Its journal waits to be sealed.</summary>
    public static Task Make(IServiceProvider services, DemoPlan plan, CancellationToken ct) => DemoMaker.Make(services, plan, new Bar(), ct);

    /// <summary>A bar that redraws itself on a terminal and is one line elsewhere.</summary>
    private sealed class Bar : IProgress<double>
    {
        private int _last = -1;

        public void Report(double value)
        {
            var now = (int)(value * 40);
            if (now == _last)
            {
                return;
            }

            _last = now;
            if (!Console.IsOutputRedirected)
            {
                Console.Write($"\rMaking the demo house [{new string('#', now)}{new string('.', 40 - now)}] {value:P0}{(now == 40 ? "\n" : "")}");
            }
            else if (now is 0 or 40)
            {
                Console.WriteLine(now == 0 ? "Making the demo house …" : "The demo house is made.");
            }
        }
    }
}
