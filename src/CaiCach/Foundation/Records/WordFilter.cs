using CaiCach.Foundation.Persistence;

namespace CaiCach.Foundation.Records;

/// <summary>Filters a register by what its records are found by: every word typed must be the beginning of a word.</summary>
public static class WordFilter
{
    /// <summary>The keys of a kind's records for each word typed; a record must be in all of them. Empty when nothing was typed.</summary>
    public static IReadOnlyList<IQueryable<string>> KeysFor(this CaiCachDb db, string kind, string? text)
    {
        var start = kind + "/";
        return [.. SearchText.Words(text).Select(word => db.Set<SearchWord>().Where(w => w.Word.StartsWith(word) && w.Key.StartsWith(start)).Select(w => w.Key))];
    }
}
