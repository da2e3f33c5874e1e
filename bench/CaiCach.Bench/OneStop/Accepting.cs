using System.Security.Cryptography;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;

namespace CaiCach.Bench.OneStop;

/// <summary>
/// A counter that takes in dossiers with three scans each: the files are stored and flushed first, then one transaction
/// receives the dossier by its act and puts the files on it.
/// </summary>
internal sealed class Accepting(IServiceProvider services)
{
    public const int FileSize = 1024 * 1024;

    /// <summary>Of the shipped demo catalogue; every commune has it.</summary>
    private const string Procedure = "2.000815";

    private static readonly string[] Names = ["Tờ khai.pdf", "Căn cước.pdf", "Giấy tờ kèm theo.pdf"];

    private static readonly byte[] Grain = RandomNumberGenerator.GetBytes(FileSize);

    /// <summary>The scans of a dossier. No other file has their contents; to draw them costs next to nothing, so that it is not measured.</summary>
    public static IReadOnlyList<byte[]> Scans() => [.. Names.Select(_ => Scan())];

    private static byte[] Scan()
    {
        var content = (byte[])Grain.Clone();
        "%PDF-"u8.CopyTo(content);
        for (var at = 16; at < FileSize; at += 64 * 1024)
        {
            RandomNumberGenerator.Fill(content.AsSpan(at, 16));
        }

        return content;
    }

    /// <summary>Acknowledged when it returns.</summary>
    public async Task<(string Number, IReadOnlyList<StoredContent> Stored)> Accept(Officer clerk, IReadOnlyList<byte[]> scans)
    {
        await using var scope = services.CreateAsyncScope();
        var (own, stored) = (scope.ServiceProvider, new List<StoredContent>());
        foreach (var scan in scans)
        {
            stored.Add(await own.GetRequiredService<FileStore>().Save(new MemoryStream(scan)));
        }

        var (db, acts, clock) = (own.GetRequiredService<CaiCachDb>(), own.GetRequiredService<Acts>(), own.GetRequiredService<Clock>());
        await using var transaction = await acts.Begin();
        var number = await own.GetRequiredService<ReceiveDossier>().Run(new(Procedure, Intake()), clerk);
        db.AddRange(stored.Select((s, i) => new Attachment
        {
            Id = Guid.CreateVersion7(clock.RealNow).ToString("N"), Owner = Dossier.KeyOf(number).ToString(), Unit = clerk.Unit, Name = Names[i],
            Sha256 = s.Sha256, Kind = s.Kind, Size = s.Size, AddedAt = clock.Now,
        }));
        await acts.Commit("bench.attach", clerk.Actor);
        await transaction.Done();
        return (number, stored);
    }

    private static Intake Intake() => new(new("Nguyễn Thị Hạnh", "046969001234", "0120000000", "xã Quảng Thọ"), Channel.InPerson)
    {
        Papers = [.. Names.Select(n => new PaperIn(n, 1, 0, PaperSource.Scan))], Fees = [new FeeIn("Lệ phí", 8000, Paid: true)],
    };

    /// <summary>The clerks of all counters.</summary>
    public static IReadOnlyList<Officer> Clerks(IEnumerable<Counter> counters) =>
        [.. counters.Select(c => new Officer(Furnishing.ClerkOf(c), "", c.Unit, "", null, new Scope(false, [c.Unit]), Enum.GetValues<Permission>().ToHashSet()))];
}
