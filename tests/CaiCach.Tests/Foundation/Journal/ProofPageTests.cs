using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Journal;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

/// <summary>docs/proofs.md is a promise to strangers: its example is made by our code, its checker is run.</summary>
public sealed partial class ProofPageTests : IDisposable
{
    private const string Begin = "<!-- generated: example -->\n";
    private const string End = "<!-- end of generated -->";

    private static readonly string Page = Path.Combine(Root(), "docs", "proofs.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("caicach-page-").FullName;
    private readonly ProofExample _journal = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Set CAICACH_WRITE_DOCS=1 to write the example anew, with a new key that nobody keeps.</summary>
    [Fact]
    public void The_worked_example_is_what_our_code_makes()
    {
        if (Environment.GetEnvironmentVariable("CAICACH_WRITE_DOCS") == "1")
        {
            Rewrite();
        }

        var printed = Example();
        var proof = PrintedProof();

        // Signatures cannot be made twice, so the printed ones are set into a proof that is otherwise made here.
        var key = HousePublicKey.FromPem(ProofExample.Origin, proof.PublicKey);
        var expected = Written(_journal.History(key, c => c.Size == 5 ? proof.Checkpoint : proof.EarlierCheckpoint!), key);

        Assert.Equal(expected, printed);
        Assert.Equal(_journal.At(5).Text, SignedNote.Parse(proof.Checkpoint).Text);
        Assert.Equal(_journal.At(3).Text, SignedNote.Parse(proof.EarlierCheckpoint!).Text);
        Assert.Empty(ProofCheck.Verify(proof.ToText(), new(key.Pem, proof.EarlierCheckpoint)).Findings);
    }

    [Fact]
    public void Every_finding_of_our_checker_is_named_on_the_page()
    {
        var source = File.ReadAllText(Path.Combine(Root(), "src", "CaiCach", "Foundation", "Journal", "ProofCheck.cs"));
        var page = File.ReadAllText(Page);
        var codes = FindingCode().Matches(source).Select(m => m.Groups[1].Value)
            .SelectMany(c => c.StartsWith("{which}", StringComparison.Ordinal) ? new[] { "checkpoint", "earlier", "held" }.Select(w => w + c[7..]) : [c])
            .ToHashSet();

        Assert.True(codes.Count >= 20, string.Join(' ', codes));
        Assert.All(codes, code => Assert.Contains($"`{code}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_checker_on_the_page_believes_the_example_and_our_proofs_and_no_falsified_one()
    {
        Assert.SkipUnless(Programs.Exists("python3"), "python3 is not installed");
        using var house = HouseKey.Create(Path.Combine(_folder, "house.pem"), ProofExample.Origin);
        var ours = _journal.History(house.Public, c => c.Sign(house));
        var printed = PrintedProof();

        Assert.StartsWith("fine: 2 entries in a journal of 5", Python(printed), StringComparison.Ordinal);
        Assert.Contains(house.Public.Fingerprint, Python(ours, house.Public.Pem, ours.EarlierCheckpoint!), StringComparison.Ordinal);
        Assert.Equal("wrong: a payload", Python(ours with { Entries = [ours.Entries[0] with { Payload = "{}" }, ours.Entries[1]] }));
        Assert.Equal("wrong: an inclusion proof", Python(ours with { Entries = [ours.Entries[0] with { Position = 2 }, ours.Entries[1]] }));
        Assert.Equal("wrong: the history of the record", Python(ours with { Key = "dossier/H57.99-220105-0008" }));
        Assert.Equal("wrong: consistency", Python(ours with { Consistency = [.. ours.Consistency!.Reverse()] }));
        Assert.Equal("wrong: a checkpoint is not signed by the key", Python(ours with { PublicKey = printed.PublicKey }));
        Assert.Equal(
            "wrong: a signature under a checkpoint",
            Python(ours with { Checkpoint = ours.Checkpoint.Replace("\n\n", "\nx\n\n", StringComparison.Ordinal) }));
        Assert.Equal("wrong: the key is not the trusted one", Python(printed, house.Public.Pem));
        Assert.Equal("wrong: the kept checkpoint", Python(ours, house.Public.Pem, _journal.At(4).Sign(house)));
    }

    private string Python(Proof proof, params string[] held)
    {
        var script = Between(File.ReadAllText(Page), "```python\n", "```");
        var files = held.Prepend(proof.ToText()).Prepend(script).Select((text, i) =>
        {
            var file = Path.Combine(_folder, $"{i}.txt");
            File.WriteAllText(file, text);
            return file;
        });
        return Programs.Run("python3", files, "").Output.Trim();
    }

    private void Rewrite()
    {
        using var key = HouseKey.Create(Path.Combine(_folder, "example.pem"), ProofExample.Origin);
        var page = File.ReadAllText(Page);
        var made = Written(_journal.History(key.Public, c => c.Sign(key)), key.Public);
        File.WriteAllText(Page, page.Replace(Begin + Between(page, Begin, End) + End, Begin + made + End, StringComparison.Ordinal));
    }

    private string Written(Proof proof, HousePublicKey key)
    {
        var header = _journal.Headers[3].Canonical();
        var hashed = Convert.ToHexStringLower([.. proof.Entries[1].Salt!, .. Encoding.UTF8.GetBytes(proof.Entries[1].Payload!)]);
        var leaves = _journal.Headers.Select((h, i) => $"leaf {i}               {Convert.ToHexStringLower(h.LeafHash())}");
        var roots = Enumerable.Range(1, 5).Select(size => $"root of the first {size}  {Convert.ToHexStringLower(_journal.At(size).Root.Span)}");
        return $"""
            A journal of five entries; entries 1 and 3 are about one dossier. Leaf hashes and roots:

            ```
            {string.Join('\n', leaves.Concat(roots))}
            ```

            The header of entry 3, {header.Length} bytes (one line, no newline at its end):

            ```
            {Encoding.UTF8.GetString(header)}
            ```

            Its payload digest is the SHA-256 of these bytes, salt first:

            ```
            {hashed}
            ```

            The fingerprint of the key, whose first eight digits are the key id, and the key for note tools:

            ```
            {key.Fingerprint}
            {key.NoteVerifier}
            ```

            The proof of the dossier's history, and that the first three entries have not changed since the earlier checkpoint:

            ```json
            {proof.ToText()}```

            """;
    }

    private static string Example() => Between(File.ReadAllText(Page), Begin, End);

    private static Proof PrintedProof() => Proof.Parse(Between(Example(), "```json\n", "```"));

    private static string Between(string text, string from, string until)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(until, start, StringComparison.Ordinal)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("""(?:Find\(|FindIn\(i, |new\()\$?"((?:\{which\}\.)?[a-z]+(?:\.[a-z]+)?)",""")]
    private static partial Regex FindingCode();
}
