using System.Security.Cryptography;
using CaiCach.Foundation.Journal;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

/// <summary>RFC 6962 as it is written there, recursive and slow, to compare with.</summary>
internal static class Rfc6962
{
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. leaves[0]]),
        var n => SHA256.HashData([1, .. Root([.. leaves.Take(K(n))]), .. Root([.. leaves.Skip(K(n))])]),
    };

    public static List<byte[]> Path(int m, IReadOnlyList<byte[]> d) =>
        d.Count == 1 ? []
        : m < K(d.Count) ? [.. Path(m, [.. d.Take(K(d.Count))]), Root([.. d.Skip(K(d.Count))])]
        : [.. Path(m - K(d.Count), [.. d.Skip(K(d.Count))]), Root([.. d.Take(K(d.Count))])];

    public static List<byte[]> Proof(int m, IReadOnlyList<byte[]> d) => m == 0 ? [] : SubProof(m, d, true);

    private static List<byte[]> SubProof(int m, IReadOnlyList<byte[]> d, bool whole) =>
        m == d.Count ? (whole ? [] : [Root(d)])
        : m <= K(d.Count) ? [.. SubProof(m, [.. d.Take(K(d.Count))], whole), Root([.. d.Skip(K(d.Count))])]
        : [.. SubProof(m - K(d.Count), [.. d.Skip(K(d.Count))], false), Root([.. d.Take(K(d.Count))])];

    private static int K(int n)
    {
        var k = 1;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}

public class MerkleTreeTests
{
    private static readonly byte[][] Leaves =
        [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(Convert.FromHexString)];

    /// <summary>A tree kept as the journal keeps it: complete subtrees only.</summary>
    private sealed class Kept
    {
        public Dictionary<NodeAt, byte[]> Nodes { get; } = [];
        public List<byte[]> Roots { get; } = [MerkleTree.EmptyRoot];
        public HashSet<NodeAt> Asked { get; } = [];

        public Kept(IEnumerable<byte[]> leaves)
        {
            var appender = new MerkleAppender(0, []);
            foreach (var leaf in leaves)
            {
                foreach (var node in appender.Append(MerkleTree.LeafHash(leaf)))
                {
                    Nodes.Add(node.At, node.Hash);
                }

                Roots.Add(appender.Root);
            }
        }

        public ReadOnlyMemory<byte> Source(int level, long index)
        {
            Asked.Add(new(level, index));
            return Nodes[new(level, index)];
        }
    }

