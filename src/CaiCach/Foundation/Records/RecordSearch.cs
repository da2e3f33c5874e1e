using System.Linq.Expressions;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>
/// Finds records by the beginnings of their words. Every word is one range of an index, so neither a table nor the
/// words are ever read through; lists of registers filter by <see cref="Matching"/>, the one search box by
/// <see cref="Groups"/> and <see cref="Page"/>.
/// </summary>
public sealed class RecordSearch(CaiCachDb db, Sockets sockets)
{
    /// <summary>Words of one question; further ones are not asked for.</summary>
    public const int MostWords = 8;

    /// <summary>Hits of a kind are counted up to here; beyond that it is “more than”.</summary>
    public const int MostCounted = 50;

    public const int PageSize = 50;

    /// <summary>The records of a register that match; all of them when nothing was typed.</summary>
    /// <param name="kind">The register's kind.</param>
    /// <param name="number">Where the record has the number of its key.</param>
    public IQueryable<T> Matching<T>(IQueryable<T> records, string kind, string? text, Officer officer, Expression<Func<T, string>> number)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return records;
        }

        var found = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(string)], Numbers(kind, text, officer).Expression, number.Body);
        return records.Where(Expression.Lambda<Func<T, bool>>(found, number.Parameters));
    }

    /// <summary>The numbers of the records of a kind that match; a number can come twice.</summary>
    public IQueryable<string> Numbers(string kind, string? text, Officer officer)
    {
        var start = kind.Length + 1;
        return Keys(kind, text, officer).Select(key => key.Substring(start));
    }

    /// <summary>The keys of the records that match, in any scope; a key can come twice. Nothing matches a text without words.</summary>
    /// <param name="kind">Only this kind; null for every one.</param>
    /// <param name="officer">Says whether words about persons count.</param>
    public IQueryable<string> Keys(string? kind, string? text, Officer officer)
    {
        var (words, known) = (Words(text), db.WordsFor(officer));
        if (words.Count == 0)
        {
            return known.Where(w => false).Select(w => w.Key);
        }

        var found = known.StartingWith(words[0]);
        if (kind is not null)
        {
            // Cut, not compared: a range of keys would tempt the database to read all words of the kind instead.
            var (start, length) = ($"{kind}/", kind.Length + 1);
            found = found.Where(w => w.Key.Substring(0, length) == start);
        }

        foreach (var word in words.Skip(1))
        {
            var others = known.StartingWith(word);
            found = found.Where(w => others.Any(other => other.Key == w.Key));
        }

        return found.Select(w => w.Key);
    }

    /// <summary>
    /// What is asked for, the rarest word first as far as one can tell: the others are only looked up among the words of
    /// what it finds. That is the longest, but for the words that half of all names have. A code is asked for by its parts, so that 220505-0014 finds H57.30-220505-0014.
    /// </summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var typed = SearchText.Words(text);
        var parts = typed.Where(w => !SearchText.IsJoined(w)).ToList();
        return [.. parts
            .Where(w => !parts.Exists(other => other.Length > w.Length && other.StartsWith(w, StringComparison.Ordinal)))
            .Take(MostWords)
            .OrderBy(IsCommon).ThenByDescending(w => w.Length)];
    }

    /// <summary>Families and middle names that so many bear that an index of them narrows nothing.</summary>
    private static readonly string[] Common =
        ["nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vo", "vu", "dang", "bui", "do", "ho", "ngo", "thi", "van"];

    private static bool IsCommon(string start) => Array.Exists(Common, word => word.StartsWith(start, StringComparison.Ordinal));

    /// <summary>What the officer may read of every kind, the first hits of each; kinds without hits are left out.</summary>
    public async Task<IReadOnlyList<SearchGroup>> Groups(string? text, Officer officer, int each, CancellationToken ct = default)
    {
        var groups = new List<SearchGroup>();
        if (Words(text).Count == 0)
        {
            return groups;
        }

        foreach (var kind in sockets.Records.Where(k => sockets.Finds(k.Type) && officer.May(k.Reads)))
        {
            var found = await Ordered(Entries(kind, text, officer)).Take(MostCounted + 1).ToListAsync(ct);
            if (found.Count > 0)
            {
                groups.Add(new(kind, [.. found.Take(each).Select(e => Hit(kind, e))], Math.Min(found.Count, MostCounted), found.Count > MostCounted));
            }
        }

        return groups;
    }

    /// <summary>A page of the hits of one kind, by day, the newest first. Null when the officer may not read the kind.</summary>
    /// <param name="after">Key of the last hit of the page before; null for none.</param>
    /// <param name="before">Key of the first hit of the page after; null for none.</param>
    public async Task<FoundPage?> Page(string kind, string? text, Officer officer, string? after, string? before, CancellationToken ct = default)
    {
        if (sockets.Kind(kind) is not { } known || !sockets.Finds(known.Type) || !officer.May(known.Reads))
        {
            return null;
        }

        var all = Entries(known, text, officer);
        var mark = (after ?? before) is { } key ? await all.SingleOrDefaultAsync(e => e.Key == key, ct) : null;
        var backwards = mark is not null && after is null;
        var rows = await (mark is null ? Ordered(all) : backwards ? Reversed(Before(all, mark)) : Ordered(After(all, mark))).Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards)
        {
            rows.Reverse();
        }

        var (earlier, later) = mark is null ? (false, more) : backwards ? (more, true) : (true, more);
        return new(known, [.. rows.Select(e => Hit(known, e))], earlier && rows.Count > 0 ? rows[0].Key : null, later && rows.Count > 0 ? rows[^1].Key : null);
    }

    internal IQueryable<SearchEntry> Entries(RecordKind kind, string? text, Officer officer)
    {
        var keys = Keys(kind.Kind, text, officer);
        var found = db.Set<SearchEntry>().Where(e => keys.Contains(e.Key));
        if (kind.Within is null)
        {
            return found.In(officer.Scope);
        }

        var (read, start) = (kind.CardsIn(db, officer.Scope), kind.Kind.Length + 1);
        return found.Where(e => read.Any(c => c.Number == e.Key.Substring(start)));
    }

    // Records without a day come last; the databases themselves differ on where null stands.
    internal static IQueryable<SearchEntry> Ordered(IQueryable<SearchEntry> entries) =>
        entries.OrderBy(e => e.Day == null).ThenByDescending(e => e.Day).ThenBy(e => e.Key);

    private static IQueryable<SearchEntry> Reversed(IQueryable<SearchEntry> entries) =>
        entries.OrderByDescending(e => e.Day == null).ThenBy(e => e.Day).ThenByDescending(e => e.Key);

