using System.Text;
using CaiCach.Foundation.Journal;

namespace CaiCach.Tests.Foundation.Journal;

/// <summary>
/// A journal of five entries, two of them on one dossier. Everything in it is fixed but the signatures, which ECDSA
/// makes anew each time.
/// </summary>
internal sealed class ProofExample
{
    public const string Origin = "caicach.example.vn/nhat-ky";
    public const string Dossier = "dossier/H57.99-220105-0007";

    private readonly Dictionary<NodeAt, byte[]> _nodes = [];
    private readonly MerkleAppender _appender = new(0, []);
    private readonly List<(EntryHeader Header, string Payload, byte[] Salt)> _entries = [];
    private readonly Dictionary<long, Checkpoint> _checkpoints = [];

    public ProofExample()
    {
        Add("dossiers.receive", "officer/nguyen.lan", "dossier/H57.99-220105-0006", 7, """{"document":null,"reason":null,"rows":[]}""");
        Add("dossiers.receive", "officer/nguyen.lan", Dossier, 12, """{"document":null,"reason":null,"rows":[{"key":"dossier/H57.99-220105-0007","new":{"received_at":"2022-01-05T01:12:00.000Z"},"op":"insert","table":"dossiers_dossier"}]}""");
        Add("directives.assign", "officer/tran.bao", "directive/2022-014", 30, """{"document":null,"reason":"Theo kết luận họp","rows":[]}""");
        Add("dossiers.request-supplement", "officer/nguyen.lan", Dossier, 45, """{"document":null,"reason":"Thiếu bản sao căn cước công dân","rows":[]}""");
        Add("dossiers.remind", "house/house", "dossier/H57.99-220105-0001", 59, """{"document":null,"reason":null,"rows":[]}""");
    }

    public IReadOnlyList<EntryHeader> Headers => [.. _entries.Select(e => e.Header)];

    public Checkpoint At(long size) => _checkpoints[size];

    public ReadOnlyMemory<byte> Source(int level, long index) => _nodes[new(level, index)];

    public ProvedEntry Entry(int position, long size = 5)
    {
        var (header, payload, salt) = _entries[position];
        return new(
            Encoding.UTF8.GetString(header.Canonical()), position, header.LeafHash(), MerkleTree.Inclusion(position, size, Source), payload, salt);
    }

    /// <summary>The proof of the dossier's history in the tree of five, and that its first three entries never changed.</summary>
    public Proof History(HousePublicKey key, Func<Checkpoint, string> sign) =>
        Proof.Of(Dossier, [Entry(1), Entry(3)], sign(At(5)), key) with
        {
            EarlierCheckpoint = sign(At(3)),
            Consistency = MerkleTree.Consistency(3, 5, Source),
        };

    private void Add(string act, string actor, string key, int minute, string payload)
    {
        var number = _entries.Count;
        var salt = Enumerable.Range(16 * number, EntryHeader.SaltLength).Select(b => (byte)b).ToArray();
        var after = _entries.FindLast(e => e.Header.Records[0].Key == key).Header?.Id;
        var header = new EntryHeader(
            Guid.Parse($"017e2790-0000-7000-8000-00000000000{number}"), act, actor, actor == "house/house" ? null : "unit/H57.99",
            new DateTime(2022, 1, 5, 1, minute, 0, 125, DateTimeKind.Utc), EntryHeader.DigestOf(salt, Encoding.UTF8.GetBytes(payload)),
            [new(key, after)]);

        _entries.Add((header, payload, salt));
        foreach (var node in _appender.Append(header.LeafHash()))
        {
            _nodes.Add(node.At, node.Hash);
        }

        _checkpoints[_appender.Size] = new(Origin, _appender.Size, _appender.Root);
    }
}
