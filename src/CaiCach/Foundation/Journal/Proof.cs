using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaiCach.Foundation.Journal;

/// <summary>One entry in a proof and the way from it to the root.</summary>
/// <param name="Header">Canonical JSON of the <see cref="EntryHeader"/>; its bytes are the leaf.</param>
/// <param name="Position">Index of the leaf, the first entry of the journal being 0.</param>
/// <param name="LeafHash">For the reader's convenience; whoever checks computes it.</param>
/// <param name="Inclusion">Hashes from the leaf to the root, nearest the leaf first.</param>
/// <param name="Payload">The payload as stored (JSON); null when it was erased or is not handed out.</param>
/// <param name="Salt">16 bytes, null together with the payload.</param>
public sealed record ProvedEntry(
    string Header, long Position, byte[] LeafHash, IReadOnlyList<byte[]> Inclusion, string? Payload = null, byte[]? Salt = null);

/// <summary>
/// A file that shows, without the house and without its database, that journal entries stand in a signed tree.
/// The format is described in docs/proofs.md, byte for byte.
/// </summary>
/// <param name="Format">Always <see cref="FirstFormat"/>.</param>
/// <param name="Key">Record whose history the entries are; null for entries that are handed out for themselves.</param>
/// <param name="Entries">In order of position.</param>
/// <param name="Checkpoint">Signed note.</param>
/// <param name="PublicKey">PEM of the key that signed it.</param>
/// <param name="EarlierCheckpoint">Signed note of a smaller tree, when the proof also shows that nothing before it changed.</param>
/// <param name="Consistency">The hashes from the earlier checkpoint to this one; null without an earlier one.</param>
public sealed record Proof(
    string Format,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Key,
    IReadOnlyList<ProvedEntry> Entries,
    string Checkpoint,
    string PublicKey,
    string? EarlierCheckpoint = null,
    IReadOnlyList<byte[]>? Consistency = null)
{
    public const string FirstFormat = "caicach-proof/1";

    // Strict: a name that is missing, unknown or given twice must not mean one thing to us and another to the next reader.
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        // People read this file; Vietnamese stays legible. It is never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Proof Of(string? key, IReadOnlyList<ProvedEntry> entries, string checkpoint, HousePublicKey publicKey) =>
        new(FirstFormat, key, entries, checkpoint, publicKey.Pem);

    /// <summary>Reads the form of a proof and checks nothing else; see <see cref="ProofCheck"/>.</summary>
    public static Proof Parse(string text)
    {
        try
        {
            var proof = JsonSerializer.Deserialize<Proof>(text, Layout);
            return proof is { Format: FirstFormat } && WithoutNulls(proof)
                ? proof
                : throw new FormatException($"This is not a proof in the format {FirstFormat}.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"This is not a proof in the format {FirstFormat}. {wrong.Message}", wrong);
        }
    }

    public string ToText() => JsonSerializer.Serialize(this, Layout) + "\n";

    /// <summary>The serializer honours "not null" for properties, not for the items of lists.</summary>
    private static bool WithoutNulls(Proof proof) =>
        proof.Entries.All(e => e is not null && e.Inclusion.All(h => h is not null)) && proof.Consistency?.Any(h => h is null) != true;
}