#pragma warning disable CA1309 // The database compares bytes; it knows only this overload.
    private static IQueryable<SearchEntry> After(IQueryable<SearchEntry> entries, SearchEntry mark)
    {
        var (key, day) = (mark.Key, mark.Day);
        return day is null
            ? entries.Where(e => e.Day == null && string.Compare(e.Key, key) > 0)
            : entries.Where(e => e.Day == null || e.Day < day || (e.Day == day && string.Compare(e.Key, key) > 0));
    }

    private static IQueryable<SearchEntry> Before(IQueryable<SearchEntry> entries, SearchEntry mark)
    {
        var (key, day) = (mark.Key, mark.Day);
        return day is null
            ? entries.Where(e => e.Day != null || string.Compare(e.Key, key) < 0)
            : entries.Where(e => e.Day > day || (e.Day == day && string.Compare(e.Key, key) < 0));
    }
#pragma warning restore CA1309

    private static SearchHit Hit(RecordKind kind, SearchEntry entry)
    {
        var key = RecordKey.Parse(entry.Key);
        return new(key, entry.Title, entry.Day, kind.Address(key.Number));
    }
}

/// <summary>A record that was found.</summary>
/// <param name="Title">What it is found under; holds no personal data.</param>
/// <param name="Day">The day lists order it by; null when it has none.</param>
public sealed record SearchHit(RecordKey Key, string Title, DateOnly? Day, string Address);

/// <summary>The first hits of one kind.</summary>
/// <param name="Count">How many there are, at most <see cref="RecordSearch.MostCounted"/>.</param>
/// <param name="More">True when there are more than that.</param>
public sealed record SearchGroup(RecordKind Kind, IReadOnlyList<SearchHit> Hits, int Count, bool More);

/// <summary>A page of hits of one kind.</summary>
/// <param name="Previous">Key of the first hit when others come before; null on the first page.</param>
/// <param name="Next">Key of the last hit when more follow; null on the last page.</param>
public sealed record FoundPage(RecordKind Kind, IReadOnlyList<SearchHit> Hits, string? Previous, string? Next);
