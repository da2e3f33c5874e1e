using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>
/// The words that records are found by. Nobody reads them from the table itself: who may not read personal data must not
/// learn from a search that a person's name is there.
/// </summary>
public static class WordFilter
{
    /// <summary>Words that say nothing about persons.</summary>
    public static IQueryable<SearchWord> OpenWords(this CaiCachDb db) => db.Set<SearchWord>().Where(w => !w.Personal);

    /// <summary>The words by which an officer finds records.</summary>
    public static IQueryable<SearchWord> WordsFor(this CaiCachDb db, Officer officer) =>
        officer.May(Permission.ReadPersonalData) ? db.Set<SearchWord>() : db.OpenWords();

    /// <summary>
    /// Filters a register by what its records are found by: the keys of a kind's records for each word typed; a record must
    /// be in all of them. Empty when nothing was typed.
    /// </summary>
    /// <param name="words">Of <see cref="WordsFor"/> or <see cref="OpenWords"/>.</param>
    public static IReadOnlyList<IQueryable<string>> KeysFor(this IQueryable<SearchWord> words, string kind, string? text)
    {
        var (start, length) = (kind + "/", kind.Length + 1);
        return [.. SearchText.Words(text).Select(word => words.StartingWith(word).Where(w => w.Key.Substring(0, length) == start).Select(w => w.Key))];
    }

    /// <summary>The words that begin so: one range of the index. SQLite would read every word for a LIKE.</summary>
    internal static IQueryable<SearchWord> StartingWith(this IQueryable<SearchWord> words, string start)
    {
        // Both databases compare bytes, and U+10FFFF has the highest ones.
        var last = start + "\U0010FFFF";
#pragma warning disable CA1309 // The database compares bytes; it knows only this overload.
        return words.Where(w => string.Compare(w.Word, start) >= 0 && string.Compare(w.Word, last) <= 0);
#pragma warning restore CA1309
    }
}
