using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Bench;

/// <summary>Random edits behind the back of a house, each undone again; every one must be found, and no clean check may cry.</summary>
internal static class Edits
{
    public static async Task<int> Run(string data, int rounds)
    {
        await using var services = await Houses.Open(HouseFolder.From(data));
        var missed = 0;
        for (var seed = 0; seed < rounds; seed++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var edit = await new Tamper(db, new Random(seed)).Edit();
            var verdict = await Houses.Check(scope.ServiceProvider);
            if (verdict.IsWhole)
            {
                missed++;
                Console.Error.WriteLine($"seed {seed}: not found: {edit}");
            }
            else if (seed % 50 == 0)
            {
                Console.WriteLine($"seed {seed}: {edit}: {verdict.Findings[0].Place}");
            }
        }

        for (var clean = 0; clean < Math.Max(1, rounds / 10); clean++)
        {
            await using var scope = services.CreateAsyncScope();
            if (!(await Houses.Check(scope.ServiceProvider)).IsWhole)
            {
                Console.Error.WriteLine("A clean house was called altered.");
                return 1;
            }
        }

        Console.WriteLine($"{rounds - missed} of {rounds} edits found, no false alarm.");
        return missed == 0 ? 0 : 1;
    }
}
