using System.CommandLine;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.CommandLine;

/// <summary><c>journal verify|checkpoint|prove|replay</c> and the offline <c>verify</c>.</summary>
internal static class JournalCommands
{
    public static void AddTo(RootCommand root)
    {
        var journal = new Command("journal", "Check and hand out the journal") { Verify(), Checkpoint(), Prove(), ReplayTo() };
        root.Subcommands.Add(journal);
        root.Subcommands.Add(VerifyProof());
    }

    private static Command Verify()
    {
        var verify = new Command("verify", "Check entries, tree, checkpoints, records and files against each other");
        verify.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var signer = await services.GetRequiredService<HouseSigner>().Key(ct);
            var check = new JournalCheck(scope.ServiceProvider.GetRequiredService<CaiCachDb>(), signer.Key.Public, services.GetRequiredService<FileStore>());
            var verdict = await check.Run(ct);
            foreach (var finding in verdict.Findings)
            {
                await Console.Error.WriteLineAsync($"{finding.Place}: {finding.Sentence}");
            }

            Console.WriteLine($"{verdict.Entries} entries ({verdict.Size} sealed), {verdict.Rows} record rows, {watch.Elapsed.TotalSeconds:0.0} s: "
                + (verdict.IsWhole ? "nothing was altered." : $"{verdict.Findings.Count} findings."));
            return verdict.IsWhole ? 0 : 3;
        });
        return verify;
    }

    private static Command Checkpoint()
    {
        var checkpoint = new Command("checkpoint", "Print the last signed checkpoint, to be kept by somebody else");
        checkpoint.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var last = await scope.ServiceProvider.GetRequiredService<CaiCachDb>().Set<JournalCheckpoint>().OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct)
                ?? throw new HouseException("Nothing is sealed yet.");
            Console.Write(last.Note);
            return 0;
        });
        return checkpoint;
    }

    private static Command Prove()
    {
        var key = new Argument<string>("key") { Description = "Record key, such as dossier/… or report/…" };
        var output = new Option<string?>("--out") { Description = "File to write (default: standard output)" };
        var since = new Option<string?>("--since") { Description = "File with an earlier checkpoint that the proof must be consistent with" };
        var prove = new Command("prove", "Hand out a record's entries with their inclusion proofs and the checkpoint") { key, output, since };
        prove.Does(async (parsed, ct) =>
        {
            if (!RecordKey.TryParse(parsed.GetValue(key), out var record))
            {
                throw new HouseException($"“{parsed.GetValue(key)}” is not a record key; a key is kind/number.");
            }

            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var earlier = parsed.GetValue(since) is { } file ? await File.ReadAllTextAsync(file, ct) : null;
            var proof = await scope.ServiceProvider.GetRequiredService<ProofMaker>().Of(record, withPayload: true, earlier, ct)
                ?? throw new HouseException($"Nothing sealed is filed under {record}.");
            if (parsed.GetValue(output) is { } path)
            {
                await File.WriteAllTextAsync(path, proof.ToText(), ct);
            }
            else
            {
                Console.Write(proof.ToText());
            }

            return 0;
        });
        return prove;
    }

    private static Command ReplayTo()
    {
        var until = new Option<long?>("--until") { Description = "Last position to replay (default: all sealed entries)" };
        var output = new Option<string>("--out") { Description = "New SQLite file, or a connection to an empty PostgreSQL database", Required = true };
        var replay = new Command("replay", "Rebuild the database as it was known at a position") { until, output };
        replay.Does(async (parsed, ct) =>
        {
            await using var services = await Cli.Open(parsed.Folder());
            await using var scope = services.CreateAsyncScope();
            var target = parsed.GetValue(output)!;
            var count = await scope.ServiceProvider.GetRequiredService<Replay>().Run(parsed.GetValue(until), Databases.IsPostgres(target) ? target : Path.GetFullPath(target), ct);
            Console.WriteLine($"{count} entries replayed into {(Databases.IsPostgres(target) ? "PostgreSQL" : Path.GetFullPath(target))}.");
            return 0;
        });
        return replay;
    }

    private static Command VerifyProof()
    {
        var file = new Argument<string>("proof") { Description = "Proof file" };
        var publicKey = new Option<string?>("--public-key") { Description = "PEM file with the public key you trust" };
        var held = new Option<string?>("--checkpoint") { Description = "File with a checkpoint you hold" };
        var verify = new Command("verify", "Check a proof with files only, without any house") { file, publicKey, held };
        verify.Does(async (parsed, ct) =>
        {
            var trust = new ProofTrust
            {
                PublicKey = parsed.GetValue(publicKey) is { } pem ? await File.ReadAllTextAsync(pem, ct) : null,
                Checkpoint = parsed.GetValue(held) is { } note ? await File.ReadAllTextAsync(note, ct) : null,
            };
            var verdict = ProofCheck.Verify(await File.ReadAllTextAsync(parsed.GetValue(file)!, ct), trust);
            foreach (var finding in verdict.Findings)
            {
                await Console.Error.WriteLineAsync($"{finding.Code}: {finding.Sentence}");
            }

            Console.WriteLine(verdict.Proved);
            return verdict.IsFine ? 0 : 3;
        });
        return verify;
    }
}
