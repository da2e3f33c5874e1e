using System.Text;

namespace CaiCach.Foundation.Journal;

/// <summary>One entry, checked by itself: leaf hash, problems, rows it wrote. Pure, so that entries are read in parallel.</summary>
internal sealed record EntryReading(byte[] Leaf, List<string> Problems, List<WrittenRow> Rows)
{
    public static EntryReading Of(JournalEntry entry, IEnumerable<string> touches, LastRows rows)
    {
        var problems = new List<string>();
        var payload = entry.Payload is null ? null : Encoding.UTF8.GetBytes(entry.Payload);
        try
        {
            var header = EntryHeader.Parse(entry.Header);
            if (header.Id != entry.Id || header.Act != entry.Act || header.Actor != entry.Actor || header.Unit != entry.Unit || header.At != entry.At)
            {
                problems.Add("Its columns differ from its sealed header.");
            }

            if (!header.Records.Select(r => r.Key).SequenceEqual(touches.Order(StringComparer.Ordinal)))
            {
                problems.Add("The records it is filed under differ from its sealed header.");
            }

            if (payload is null != entry.Salt is null || (payload is not null && EntryHeader.DigestOf(entry.Salt, payload) != header.Payload))
            {
                problems.Add("Its payload is not the one that was sealed.");
            }
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            problems.Add(error.Message);
        }

        return new(MerkleTree.LeafHash(Encoding.UTF8.GetBytes(entry.Header)), problems, payload is null ? [] : rows.Read(payload));
    }
}
