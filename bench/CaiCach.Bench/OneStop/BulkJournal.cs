using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench.OneStop;

/// <summary>Entries in bulk, already sealed: the same header, payload, touches and tree as the house makes one by one.</summary>
internal sealed class BulkJournal(CaiCachDb db, BulkRows rows, MerkleAppender tree, DateTime began)
{
    /// <summary>Goes on where a sealed journal ends.</summary>
    /// <param name="began">Real time from which the ids of entries count, a millisecond each.</param>
    public static async Task<BulkJournal> After(CaiCachDb db, BulkRows rows, DateTime began)
    {
        var size = await db.Set<JournalCheckpoint>().MaxAsync(c => c.Size);
        var numbers = MerkleTree.NodesOfRoot(size).Select(n => n.Number).ToArray();
        var hashes = await db.Set<JournalNode>().Where(n => numbers.Contains(n.Number)).ToDictionaryAsync(n => n.Number, n => n.Hash);
        return new(db, rows, new(size, numbers.Select(n => (ReadOnlyMemory<byte>)hashes[n])), began);
    }

    /// <summary>Writes down what was changed on the tracked records.</summary>
    public async Task Write(string act, Actor actor, DateTime at)
    {
        var touched = Touched.In(db);
        var id = Guid.CreateVersion7(began.AddMilliseconds(tree.Size));
        var before = touched.Stamp(id);
        var entry = Acts.EntryOf(touched, before, id, act, actor, at, position: tree.Size);
        await rows.Add(entry);
        foreach (var record in before)
        {
            await rows.Add(new JournalTouch { Entry = id, Key = record.Key });
        }

        foreach (var node in tree.Append(MerkleTree.LeafHash(Encoding.UTF8.GetBytes(entry.Header))))
        {
            await rows.Add(new JournalNode { Number = node.At.Number, Hash = node.Hash });
        }
    }

    /// <summary>Signs what was written.</summary>
    public async Task Sign(SigningKey key, DateTime now)
    {
        await rows.Add(new JournalCheckpoint { Size = tree.Size, At = now, Note = key.SignCheckpoint(tree.Size, tree.Root, now) });
        await rows.Flush();
    }
}
