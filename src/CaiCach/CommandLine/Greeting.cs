using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Paper;
using CaiCach.Identity.SettingUp;

namespace CaiCach.CommandLine;

/// <summary>What the console says once the house is open: where it is and how to sign in.</summary>
internal static class Greeting
{
    public static async Task Say(WebApplication app, HouseFolder folder, CancellationToken ct)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        Console.WriteLine();
        Console.WriteLine($"CaiCach is open at {address}");
        Console.WriteLine($"Its folder is {folder.Root}{(folder.Postgres is null ? "" : ", its database is on PostgreSQL")}.");
        if (app.Services.GetRequiredService<CurrentHouse>().Demo)
        {
            Console.WriteLine($"Sign in at {address}/dang-nhap as noivu (also quantri, chutich, motcua, tuphap, quangtho, sonoivu), password CaiCach-demo-2022.");
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstStart>().NewLink(ct) is { } link)
        {
            // Behind a proxy the administrator's browser reaches the public address only.
            var known = app.Services.GetRequiredService<PaperAddress>();
            Console.WriteLine($"There is no account yet. Within 24 hours open {(known.IsSet ? known.House.ToString().TrimEnd('/') : address)}{link} to make the first administrator; the link works once.");
        }

        Console.WriteLine("Stop with Ctrl+C.");
    }
}
