namespace CaiCach.Foundation.Journal;

/// <summary>A complete subtree and its hash, to be stored once and never changed.</summary>
public readonly record struct TreeNode(NodeAt At, byte[] Hash);

/// <summary>
/// Appends leaves to a tree of which only the right edge is at hand: a handful of hashes, however large the tree.
/// </summary>
public sealed class MerkleAppender
{
    private readonly List<ReadOnlyMemory<byte>> _edge;

    /// <param name="size">Leaves so far.</param>
    /// <param name="edge">Hashes of <see cref="MerkleTree.NodesOfRoot"/> of that size, in that order.</param>
    public MerkleAppender(long size, IEnumerable<ReadOnlyMemory<byte>> edge)
    {
        _edge = [.. edge];
        Size = size;

        var expected = MerkleTree.NodesOfRoot(size).Count;
        if (_edge.Count != expected || _edge.Exists(h => h.Length != MerkleTree.HashLength))
        {
            throw new ArgumentException($"The right edge of {size} leaves is {expected} hashes of {MerkleTree.HashLength} bytes.", nameof(edge));
        }
    }

    public long Size { get; private set; }

    public byte[] Root => Size == 0 ? MerkleTree.EmptyRoot : MerkleTree.Fold(_edge);

    /// <summary>Appends one leaf and gives the subtrees it completes, the leaf itself first.</summary>
    public IReadOnlyList<TreeNode> Append(byte[] leafHash) => Append([leafHash]);

    /// <summary>Appends leaves in order and gives all the subtrees they complete, in the order of their numbers.</summary>
    public IReadOnlyList<TreeNode> Append(IEnumerable<byte[]> leafHashes)
    {
        var completed = new List<TreeNode>();
        foreach (var leaf in leafHashes)
        {
            Append(leaf, completed);
        }

        return completed;
    }

    /// <summary>Appends one leaf and adds the subtrees it completes to those of the leaves before it.</summary>
    public void Append(byte[] leafHash, List<TreeNode> completed)
    {
        var node = new TreeNode(new(0, Size), leafHash);
        completed.Add(node);
        while ((node.At.Index & 1) == 1)
        {
            node = new(new(node.At.Level + 1, node.At.Index >> 1), MerkleTree.NodeHash(_edge[^1].Span, node.Hash));
            _edge.RemoveAt(_edge.Count - 1);
            completed.Add(node);
        }

        _edge.Add(node.Hash);
        Size++;
    }
}
