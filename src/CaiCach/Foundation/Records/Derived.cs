using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>Rebuilds what is derived from records: today the search words.</summary>
public static class Derived
{
    private const int Batch = 500;

    public static async Task Rebuild(CaiCachDb db, Sockets sockets, CancellationToken ct = default)
    {
        await db.Set<SearchWord>().ExecuteDeleteAsync(ct);
        await db.Set<SearchEntry>().ExecuteDeleteAsync(ct);
        foreach (var kind in sockets.Records.Where(k => sockets.Finds(k.Type)))
        {
            var records = new List<object>();
            await foreach (var row in Journal.RowReader.Read(db, db.Model.FindEntityType(kind.Type)!, ct, withParts: true))
            {
                records.Add(row);
            }

            foreach (var some in records.Cast<IRecord>().Chunk(Batch))
            {
                var words = new WordChanges();
                foreach (var record in some)
                {
                    await Findables.Store(db, record.Key, sockets.Find(record)!, isNew: true, words, ct);
                }

                var raw = new RawBatch(db);
                words.AddTo(raw);
                await raw.Run(ct);
            }
        }
    }
}
