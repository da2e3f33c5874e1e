using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaiCach.Foundation.Records;

/// <summary>Keeps the search words of records in step with the records, in the same transaction.</summary>
internal static class Findables
{
    public static async Task Follow(CaiCachDb db, Sockets sockets, Touched touched, CancellationToken ct)
    {
        foreach (var root in touched.Roots)
        {
            var record = (IRecord)root.Entity;
            if (sockets.Find(record) is { } found && !IsUnchanged(root, found, sockets))
            {
                await Store(db, record.Key, found, isNew: root.State == EntityState.Added, ct);
            }
        }
    }

    /// <summary>
    /// Most acts change nothing a record is found by; those need not look the words up. Parts could be among the words,
    /// so a record that has some is always looked up.
    /// </summary>
    private static bool IsUnchanged(EntityEntry root, Findable found, Sockets sockets) =>
        root.State == EntityState.Modified && !root.Metadata.GetNavigations().Any()
        && sockets.Find((IRecord)root.OriginalValues.ToObject()) == found;

    /// <summary>Writes the entry and its words; does nothing when neither changed.</summary>
    public static async Task Store(CaiCachDb db, RecordKey key, Findable found, bool isNew, CancellationToken ct)
    {
        var id = key.ToString();
        var words = SearchText.Words($"{found.Title} {found.Text}").Order(StringComparer.Ordinal).ToArray();
        var joined = string.Join(' ', words);
        var entry = isNew ? null : await db.Set<SearchEntry>().AsTracking().SingleOrDefaultAsync(e => e.Key == id, ct);
        if (entry is null)
        {
            db.Add(new SearchEntry { Key = id, Kind = key.Kind, Unit = found.Unit, Title = Cut(found.Title), Day = found.Day, Words = joined });
            db.AddRange(words.Select(w => new SearchWord { Word = w, Key = id }));
            return;
        }

        (entry.Unit, entry.Title, entry.Day) = (found.Unit, Cut(found.Title), found.Day);
        if (entry.Words != joined)
        {
            var old = entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            db.RemoveRange(old.Except(words).Select(w => new SearchWord { Word = w, Key = id }));
            db.AddRange(words.Except(old).Select(w => new SearchWord { Word = w, Key = id }));
            entry.Words = joined;
        }
    }

    private static string Cut(string title) => title.Length <= 400 ? title : title[..399] + "…";
}
