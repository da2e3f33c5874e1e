using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Building;

/// <summary>
/// From the number and symbol of a document to its record, through the cards that every register offers. The title of
/// such a card begins with the symbol.
/// </summary>
public sealed class DocumentLinks(CaiCachDb db, Sockets sockets)
{
    private const string Kind = "document";
    private const string AfterSymbol = " – ";

    /// <summary>The number of the record of each symbol that is found in the registers of the units, the latest one up to the day.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Find(IReadOnlyCollection<string> symbols, IReadOnlyCollection<string> units, DateOnly day, CancellationToken ct = default)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (symbols.Count == 0 || sockets.Kind(Kind) is not { } kind)
        {
            return found;
        }

        var cards = await kind.Cards(db).Where(c => units.Contains(c.Unit) && (c.Day == null || c.Day <= day))
            .Where(AnyOf(symbols)).OrderBy(c => c.Day).ThenBy(c => c.Number).ToListAsync(ct);
        foreach (var card in cards)
        {
            found[card.Title[..card.Title.IndexOf(AfterSymbol, StringComparison.Ordinal)]] = card.Number;
        }

        return found;
    }

    /// <summary>The page of a document; null when no register of documents is there.</summary>
    public string? AddressOf(string number) => sockets.AddressOf(new(Kind, number));

    private static Expression<Func<RecordCard, bool>> AnyOf(IEnumerable<string> symbols)
    {
        var card = Expression.Parameter(typeof(RecordCard), "c");
        var startsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        var any = symbols
            .Select(s => (Expression)Expression.Call(Expression.Property(card, nameof(RecordCard.Title)), startsWith, Expression.Constant(s + AfterSymbol)))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<RecordCard, bool>>(any, card);
    }
}
