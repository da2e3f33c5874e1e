using System.Text;

namespace CaiCach.Foundation.Journal;

/// <summary>One entry, checked by itself: leaf hash, problems, rows it wrote. Pure, so that entries are read in parallel.</summary>
internal sealed record EntryReading(byte[] Leaf, List<string> Problems, List<WrittenRow> Rows)
{
    public static EntryReading Of(JournalEntry entry, IEnumerable<string> touches, LastRows rows)
    {
        var payload = entry.Payload is null ? null : Encoding.UTF8.GetBytes(entry.Payload);
        var header = Encoding.UTF8.GetBytes(entry.Header);
        string[] keys = [.. touches];
        Array.Sort(keys, StringComparer.Ordinal);
        var digest = payload is null || entry.Salt is not { Length: EntryHeader.SaltLength } salt ? null : EntryHeader.DigestOf(salt, payload);
        var problems = digest is not null && EntryHeader.Says(entry.Header, entry.Id, entry.Act, entry.Actor, entry.Unit, entry.At, digest, keys)
            ? NoProblems
            : Compare(entry, keys, digest);
        return new(MerkleTree.LeafHash(header), problems, payload is null ? [] : rows.Read(payload));
    }

    private static readonly List<string> NoProblems = [];

    /// <summary>The slow way round: what does not fit, one by one.</summary>
    private static List<string> Compare(JournalEntry entry, string[] keys, string? digest)
    {
        var problems = new List<string>();
        try
        {
            var header = EntryHeader.Parse(entry.Header);
            if (header.Id != entry.Id || header.Act != entry.Act || header.Actor != entry.Actor || header.Unit != entry.Unit || header.At != entry.At)
            {
                problems.Add("Its columns differ from its sealed header.");
            }

            if (!header.Records.Select(r => r.Key).SequenceEqual(keys))
            {
                problems.Add("The records it is filed under differ from its sealed header.");
            }

            if (entry.Payload is null != entry.Salt is null || (entry.Payload is not null && digest != header.Payload))
            {
                problems.Add("Its payload is not the one that was sealed.");
            }
        }
        catch (FormatException error)
        {
            problems.Add(error.Message);
        }

        return problems;
    }
}
