namespace CaiCach.Foundation.Journal;

/// <summary>
/// The order in which entries are sealed: by identifier, except that an entry never stands before one it replaced. Identifiers
/// of one millisecond, and those of two nodes, are in no order.
/// </summary>
internal static class JournalOrder
{
    /// <param name="replaced">The entries at hand, each with those it replaced.</param>
    /// <param name="waits">Whether an entry that is not at hand has no place yet; what replaced it is left out.</param>
    public static IReadOnlyList<Guid> Of(IReadOnlyDictionary<Guid, Guid[]> replaced, Func<Guid, bool> waits)
    {
        var order = new List<Guid>(replaced.Count);
        var placed = new Dictionary<Guid, bool>();
        bool Place(Guid id)
        {
            if (placed.TryGetValue(id, out var done))
            {
                return done;
            }

            placed[id] = false; // so that a circle, which only a forger makes, ends
            if (replaced[id].All(r => replaced.ContainsKey(r) ? Place(r) : !waits(r)))
            {
                order.Add(id);
                placed[id] = true;
            }

            return placed[id];
        }

        foreach (var id in replaced.Keys.Order())
        {
            Place(id);
        }

        return order;
    }
}
