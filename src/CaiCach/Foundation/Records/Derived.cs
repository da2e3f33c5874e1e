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
            var waiting = 0;
            var records = new List<object>();
            await foreach (var row in Journal.RowReader.Read(db, db.Model.FindEntityType(kind.Type)!, ct))
            {
                records.Add(row);
            }

            foreach (var record in records.Cast<IRecord>())
            {
                await Findables.Store(db, record.Key, sockets.Find(record)!, isNew: true, ct);
                if (++waiting == Batch)
                {
                    await db.SaveWork(ct);
                    db.ChangeTracker.Clear();
                    waiting = 0;
                }
            }

            await db.SaveWork(ct);
            db.ChangeTracker.Clear();
        }
    }
}
