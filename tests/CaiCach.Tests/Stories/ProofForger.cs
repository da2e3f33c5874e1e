using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Journal;

namespace CaiCach.Tests.Stories;

/// <summary>A proof that somebody changed.</summary>
/// <param name="What">What was changed, in words.</param>
/// <param name="Finding">The name of what a checker must find, as docs/proofs.md has it.</param>
internal sealed record Forgery(string What, string Text, string Finding);

/// <summary>
/// Changes one thing of meaning in an honest proof each time. Equal seeds give equal forgeries, but for the keys and signatures
/// of the forger's own.
/// </summary>
internal sealed class ProofForger(IReadOnlyList<string> honest, HouseKey own, int seed)
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Random _random = new(seed);

    private delegate bool Change(ProofForger forger, JsonObject proof);

    /// <summary>Each says false when the proof has nothing of the kind to change.</summary>
    private static readonly (string What, string Finding, Change Change)[] Changes =
    [
        ("a bit of a leaf hash", "entry.leaf", (f, p) => f.Bit(f.Entry(p), "leafHash")),
        ("a bit of a sibling", "entry.inclusion", (f, p) => f.Bit(List(f.Entry(p), "inclusion"))),
        ("two siblings change places", "entry.inclusion", (f, p) => f.Swap(List(f.Entry(p), "inclusion"))),
        ("a sibling is left out", "entry.inclusion", (f, p) => f.Drop(List(f.Entry(p), "inclusion"))),
        ("a sibling stands twice", "entry.inclusion", (f, p) => f.Double(List(f.Entry(p), "inclusion"))),
        ("the next position", "entry.inclusion", (f, p) => Move(f.Entry(p), by: 1)),
        ("a position out of the journal", "entry.inclusion", (f, p) => Move(f.Entry(p), by: 1_000_000)),
        ("a letter of the payload", "entry.payload", (f, p) => f.Letter(f.Entry(p), "payload")),
        ("another payload", "entry.payload", (f, p) => Set(f.Entry(p), "payload", """{"document":null,"reason":null,"rows":[]}""")),
        ("a bit of the salt", "entry.payload", (f, p) => f.Bit(f.Entry(p), "salt")),
        ("a payload without its salt", "entry.payload", (f, p) => f.Entry(p).Remove("salt")),
        ("the actor", "entry.leaf", (f, p) => Header(f.Entry(p), h => h.Replace("\"actor\":\"", "\"actor\":\"x", StringComparison.Ordinal), leafToo: false)),
        ("the actor and its leaf hash", "entry.inclusion", (f, p) => Header(f.Entry(p), h => h.Replace("\"actor\":\"", "\"actor\":\"x", StringComparison.Ordinal))),
        ("the instant and its leaf hash", "entry.inclusion", (f, p) => Header(f.Entry(p), h => h.Replace("\"at\":\"202", "\"at\":\"201", StringComparison.Ordinal))),
        ("a blank in the header", "entry.header", (f, p) => Header(f.Entry(p), h => h.Replace(",\"at\"", ", \"at\"", StringComparison.Ordinal))),
        ("the record", "history.foreign", (_, p) => Set(p, "key", p["key"]!.GetValue<string>() + "1")),
        ("an entry is left out of the middle", "history.gap", (f, p) => f.DropInside(List(p, "entries"))),
        ("two entries change places", "entries.order", (f, p) => f.Swap(List(p, "entries"))),
        ("no entries", "entries.none", (_, p) => Clear(List(p, "entries"))),
        ("the size", "checkpoint.signature", (_, p) => Note(p, "checkpoint", (lines, _) => lines[1] += "0")),
        ("the root", "checkpoint.signature", (_, p) => Note(p, "checkpoint", (lines, _) => lines[2] = Convert.ToBase64String(new byte[32]))),
        ("the time of the checkpoint", "checkpoint.signature", (_, p) => Note(p, "checkpoint", (lines, _) => lines[3] = "at 2021-01-05T01:45:01.000Z")),
        ("the name of the journal", "checkpoint.signature", (_, p) => Note(p, "checkpoint", (lines, _) => lines[0] += "x")),
        ("a bit of the signature", "checkpoint.signature", (f, p) => f.Signature(p, from: 4)),
        ("a bit of the key id", "checkpoint.signature", (f, p) => f.Signature(p, until: 4)),
        ("a note without a size", "checkpoint.format", (_, p) => Note(p, "checkpoint", (lines, _) => lines[1] = "many")),
        ("a bit of the public key", "key.format", (f, p) => f.KeyBit(p)),
        ("another public key", "checkpoint.signature", (f, p) => Set(p, "publicKey", f.Pem)),
        ("all signed again by somebody else", "trust.key", (f, p) => f.SignAgain(p)),
        ("a bit of the consistency", "consistency", (f, p) => p.ContainsKey("consistency") && f.Bit(List(p, "consistency"))),
        ("the order of the consistency", "consistency", (f, p) => p.ContainsKey("consistency") && f.Swap(List(p, "consistency"))),
        ("no consistency", "consistency", (_, p) => p.Remove("consistency")),
        ("the earlier size", "earlier.signature", (_, p) => p.ContainsKey("earlierCheckpoint") && Note(p, "earlierCheckpoint", (lines, _) => lines[1] += "0")),
        ("another format", "format", (_, p) => Set(p, "format", "caicach-proof/2")),
        ("an unknown name", "format", (_, p) => Set(p, "remark", "kept")),
        ("a missing name", "format", (f, p) => f.Entry(p).Remove("position")),
    ];

    private string Pem => own.Public.Pem;

    /// <summary>Every kind of change in turn.</summary>
    public IEnumerable<Forgery> Make(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (what, finding, change) = Changes[i % Changes.Length];
            yield return new(what, Changed(what, change).ToJsonString(Layout), finding);
        }
    }

    /// <summary>One of the honest proofs that have such a thing.</summary>
    private JsonObject Changed(string what, Change change)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            var from = honest[_random.Next(honest.Count)];
            var proof = JsonNode.Parse(from)!.AsObject();
            if (change(this, proof) && !JsonNode.DeepEquals(proof, JsonNode.Parse(from)))
            {
                return proof;
            }
        }

        throw new InvalidOperationException($"No honest proof has what this changes: {what}.");
    }

    /// <summary>How many kinds of change there are.</summary>
    public static int Kinds => Changes.Length;

    private static JsonArray List(JsonObject owner, string name) => owner[name]!.AsArray();

    private JsonObject Entry(JsonObject proof) => Any(List(proof, "entries"))!.AsObject();

    private JsonNode? Any(JsonArray list) => list[_random.Next(list.Count)];

    private static bool Set(JsonObject owner, string name, string value)
    {
        owner[name] = value;
        return true;
    }

    private static bool Move(JsonObject entry, long by)
    {
        entry["position"] = entry["position"]!.GetValue<long>() + by;
        return true;
    }

    private string Turned(string base64, int from = 0, int? until = null)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[_random.Next(from, until ?? bytes.Length)] ^= (byte)(1 << _random.Next(8));
        return Convert.ToBase64String(bytes);
    }

    private bool Bit(JsonObject owner, string name) => Set(owner, name, Turned(owner[name]!.GetValue<string>()));

    private bool Bit(JsonArray hashes)
    {
        var at = _random.Next(hashes.Count);
        hashes[at] = Turned(hashes[at]!.GetValue<string>());
        return true;
    }

    private bool Swap(JsonArray list)
    {
        if (list.Count < 2)
        {
            return false;
        }

        var at = _random.Next(list.Count - 1);
        var first = list[at];
        list.RemoveAt(at);
        list.Insert(at + 1, first);
        return true;
    }

    private bool Drop(JsonArray list)
    {
        list.RemoveAt(_random.Next(list.Count));
        return true;
    }

    private bool DropInside(JsonArray list)
    {
        if (list.Count < 3)
        {
            return false;
        }

        list.RemoveAt(_random.Next(1, list.Count - 1));
        return true;
    }

    private static bool Clear(JsonArray list)
    {
        list.Clear();
        return true;
    }

    private bool Double(JsonArray list)
    {
        var at = _random.Next(list.Count);
        list.Insert(at, list[at]!.DeepClone());
        return true;
    }

    private bool Letter(JsonObject owner, string name)
    {
        var text = new StringBuilder(owner[name]!.GetValue<string>());
        var letters = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiLetterOrDigit(text[i])).ToArray();
        var at = letters[_random.Next(letters.Length)];
        text[at] = text[at] == 'x' ? 'y' : 'x';
        return Set(owner, name, text.ToString());
    }

    private static bool Header(JsonObject entry, Func<string, string> change, bool leafToo = true)
    {
        var header = change(entry["header"]!.GetValue<string>());
        if (leafToo)
        {
            Set(entry, "leafHash", Convert.ToBase64String(MerkleTree.LeafHash(Encoding.UTF8.GetBytes(header))));
        }

        return Set(entry, "header", header);
    }

    /// <summary>Lines of the signed text, then those of the signatures.</summary>
    private static bool Note(JsonObject proof, string name, Action<string[], string[]> change)
    {
        var parts = proof[name]!.GetValue<string>().Split("\n\n");
        var (text, signatures) = (parts[0].Split('\n'), parts[1].Split('\n'));
        change(text, signatures);
        return Set(proof, name, $"{string.Join('\n', text)}\n\n{string.Join('\n', signatures)}");
    }

    private bool Signature(JsonObject proof, int from = 0, int? until = null) => Note(proof, "checkpoint", (_, signatures) =>
    {
        var words = signatures[0].Split(' ');
        signatures[0] = $"{words[0]} {words[1]} {Turned(words[2], from, until)}";
    });

    /// <summary>The last 64 bytes are X and Y; with a bit turned the point is not on the curve.</summary>
    private bool KeyBit(JsonObject proof)
    {
        var body = string.Concat(proof["publicKey"]!.GetValue<string>().Split('\n').Where(l => !l.StartsWith('-')));
        return Set(proof, "publicKey", $"-----BEGIN PUBLIC KEY-----\n{Turned(body, from: 27)}\n-----END PUBLIC KEY-----\n");
    }

    /// <summary>True in itself: only who knows the key of the house sees it.</summary>
    private bool SignAgain(JsonObject proof)
    {
        foreach (var name in new[] { "checkpoint", "earlierCheckpoint" }.Where(proof.ContainsKey))
        {
            Set(proof, name, SignedNote.Sign(SignedNote.Parse(proof[name]!.GetValue<string>()).Text, own).ToString());
        }

        return Set(proof, "publicKey", Pem);
    }
}
