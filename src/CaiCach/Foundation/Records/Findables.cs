using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Foundation.Records;

/// <summary>Keeps the search words of records in step with the records, in the same transaction.</summary>
internal static class Findables
{
    /// <returns>The words to write once the rows are saved. They are many and plain, so they do not pass the change tracker.</returns>
    public static async Task<WordChanges> Follow(CaiCachDb db, Sockets sockets, Touched touched, CancellationToken ct)
    {
        var changes = new WordChanges();
        foreach (var root in touched.Roots)
        {
            var record = (IRecord)root.Entity;
            if (sockets.Find(record) is { } found && !IsUnchanged(root, found, sockets, touched))
            {
                await Store(db, record.Key, found, isNew: root.State == EntityState.Added, changes, ct);
            }
        }

        return changes;
    }

    /// <summary>
    /// Most acts change nothing a record is found by; those need not look the words up. Parts could be among the words,
    /// so a record of which a part changed is always looked up.
    /// </summary>
    private static bool IsUnchanged(EntityEntry root, Findable found, Sockets sockets, Touched touched) =>
        root.State == EntityState.Modified && !touched.HasPartOf(((IRecord)root.Entity).Key)
        && sockets.Find((IRecord)root.OriginalValues.ToObject()) == found;

    /// <summary>Tracks the entry and notes its words; does nothing when neither changed.</summary>
    public static async Task Store(CaiCachDb db, RecordKey key, Findable found, bool isNew, WordChanges changes, CancellationToken ct)
    {
        var id = key.ToString();
        var open = SearchText.Words($"{found.Title} {found.Text}");
        var personal = SearchText.Words(found.Personal).Except(open).Select(word => WordChanges.PersonalMark + word);
        string[] words = [.. open.Concat(personal).Order(StringComparer.Ordinal)];
        var joined = string.Join(' ', words);
        var entry = isNew ? null : await db.Set<SearchEntry>().AsTracking().SingleOrDefaultAsync(e => e.Key == id, ct);
        if (entry is null)
        {
            changes.Entries.Add(new() { Key = id, Kind = key.Kind, Unit = found.Unit, Title = Cut(found.Title), Day = found.Day, Words = joined });
            changes.Added.AddRange(words.Select(w => (w, id)));
            return;
        }

        (entry.Unit, entry.Title, entry.Day) = (found.Unit, Cut(found.Title), found.Day);
        if (entry.Words != joined)
        {
            var old = entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            changes.Removed.AddRange(old.Except(words).Select(w => (w, id)));
            changes.Added.AddRange(words.Except(old).Select(w => (w, id)));
            entry.Words = joined;
        }

        db.Entry(entry).DetectChanges();
    }

    private static string Cut(string title) => title.Length <= 400 ? title : title[..399] + "…";
}

/// <summary>Search words that an act adds and takes away.</summary>
internal sealed class WordChanges
{
    /// <summary>Stands before a word about persons; no folded word begins with it.</summary>
    public const char PersonalMark = '*';

    public List<(string Word, string Key)> Added { get; } = [];
    public List<(string Word, string Key)> Removed { get; } = [];

    /// <summary>Entries of records that are new.</summary>
    public List<SearchEntry> Entries { get; } = [];

    /// <summary>Notes them for the open transaction.</summary>
    public void AddTo(RawBatch raw)
    {
        raw.Add(
            "INSERT INTO search_entry (key, kind, unit, title, day, words) VALUES (@a, @b, @c, @d, @e, @f)",
            Entries.Select(e => new object?[] { e.Key, e.Kind, e.Unit, e.Title, e.Day, e.Words }));
        raw.Add("DELETE FROM search_word WHERE word = @a AND key = @b", Removed.Select(w => new object[] { Bare(w.Word), w.Key }));
        raw.Add(
            "INSERT INTO search_word (word, key, personal) VALUES (@a, @b, @c)", Added.Select(w => new object[] { Bare(w.Word), w.Key, w.Word[0] == PersonalMark }));
    }

    private static string Bare(string word) => word.TrimStart(PersonalMark);
}
