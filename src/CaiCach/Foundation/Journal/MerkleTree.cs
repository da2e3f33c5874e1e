using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// A complete subtree: level 0 is a leaf, level L covers 2^L leaves, index counts the subtrees of that level from
/// the left, starting at zero.
/// </summary>
public readonly record struct NodeAt(int Level, long Index)
{
    /// <summary>
    /// The node as one whole number: the order in which appending leaves completes subtrees, from 0 without gaps. It never
    /// changes as the tree grows, entries and nodes can be read side by side, and one “in” fetches a whole proof.
    /// </summary>
    public long Number => MerkleTree.NodesOf(LastLeaf) + Level;

    private long LastLeaf => ((Index + 1) << Level) - 1;
}

/// <summary>Gives the stored hash of a complete subtree.</summary>
public delegate ReadOnlyMemory<byte> NodeSource(int level, long index);

/// <summary>
/// The Merkle tree of RFC 6962 over SHA-256. Only complete subtrees are stored, and those never change, so the store
/// only grows; everything else (roots of any size, proofs) is computed from a few of them. The <c>NodesOf…</c> lists
/// say which ones, so that a caller loads them in one query.
/// </summary>
public static class MerkleTree
{
    public const int HashLength = 32;

    /// <summary>Root of the tree without leaves: the digest of nothing.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    // The different first bytes keep anyone from passing off an inner node as a leaf.
    public static byte[] LeafHash(ReadOnlySpan<byte> leaf)
    {
        // In one piece: an incremental hash costs more to set up than these few hundred bytes to hash.
        var whole = ArrayPool<byte>.Shared.Rent(1 + leaf.Length);
        whole[0] = 0x00;
        leaf.CopyTo(whole.AsSpan(1));
        var hash = SHA256.HashData(whole.AsSpan(0, 1 + leaf.Length));
        ArrayPool<byte>.Shared.Return(whole);
        return hash;
    }

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + HashLength + HashLength];
        both[0] = 0x01;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashLength)..]);
        return SHA256.HashData(both[..(1 + left.Length + right.Length)]);
    }

    /// <summary>How many complete subtrees the first <paramref name="size"/> leaves have; the node of the next leaf has this number.</summary>
    public static long NodesOf(long size) => (2 * size) - long.PopCount(size);

    /// <summary>The complete subtrees along the right edge of a tree, largest first: what its root and an append need.</summary>
    public static IReadOnlyList<NodeAt> NodesOfRoot(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return [.. Cover((0, size))];
    }

    public static IReadOnlyList<NodeAt> NodesOfInclusion(long index, long size) =>
        [.. InclusionRanges(index, size).SelectMany(Cover)];

    public static IReadOnlyList<NodeAt> NodesOfConsistency(long first, long second) =>
        [.. ConsistencyRanges(first, second).SelectMany(Cover)];

    /// <summary>Root of the first <paramref name="size"/> leaves.</summary>
    public static byte[] Root(long size, NodeSource nodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? EmptyRoot : Hash((0, size), nodes);
    }

    /// <summary>The hashes that lead from a leaf to the root of the first <paramref name="size"/> leaves, nearest the leaf first.</summary>
    public static IReadOnlyList<byte[]> Inclusion(long index, long size, NodeSource nodes) =>
        [.. InclusionRanges(index, size).Select(range => Hash(range, nodes))];

    /// <summary>The hashes that show that the first <paramref name="second"/> leaves begin with the first <paramref name="first"/>.</summary>
    public static IReadOnlyList<byte[]> Consistency(long first, long second, NodeSource nodes) =>
        [.. ConsistencyRanges(first, second).Select(range => Hash(range, nodes))];

    /// <summary>Whether the proof leads from this leaf at this index to this root.</summary>
    public static bool IsIncluded(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || proof.Any(p => p.Length != HashLength))
        {
            return false;
        }

        var (here, last) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(here) || here == last)
            {
                hash = NodeHash(sibling, hash);
                SkipLoneLevels(ref here, ref last);
            }
            else
            {
                hash = NodeHash(hash, sibling);
            }

            (here, last) = (here >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the proof shows that the tree of the second root begins with the tree of the first.</summary>
    public static bool IsConsistent(
        long first, long second, ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot, IReadOnlyList<byte[]> proof)
    {
        if (first < 0 || first > second || proof.Any(p => p.Length != HashLength))
        {
            return false;
        }

        if (first == second || first == 0)
        {
            return proof.Count == 0 && firstRoot.SequenceEqual(first == second ? secondRoot : EmptyRoot);
        }

        // Where the earlier tree is one complete subtree its root is where the walk begins, and the proof leaves it out.
        IReadOnlyList<byte[]> path = BitOperations.IsPow2(first) ? [firstRoot.ToArray(), .. proof] : proof;
        return path.Count > 0 && Climb(first - 1, second - 1, path, firstRoot, secondRoot);
    }

    private static bool Climb(long here, long last, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot)
    {
        while (IsRight(here))
        {
            (here, last) = (here >> 1, last >> 1);
        }

        var (early, late) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(here) || here == last)
            {
                early = NodeHash(sibling, early);
                late = NodeHash(sibling, late);
                SkipLoneLevels(ref here, ref last);
            }
            else
            {
                late = NodeHash(late, sibling);
            }

            (here, last) = (here >> 1, last >> 1);
        }

        return last == 0 && firstRoot.SequenceEqual(early) && secondRoot.SequenceEqual(late);
    }

    private static bool IsRight(long index) => (index & 1) == 1;

    /// <summary>On the right edge a node without a sibling is handed up unchanged until it becomes a right child.</summary>
    private static void SkipLoneLevels(ref long here, ref long last)
    {
        while (!IsRight(here) && here != 0)
        {
            (here, last) = (here >> 1, last >> 1);
        }
    }

    private static List<(long From, long Until)> InclusionRanges(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);

        var ranges = new List<(long, long)>();
        var (from, until) = (0L, size);
        while (until - from > 1)
        {
            var middle = Middle(from, until);
            ranges.Add(index < middle ? (middle, until) : (from, middle));
            (from, until) = index < middle ? (from, middle) : (middle, until);
        }

        ranges.Reverse();
        return ranges;
    }

    private static List<(long From, long Until)> ConsistencyRanges(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);

        var ranges = new List<(long, long)>();
        if (first == 0)
        {
            return ranges;
        }

        var (from, until) = (0L, second);
        while (until != first)
        {
            var middle = Middle(from, until);
            ranges.Add(first <= middle ? (middle, until) : (from, middle));
            (from, until) = first <= middle ? (from, middle) : (middle, until);
        }

        if (from != 0)
        {
            ranges.Add((from, until));
        }

        ranges.Reverse();
        return ranges;
    }

    /// <summary>RFC 6962 splits after the largest power of two that leaves something on the right.</summary>
    private static long Middle(long from, long until) => from + (1L << BitOperations.Log2((ulong)(until - from - 1)));

    /// <summary>The complete subtrees that make up a range met by those splits, left to right (so largest first).</summary>
    private static IEnumerable<NodeAt> Cover((long From, long Until) range)
    {
        var (from, until) = range;
        while (from < until)
        {
            var level = BitOperations.Log2((ulong)(until - from));
            yield return new(level, from >> level);
            from += 1L << level;
        }
    }

    private static byte[] Hash((long From, long Until) range, NodeSource nodes) =>
        Fold([.. Cover(range).Select(n => nodes(n.Level, n.Index))]);

    /// <summary>Joins neighbouring subtrees from the right: the smallest ones lie deepest.</summary>
    internal static byte[] Fold(IReadOnlyList<ReadOnlyMemory<byte>> subtrees)
    {
        var hash = subtrees[^1].ToArray();
        for (var i = subtrees.Count - 2; i >= 0; i--)
        {
            hash = NodeHash(subtrees[i].Span, hash);
        }

        return hash;
    }
}
