using System.Text;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Journal;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

public sealed class ProofTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("caicach-proof-").FullName;
    private readonly HouseKey _key;
    private readonly HouseKey _stranger;
    private readonly ProofExample _journal = new();
    private readonly Proof _proof;

    public ProofTests()
    {
        _key = HouseKey.Create(Path.Combine(_folder, "house.pem"), ProofExample.Origin);
        _stranger = HouseKey.Create(Path.Combine(_folder, "stranger.pem"), ProofExample.Origin);
        _proof = _journal.History(_key.Public, c => c.Sign(_key));
    }

    public void Dispose()
    {
        _key.Dispose();
        _stranger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Codes(Proof proof, ProofTrust? trust = null) =>
        ProofCheck.Verify(proof.ToText(), trust).Findings.Select(f => f.Code).Distinct();

    private Proof With(int entry, Func<ProvedEntry, ProvedEntry> change) =>
        _proof with { Entries = [.. _proof.Entries.Select((e, i) => i == entry ? change(e) : e)] };

    [Fact]
    public void A_good_proof_says_in_sentences_what_it_proves()
    {
        var verdict = ProofCheck.Verify(_proof.ToText());

        Assert.True(verdict.IsFine, string.Join('\n', verdict.Findings));
        Assert.Equal(
            "2 mục nằm nguyên vẹn trong nhật ký “caicach.example.vn/nhat-ky”, bản niêm phong 5 mục. "
            + "Các mục ghi về dossier/H57.99-220105-0007 đi liền nhau, kể từ khi lập. "
            + "Tệp không nói gì về những mục sau bản niêm phong. 3 mục đầu không đổi so với bản niêm phong trước. "
            + $"Khóa lấy từ chính tệp này; hãy so dấu khóa {_key.Public.Fingerprint} với dấu đã công bố. "
            + "Chưa so với bản niêm phong nào do người khác giữ.",
            verdict.Proved);
    }

    [Fact]
    public void What_the_reader_already_holds_is_compared_and_said()
    {
        var verdict = ProofCheck.Verify(_proof.ToText(), new(_key.Public.Pem, _journal.At(3).Sign(_key)));

        Assert.True(verdict.IsFine);
        Assert.EndsWith("Chữ ký đúng là của khóa đã biết trước. Khớp với bản niêm phong do người khác giữ.", verdict.Proved, StringComparison.Ordinal);
        Assert.Empty(Codes(_proof, new(Checkpoint: _journal.At(5).Sign(_key))));
    }

    [Fact]
    public void A_forgotten_payload_leaves_the_proof_whole()
    {
        var verdict = ProofCheck.Verify(With(0, e => e with { Payload = null, Salt = null }).ToText());

        Assert.True(verdict.IsFine);
        Assert.Contains("1 mục không kèm nội dung.", verdict.Proved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_reads_back_as_it_was_written_and_people_can_read_it()
    {
        var text = _proof.ToText();

        Assert.Equal(text, Proof.Parse(text).ToText());
        Assert.Contains("Thiếu bản sao căn cước công dân", text, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<ProofTests, Proof>> Falsified => new()
    {
        { "entry.leaf entry.inclusion", t => t.With(0, e => e with { Header = e.Header.Replace("nguyen.lan", "nguyen.hoa", StringComparison.Ordinal) }) },
        { "entry.leaf", t => t.With(0, e => e with { LeafHash = new byte[32] }) },
        { "entry.inclusion", t => t.With(0, e => e with { Position = 2 }) },
        { "entry.inclusion", t => t.With(1, e => e with { Position = 5 }) },
        { "entry.inclusion", t => t.With(1, e => e with { Inclusion = [.. e.Inclusion.Reverse()] }) },
        { "entry.payload", t => t.With(1, e => e with { Payload = e.Payload!.Replace("Thiếu", "Thừa", StringComparison.Ordinal) }) },
        { "entry.payload", t => t.With(1, e => e with { Salt = new byte[16] }) },
        { "entry.payload", t => t.With(1, e => e with { Salt = null }) },
        { "entry.payload", t => t.With(1, e => e with { Payload = null }) },
        { "entry.payload", t => t.With(1, e => e with { Salt = [.. e.Salt!, (byte)e.Payload![0]], Payload = e.Payload[1..] }) },
        { "entries.none", t => t._proof with { Entries = [] } },
        { "entries.order history.gap", t => t._proof with { Entries = [.. t._proof.Entries.Reverse()] } },
        { "entries.order", t => t._proof with { Key = null, Entries = [t._proof.Entries[0], t._proof.Entries[0]] } },
        { "history.foreign", t => t._proof with { Key = "dossier/H57.99-220105-0008" } },
        { "history.foreign", t => t._proof with { Entries = [t._proof.Entries[0], t._journal.Entry(2), t._proof.Entries[1]] } },
        { "checkpoint.format", t => t._proof with { Checkpoint = t._journal.At(5).Text } },
        { "checkpoint.signature", t => t._proof with { Checkpoint = t._journal.At(5).Sign(t._stranger) } },
        { "checkpoint.signature", t => t._proof with { Checkpoint = t._proof.Checkpoint.Replace("\n\n", "\nsửa\n\n", StringComparison.Ordinal) } },
        { "checkpoint.signature earlier.signature", t => t._proof with { PublicKey = t._stranger.Public.Pem } },
        { "key.format", t => t._proof with { PublicKey = "khóa" } },
        { "consistency", t => t._proof with { Consistency = null } },
        { "consistency", t => t._proof with { Consistency = [.. t._proof.Consistency!.Take(1)] } },
        { "consistency", t => t._proof with { EarlierCheckpoint = null } },
        { "consistency", t => t._proof with { EarlierCheckpoint = new Checkpoint(ProofExample.Origin, 3, MerkleTree.EmptyRoot).Sign(t._key) } },
        { "earlier.format", t => t._proof with { EarlierCheckpoint = "x" } },
        { "earlier.signature", t => t._proof with { EarlierCheckpoint = t._journal.At(3).Sign(t._stranger) } },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Falsified))]
    public void Whatever_is_falsified_is_named(string codes, Func<ProofTests, Proof> falsify)
    {
        var verdict = ProofCheck.Verify(falsify(this).ToText());

        Assert.Equal(codes, string.Join(' ', verdict.Findings.Select(f => f.Code).Distinct()));
        Assert.StartsWith("Tệp không chứng minh được điều gì", verdict.Proved, StringComparison.Ordinal);
        Assert.All(verdict.Findings, f => Assert.DoesNotContain("{", f.Sentence.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Leaving_an_entry_out_of_the_middle_shows()
    {
        var later = new ProofExample();
        var third = later.Headers[3] with { Id = Guid.NewGuid(), Records = [new(ProofExample.Dossier, later.Headers[3].Id)] };
        var (appender, nodes) = (new MerkleAppender(0, []), new Dictionary<NodeAt, byte[]>());
        foreach (var node in appender.Append([.. later.Headers.Select(h => h.LeafHash()), third.LeafHash()]))
        {
            nodes.Add(node.At, node.Hash);
        }

        ProvedEntry At(int i, EntryHeader h) =>
            new(Encoding.UTF8.GetString(h.Canonical()), i, h.LeafHash(), MerkleTree.Inclusion(i, 6, (level, index) => nodes[new(level, index)]));
        var note = new Checkpoint(ProofExample.Origin, 6, appender.Root).Sign(_key);
        var whole = Proof.Of(ProofExample.Dossier, [At(1, later.Headers[1]), At(3, later.Headers[3]), At(5, third)], note, _key.Public);

        Assert.Empty(Codes(whole));
        Assert.Equal(["history.gap"], Codes(whole with { Entries = [whole.Entries[0], whole.Entries[2]] }));
    }

    [Fact]
    public void A_header_spelled_otherwise_is_named_even_when_it_is_in_the_tree()
    {
        var spaced = _proof.Entries[0].Header.Replace(",\"at\"", ", \"at\"", StringComparison.Ordinal);
        var leaf = MerkleTree.LeafHash(Encoding.UTF8.GetBytes(spaced));
        var note = new Checkpoint(ProofExample.Origin, 1, leaf).Sign(_key);

        Assert.Equal(["entry.header"], Codes(Proof.Of(null, [new(spaced, 0, leaf, [])], note, _key.Public)));
    }

    [Fact]
    public void A_house_that_rewrote_its_journal_is_found_out_by_the_checkpoint_somebody_kept()
    {
        var kept = new Checkpoint(ProofExample.Origin, 5, MerkleTree.LeafHash([1])).Sign(_key);
        var keptEarlier = new Checkpoint(ProofExample.Origin, 3, MerkleTree.LeafHash([1])).Sign(_key);

        Assert.Equal(["held.differs"], Codes(_proof, new(Checkpoint: kept)));
        Assert.Equal(["held.differs"], Codes(_proof, new(Checkpoint: keptEarlier)));
        Assert.Equal(["held.unconnected"], Codes(_proof, new(Checkpoint: _journal.At(4).Sign(_key))));
        Assert.Equal(["held.signature"], Codes(_proof, new(Checkpoint: _journal.At(5).Sign(_stranger))));
        Assert.Equal(["held.format"], Codes(_proof, new(Checkpoint: "x")));
    }

    [Fact]
    public void A_key_that_is_not_the_known_one_is_named()
    {
        var forged = _journal.History(_stranger.Public, c => c.Sign(_stranger));

        Assert.Empty(Codes(forged));
        Assert.Equal(["trust.key"], Codes(forged, new(_key.Public.Pem)));
        Assert.Equal(["trust.key"], Codes(_proof, new("x")));
    }

    [Fact]
    public void A_file_of_another_form_is_refused_whole()
    {
        var json = JsonNode.Parse(_proof.ToText())!.AsObject();
        var text = _proof.ToText();
        string Changed(Action<JsonObject> change)
        {
            var copy = json.DeepClone().AsObject();
            change(copy);
            return copy.ToJsonString();
        }

        Assert.All(
            [
                "", "null", "{}", "[]",
                Changed(p => p["format"] = "caicach-proof/2"),
                Changed(p => p["more"] = 1),
                Changed(p => p.Remove("checkpoint")),
                Changed(p => p["entries"] = null),
                Changed(p => p["entries"]!.AsArray().Add(null)),
                Changed(p => p["entries"]![0]!["inclusion"]!.AsArray().Add(null)),
                Changed(p => p["entries"]![0]!["leafHash"] = "?"),
                Changed(p => p["entries"]![0]!["position"] = "1"),
                Changed(p => p["Key"] = "x"),
                text.Replace("\"format\"", "\"key\": null, \"format\"", StringComparison.Ordinal),
                text.Replace("nguyen.lan", "\\ud800", StringComparison.Ordinal),
            ],
            wrong => Assert.Equal("format", Assert.Single(ProofCheck.Verify(wrong).Findings).Code));
    }

    [Fact]
    public void The_header_is_written_straight_as_canonical_json_would_write_it()
    {
        var header = _journal.Headers[3] with { Unit = "Sở “Nội vụ”\n😀", Records = [new("b/2", null), new("a/1", Guid.Empty), new("a/\u00f6", null)] };
        var text = Encoding.UTF8.GetString(header.Canonical());

        Assert.Equal(CanonicalJson.Of(text), header.Canonical());
        Assert.Equal(text, Encoding.UTF8.GetString(EntryHeader.Parse(text).Canonical()));
        Assert.Equal(["a/1", "a/\u00f6", "b/2"], EntryHeader.Parse(text).Records.Select(r => r.Key));
    }

    [Fact]
    public void A_header_that_could_be_read_in_two_ways_is_never_written()
    {
        var header = _journal.Headers[1];

        Assert.Throws<InvalidOperationException>(() => (header with { Records = [new("a/1", null), new("a/1", null)] }).Canonical());
        Assert.Throws<InvalidOperationException>(() => (header with { At = header.At.AddTicks(1) }).Canonical());
        Assert.Throws<InvalidOperationException>(() => (header with { At = DateTime.SpecifyKind(header.At, DateTimeKind.Local) }).Canonical());
        Assert.Throws<InvalidOperationException>(() => (header with { Payload = header.Payload.ToUpperInvariant() }).Canonical());
        Assert.Throws<ArgumentException>(() => EntryHeader.DigestOf([1], [2]));
    }
}
