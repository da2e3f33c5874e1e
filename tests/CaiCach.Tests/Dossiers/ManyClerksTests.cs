using System.Globalization;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>Fifty clerks receive for one unit at once. 2,000 codes; as many as CAICACH_CODES says, such as 10000, outside CI.</summary>
public sealed class ManyClerksTests
{
    private const int Clerks = 50;

    private static readonly int Codes =
        int.TryParse(Environment.GetEnvironmentVariable("CAICACH_CODES"), NumberStyles.None, CultureInfo.InvariantCulture, out var codes) ? codes : 2_000;

    [Fact]
    public async Task Codes_have_neither_gap_nor_double_though_some_intakes_are_refused_or_broken_off()
    {
        await using var house = await OneStop.Open();
        var given = await Task.WhenAll(Enumerable.Range(0, Clerks).Select(clerk => Task.Run(() => Work(house, clerk))));

        var kept = await house.Ask<CaiCachDb, List<Dossier>>(db => db.Set<Dossier>().OrderBy(d => d.Sequence).ToListAsync());
        var entries = await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == ReceiveDossier.Act));

        Assert.Equal(Codes, kept.Count);
        Assert.Equal(Enumerable.Range(1, Codes), kept.Select(d => d.Sequence));
        Assert.Equal(kept.Select(d => d.Number).Order(StringComparer.Ordinal), given.SelectMany(g => g).Order(StringComparer.Ordinal));
        Assert.Equal(Codes, entries);
    }

    /// <summary>One clerk's day: every twentieth intake asks for an unknown procedure, every twenty-first is broken off inside its transaction.</summary>
    private static async Task<List<string>> Work(Support.House house, int clerk)
    {
        var numbers = new List<string>();
        var officer = OneStop.Lan with { Account = $"lan{clerk}" };
        for (var i = 0; numbers.Count < Codes / Clerks; i++)
        {
            if (i % 20 == 19)
            {
                await Assert.ThrowsAsync<RefusedException>(() => Receive(house, officer, "9.999999"));
            }
            else if (i % 21 == 20)
            {
                await BreakOff(house, officer);
            }
            else
            {
                numbers.Add(await Receive(house, officer, OneStop.FiveDays));
            }
        }

        return numbers;
    }

    private static Task<string> Receive(Support.House house, Officer officer, string procedure) => house.Ask<ReceiveDossier, string>(act => act.Run(
        new(procedure, new Intake(new Applicant("Nguyễn Thị Hạnh", "046182001234"), Channel.InPerson, Digitised: false)), officer));

    /// <summary>The code was given, but the transaction around it is never finished.</summary>
    private static async Task BreakOff(Support.House house, Officer officer)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<Acts>().Begin();
        await scope.ServiceProvider.GetRequiredService<ReceiveDossier>().Run(
            new(OneStop.FiveDays, new Intake(new Applicant("Nguyễn Thị Hạnh"), Channel.InPerson, Digitised: false)), officer);
    }
}
