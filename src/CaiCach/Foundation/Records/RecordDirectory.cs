using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>A card with the key it belongs to.</summary>
public sealed record FoundCard(RecordKey Key, RecordCard Card, string Address);

/// <summary>From keys to names and addresses, one query for each kind, inside a scope.</summary>
public sealed class RecordDirectory(CaiCachDb db, Sockets sockets)
{
    /// <summary>The cards of the keys that exist, lie in the scope and may be read by the officer; in the order of the keys.</summary>
    public async Task<IReadOnlyList<FoundCard>> Cards(IReadOnlyCollection<RecordKey> keys, Officer officer, CancellationToken ct = default)
    {
        var found = new Dictionary<RecordKey, FoundCard>();
        foreach (var group in keys.GroupBy(k => k.Kind))
        {
            if (sockets.Kind(group.Key) is not { } kind || !officer.May(kind.Reads))
            {
                continue;
            }

            var numbers = group.Select(k => k.Number).Distinct().ToArray();
            foreach (var card in await kind.CardsIn(db, officer.Scope).Where(c => numbers.Contains(c.Number)).ToListAsync(ct))
            {
                var key = new RecordKey(group.Key, card.Number);
                found[key] = new(key, card, kind.Address(card.Number));
            }
        }

        return [.. keys.Distinct().Where(found.ContainsKey).Select(k => found[k])];
    }

    /// <summary>One card, or null when it does not exist for this officer.</summary>
    public async Task<FoundCard?> Card(RecordKey key, Officer officer, CancellationToken ct = default) =>
        (await Cards([key], officer, ct)) is [var card] ? card : null;
}
