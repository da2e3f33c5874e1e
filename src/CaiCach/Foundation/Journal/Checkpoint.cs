using System.Globalization;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// The state of the journal's tree in three lines (C2SP tlog-checkpoint): whose journal, how many entries, which root.
/// Signed, it is the house's word that these entries stand in this order; held by somebody else, it is what makes any
/// later change detectable.
/// </summary>
/// <param name="Origin">Name of the journal and of the key that signs for it.</param>
/// <param name="Size">Sealed entries.</param>
/// <param name="Root">Root hash of the tree of that size, 32 bytes.</param>
/// <param name="Extensions">Further lines that are signed too; rarely any.</param>
public sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root, IReadOnlyList<string> Extensions)
{
    public Checkpoint(string origin, long size, ReadOnlyMemory<byte> root)
        : this(origin, size, root, [])
    {
    }

    /// <summary>The root as people compare it: base64 in groups of four.</summary>
    public string RootInGroups() => string.Join(' ', Convert.ToBase64String(Root.Span).Chunk(4).Select(c => new string(c)));

    /// <summary>What is signed: the lines, each with its newline.</summary>
    public string Text => string.Concat(
        [$"{Origin}\n", $"{Size.ToString(CultureInfo.InvariantCulture)}\n", $"{Convert.ToBase64String(Root.Span)}\n", .. Extensions.Select(e => $"{e}\n")]);

    /// <summary>The signed note to store, send and print. The house signs only for its own journal.</summary>
    public string Sign(HouseKey key)
    {
        if (Origin != key.Name)
        {
            throw new InvalidOperationException($"The key of {key.Name} does not sign for {Origin}.");
        }

        // Reading it back keeps us from signing what nobody could read.
        _ = Parse(Text);
        return SignedNote.Sign(Text, key).ToString();
    }

    /// <summary>Reads a signed checkpoint and believes it only when this key signed it for its own journal.</summary>
    public static Checkpoint Open(string note, HousePublicKey key)
    {
        var signed = SignedNote.Parse(note);
        var checkpoint = Parse(signed.Text);
        return checkpoint.Origin == key.Name && signed.IsSignedBy(key)
            ? checkpoint
            : throw new FormatException($"{key.Name} did not sign this checkpoint.");
    }

    /// <summary>Reads the lines of a checkpoint, without signatures; believes nothing.</summary>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1] != "" || lines[..^1].Any(l => l.Length == 0 || l.Any(char.IsControl)))
        {
            throw new FormatException("A checkpoint is three or more lines, none empty.");
        }

        var size = lines[1];
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count.ToString(CultureInfo.InvariantCulture) != size)
        {
            throw new FormatException($"“{size}” is not the size of a tree.");
        }

        var root = SignedNote.FromBase64(lines[2]);
        return root.Length == MerkleTree.HashLength && (count > 0 || root.AsSpan().SequenceEqual(MerkleTree.EmptyRoot))
            ? new(lines[0], count, root, lines[3..^1])
            : throw new FormatException("The third line of a checkpoint is the root of its tree.");
    }

    /// <summary>Whether both say the same of the tree.</summary>
    public bool SameTree(Checkpoint other) => Size == other.Size && Root.Span.SequenceEqual(other.Root.Span);
}
