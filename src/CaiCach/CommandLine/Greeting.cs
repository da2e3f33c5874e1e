using CaiCach.Foundation.Hosting;

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

        Console.WriteLine("Stop with Ctrl+C.");
        await Task.CompletedTask.WaitAsync(ct);
    }
}
