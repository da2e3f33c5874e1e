using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations;

/// <summary>
/// Finds the registered document that a citation means (“Kế hoạch 18/KH-UBND ngày 26/01/2022”) through the words of the
/// search. Symbols begin anew each year, so the day of the citation decides between equal ones; a doubt stays text.
/// </summary>
public sealed class CitedDocuments(CaiCachDb db)
{
    /// <summary>Kind of the records of the document register.</summary>
    private const string Kind = "document";

    /// <returns>The one document that fits, inside the scope; null when none or several do.</returns>
    public async Task<RecordKey?> Find(string? citation, Scope scope, CancellationToken ct = default)
    {
        var symbols = SearchText.Words(citation).Where(IsSymbol).ToArray();
        if (symbols.Length != 1)
        {
            return null;
        }

        var symbol = symbols[0];
        var found = await db.Set<SearchEntry>().In(scope)
            .Where(e => e.Kind == Kind && db.Set<SearchWord>().Any(w => w.Word == symbol && w.Key == e.Key))
            .Select(e => new { e.Key, e.Day }).Take(20).ToListAsync(ct);
        var days = VietnameseText.Clean(citation).Split(' ').Select(word => VietnameseDate.TryRead(word.Trim(',', '.', ';', '(', ')'), out var day) ? day : (DateOnly?)null);
        if (days.FirstOrDefault(d => d is not null) is { } cited)
        {
            found.RemoveAll(f => f.Day != cited);
        }

        return found is [var one] ? RecordKey.Parse(one.Key) : null;
    }

    /// <summary>191/kh-ubnd is one; 26/01/2022 is a day.</summary>
    private static bool IsSymbol(string word) => word.Contains('/', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]) && word.Any(char.IsLetter);
}