    private static byte[][] RandomLeaves(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => { var leaf = new byte[random.Next(40)]; random.NextBytes(leaf); return leaf; })];
    }

    private static IEnumerable<string> Hex(IEnumerable<byte[]> hashes) => hashes.Select(Convert.ToHexStringLower);

    /// <summary>Reference roots of the certificate transparency project.</summary>
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_reference_trees_have_the_reference_roots(int size, string root)
    {
        var kept = new Kept(Leaves);

        Assert.Equal(root, Convert.ToHexStringLower(kept.Roots[size]));
        Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root(size, kept.Source)));
    }

    [Theory]
    [InlineData(0, 1, new string[0])]
    [InlineData(0, 8, new[] { "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4" })]
    [InlineData(5, 8, new[] { "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" })]
    [InlineData(2, 3, new[] { "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" })]
    [InlineData(1, 5, new[] { "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b" })]
    public void The_reference_inclusion_proofs_come_out(int index, int size, string[] proof)
    {
        var kept = new Kept(Leaves);

        Assert.Equal(proof, Hex(MerkleTree.Inclusion(index, size, kept.Source)));
    }

    [Theory]
    [InlineData(1, 1, new string[0])]
    [InlineData(1, 8, new[] { "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4" })]
    [InlineData(6, 8, new[] { "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" })]
    [InlineData(2, 5, new[] { "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b" })]
    public void The_reference_consistency_proofs_come_out(int first, int second, string[] proof)
    {
        var kept = new Kept(Leaves);

        Assert.Equal(proof, Hex(MerkleTree.Consistency(first, second, kept.Source)));
    }

    [Fact]
    public void Roots_and_proofs_are_those_of_the_recursive_definition_up_to_130_leaves()
    {
        var leaves = RandomLeaves(130, seed: 1);
        var kept = new Kept(leaves);
        var random = new Random(2);
        for (var size = 0; size <= leaves.Length; size++)
        {
            var part = leaves[..size];
            Assert.Equal(Rfc6962.Root(part), kept.Roots[size]);
            Assert.Equal(kept.Roots[size], MerkleTree.Root(size, kept.Source));
            foreach (var index in Enumerable.Range(0, size).Where(i => size < 20 || random.Next(size) < 4))
            {
                Assert.Equal(Hex(Rfc6962.Path(index, part)), Hex(MerkleTree.Inclusion(index, size, kept.Source)));
            }

            foreach (var first in Enumerable.Range(0, size + 1).Where(i => size < 20 || random.Next(size) < 4))
            {
                Assert.Equal(Hex(Rfc6962.Proof(first, part)), Hex(MerkleTree.Consistency(first, size, kept.Source)));
            }
        }
    }

    [Fact]
    public void Every_proof_up_to_70_leaves_is_believed_and_none_of_its_neighbours()
    {
        var leaves = RandomLeaves(70, seed: 3);
        var kept = new Kept(leaves);
        for (var size = 1; size <= leaves.Length; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var leaf = MerkleTree.LeafHash(leaves[index]);
                var proof = MerkleTree.Inclusion(index, size, kept.Source);
                Assert.True(MerkleTree.IsIncluded(leaf, index, size, proof, kept.Roots[size]));
                Assert.False(MerkleTree.IsIncluded(MerkleTree.LeafHash([7, 7]), index, size, proof, kept.Roots[size]));
                Assert.False(MerkleTree.IsIncluded(leaf, index + 1, size, proof, kept.Roots[size]));
                Assert.False(MerkleTree.IsIncluded(leaf, index - 1, size, proof, kept.Roots[size]));
                Assert.False(MerkleTree.IsIncluded(leaf, index, size, proof, kept.Roots[size - 1]));
                Assert.False(MerkleTree.IsIncluded(leaf, index, size, [.. proof, leaf], kept.Roots[size]));
                Assert.All(Spoiled(proof), bad => Assert.False(MerkleTree.IsIncluded(leaf, index, size, bad, kept.Roots[size])));
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_up_to_70_leaves_is_believed_and_none_of_its_neighbours()
    {
        var kept = new Kept(RandomLeaves(70, seed: 4));
        for (var second = 0; second <= 70; second++)
        {
            for (var first = 0; first <= second; first++)
            {
                var proof = MerkleTree.Consistency(first, second, kept.Source);
                var (early, late) = (kept.Roots[first], kept.Roots[second]);
                Assert.True(MerkleTree.IsConsistent(first, second, early, late, proof));
                Assert.False(MerkleTree.IsConsistent(first, second, MerkleTree.LeafHash([9]), late, proof));
                Assert.False(MerkleTree.IsConsistent(first, second, early, MerkleTree.LeafHash([9]), proof) && first > 0);
                Assert.False(MerkleTree.IsConsistent(first, second, early, late, [.. proof, early]));
                Assert.All(Spoiled(proof), bad => Assert.False(MerkleTree.IsConsistent(first, second, early, late, bad)));
            }
        }
    }

    [Fact]
    public void The_listed_nodes_are_exactly_the_ones_a_proof_asks_for()
    {
        var kept = new Kept(RandomLeaves(100, seed: 5));
        foreach (var (index, size) in new[] { (0, 1), (3, 7), (63, 64), (64, 65), (41, 100), (99, 100) })
        {
            kept.Asked.Clear();
            MerkleTree.Inclusion(index, size, kept.Source);
            Assert.Equal(kept.Asked, MerkleTree.NodesOfInclusion(index, size).ToHashSet());

            kept.Asked.Clear();
            MerkleTree.Consistency(index, size, kept.Source);
            Assert.Equal(kept.Asked, MerkleTree.NodesOfConsistency(index, size).ToHashSet());

            kept.Asked.Clear();
            MerkleTree.Root(size, kept.Source);
            Assert.Equal(kept.Asked, MerkleTree.NodesOfRoot(size).ToHashSet());
        }
    }

    [Fact]
    public void Appending_goes_on_from_the_stored_right_edge_at_any_size()
    {
        var leaves = RandomLeaves(130, seed: 6);
        var kept = new Kept(leaves);
        for (var size = 0; size <= 127; size++)
        {
            var appender = new MerkleAppender(size, MerkleTree.NodesOfRoot(size).Select(n => (ReadOnlyMemory<byte>)kept.Nodes[n]));
            var completed = appender.Append(leaves[size..(size + 3)].Select(l => MerkleTree.LeafHash(l)));

            Assert.Equal(kept.Roots[size + 3], appender.Root);
            Assert.All(completed, node => Assert.Equal(kept.Nodes[node.At], node.Hash));
        }
    }

    [Fact]
    public void A_wrong_right_edge_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MerkleAppender(3, [MerkleTree.EmptyRoot]));

    [Fact]
    public void Complete_subtrees_are_numbered_without_gaps_as_leaves_complete_them()
    {
        var appender = new MerkleAppender(0, []);
        var numbers = new List<long>();
        foreach (var leaf in RandomLeaves(100, seed: 7))
        {
            Assert.Equal(numbers.Count, MerkleTree.NodesOf(appender.Size));
            numbers.AddRange(appender.Append(MerkleTree.LeafHash(leaf)).Select(n => n.At.Number));
        }

        Assert.Equal(Enumerable.Range(0, numbers.Count).Select(i => (long)i), numbers);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    public void There_is_no_proof_of_a_leaf_outside_the_tree(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleTree.NodesOfInclusion(index, size));

    /// <summary>One bit turned in each hash, each hash left out, two hashes swapped, a hash cut short.</summary>
    private static IEnumerable<IReadOnlyList<byte[]>> Spoiled(IReadOnlyList<byte[]> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            var turned = proof.Select(h => (byte[])h.Clone()).ToArray();
            turned[i][i % 32] ^= 1;
            yield return turned;
            yield return [.. proof.Where((_, at) => at != i)];
            yield return [.. proof.Select((h, at) => at == i ? h[..31] : h)];
            if (i > 0)
            {
                yield return [.. proof.Select((h, at) => at == i ? proof[i - 1] : at == i - 1 ? proof[i] : h)];
            }
        }
    }
}
