using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Schedule;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench;

/// <summary>
/// A process that writes as fast as it can and says on standard output what was acknowledged, until it is killed.
/// Every record is made and then renamed, so that an entry can be half done in two ways.
/// </summary>
internal static class Writer
{
    public static async Task<int> Run(string data, int tasks)
    {
        await using var services = await Houses.Open(HouseFolder.From(data));
        await Houses.Found(services);
        var worker = new HouseWorker(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ILogger<HouseWorker>>());
        await worker.StartAsync(default);
        var output = Console.OpenStandardOutput();
        var gate = new Lock();
        void Say(string line)
        {
            lock (gate)
            {
                output.Write(Encoding.ASCII.GetBytes(line + "\n"));
                output.Flush();
            }
        }

        await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(() => Write(services, Say))));
        return 0;
    }

    private static async Task Write(ServiceProvider services, Action<string> say)
    {
        while (true)
        {
            string id;
            await using (var scope = services.CreateAsyncScope())
            {
                var attachment = await scope.ServiceProvider.GetRequiredService<Attachments>()
                    .Add(new("house", "1"), "tth", "Tệp", new MemoryStream(Encoding.UTF8.GetBytes($"Nội dung {Random.Shared.Next(50)}")));
                await scope.ServiceProvider.GetRequiredService<Acts>().Commit("bench.attach", Actor.House);
                id = attachment.Id;
            }

            say($"made {id}");
            await using (var scope = services.CreateAsyncScope())
            {
                var attachment = await scope.ServiceProvider.GetRequiredService<CaiCachDb>().Set<Attachment>().AsTracking().SingleAsync(a => a.Id == id);
                attachment.Name = "Tệp đã đổi tên";
                await scope.ServiceProvider.GetRequiredService<Acts>().Commit("bench.rename", Actor.House);
            }

            say($"renamed {id}");
        }
    }
}
