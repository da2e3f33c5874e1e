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
        var start = kind + "/";
        return [.. SearchText.Words(text).Select(word => words.Where(w => w.Word.StartsWith(word) && w.Key.StartsWith(start)).Select(w => w.Key))];
    }
}
