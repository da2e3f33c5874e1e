using CaiCach.CommandLine;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Stories;

/// <summary>
/// A checker in another language, written from docs/proofs.md alone (<c>Data/verify_proof.py</c>), judges what the house hands
/// out, and what forgers make of it, as ours does.
/// </summary>
[Collection(nameof(DemoHouse))]
public sealed class ForeignVerifierTests(DemoHouse demo) : IDisposable
{
    private const int Forgeries = 100, Seed = 2022;

    private static readonly string[] Kinds = ["dossier", "directive", "document", "document-series", "plan-task", "declared-figure", "report"];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Python_believes_every_kind_of_honest_proof_and_no_forgery_and_so_do_we()
    {
        var python = Tool.Find("python3");
        var (honest, trusted) = (await Proofs(), await PublicKey());
        var key = _folder.Put("key.pem", Text(trusted));
        using var own = HouseKey.Create(Path.Combine(_folder.Path, "forger.pem"), "caicach/quang-dien");
        var forged = new ProofForger([.. honest.Select(File.ReadAllText)], own, Seed).Make(Forgeries).ToList();
        var files = forged.Select((f, i) => _folder.Put($"forged-{i:000}.json", Text(f.Text))).ToList();
        var kept = _folder.Put("kept.txt", Text(await Checkpoint(last: true)));

        var (code, fine) = await Judge(python, ["--public-key", key, "--checkpoint", kept, .. honest]);
        var (refused, found) = await Judge(python, ["--public-key", key, .. files]);

        Assert.Equal((0, 1), (code, refused));
        Assert.All(honest, file => Assert.Equal("fine", fine[file]));
        Assert.Equal(ProofForger.Kinds, forged.Select(f => f.What).Distinct().Count());
        foreach (var (forgery, file) in forged.Zip(files))
        {
            Assert.Equal((file, 3), (file, await Cli.Run(["verify", file, "--public-key", key])));
            var ours = ProofCheck.Verify(forgery.Text, new() { PublicKey = trusted }).Findings.Select(f => f.Code).ToHashSet();
            Assert.True(ours.Contains(forgery.Finding), $"{forgery.What}: we find {string.Join(' ', ours)}");
            Assert.True(ours.SetEquals(found[file].Split(' ')), $"{forgery.What}: we find {string.Join(' ', ours)}, Python finds {found[file]}");
        }
    }

    /// <summary>Of each kind the record with the longest history, as <c>journal prove</c> writes it; two of them against an earlier checkpoint, too.</summary>
    private async Task<List<string>> Proofs()
    {
        var earlier = _folder.Put("earlier.txt", Text(await Checkpoint(last: false)));
        var files = new List<string>();
        foreach (var kind in Kinds)
        {
            var key = await demo.Ask<CaiCachDb, string>(db => db.Set<JournalTouch>().Where(t => t.Key.StartsWith(kind + "/"))
                .GroupBy(t => t.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync());
            var file = Path.Combine(_folder.Path, $"{kind}.json");
            await demo.Run(["journal", "prove", key, "--out", file, .. kind is "directive" or "report" ? new[] { "--since", earlier } : []]);
            Assert.Equal((kind, 0), (kind, await Cli.Run(["verify", file])));
            files.Add(file);
        }

        return files;
    }

    /// <summary>What the script says of each file. All in one process: starting Python costs more than checking a proof.</summary>
    private async Task<(int Code, Dictionary<string, string> Said)> Judge(Tool python, IEnumerable<string> arguments)
    {
        await using var script = typeof(ForeignVerifierTests).Assembly.GetManifestResourceStream("data/verify_proof.py")!;
        using var copy = new MemoryStream();
        await script.CopyToAsync(copy);
        var (code, output, errors) = await python.Try([_folder.Put("verify_proof.py", copy.ToArray()), .. arguments]);
        Assert.Equal("", errors);
        return (code, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1]));
    }

    private Task<string> Checkpoint(bool last) => demo.Ask<CaiCachDb, string>(db => last
        ? db.Set<JournalCheckpoint>().OrderByDescending(c => c.Size).Select(c => c.Note).FirstAsync()
        : db.Set<JournalCheckpoint>().OrderBy(c => c.Size).Select(c => c.Note).FirstAsync());

    private Task<string> PublicKey() => demo.Ask<HouseSigner, string>(async signer => (await signer.Key()).Key.Public.Pem);

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
