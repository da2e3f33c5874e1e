using System.Text;

namespace CaiCach.Foundation.Journal;

/// <summary>One entry, checked by itself: leaf hash, problems, rows it wrote. Pure, so that entries are read in parallel.</summary>
internal readonly record struct EntryReading(byte[] Leaf, List<string> Problems, List<WrittenRow> Rows)
{
    private static readonly List<string> NoProblems = [];

    public static EntryReading Of(StoredEntry entry, LastRows rows)
    {
        entry.Keys.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        Span<byte> digest = stackalloc byte[EntryHeader.DigestLength];
        var whole = entry is { Payload: not null, Salt.Length: EntryHeader.SaltLength };
        if (whole)
        {
            EntryHeader.DigestOf(entry.Salt, entry.Payload, digest);
        }

        var problems = whole && EntryHeader.Says(entry, digest) ? NoProblems : Compare(entry, whole ? Encoding.ASCII.GetString(digest) : null);
        return new(MerkleTree.LeafHash(entry.Header), problems, entry.Payload is null ? [] : rows.Read(entry.Payload));
    }

    /// <summary>The slow way round: what does not fit, one by one.</summary>
    /// <param name="digest">Null when salt or payload are not there.</param>
    private static List<string> Compare(StoredEntry entry, string? digest)
    {
        var problems = new List<string>();
        try
        {
            var header = EntryHeader.Parse(entry.Header);
            if (header.Id != entry.Id || header.Act != Text(entry.Act) || header.Actor != Text(entry.Actor) || header.Unit != Text(entry.Unit) || header.At != entry.At)
            {
                problems.Add("Its columns differ from its sealed header.");
            }

            if (!header.Records.Select(r => r.Key).SequenceEqual(entry.Keys.Select(k => Text(k)!).Order(StringComparer.Ordinal)))
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

    private static string? Text(byte[]? utf8) => utf8 is null ? null : Encoding.UTF8.GetString(utf8);
}
