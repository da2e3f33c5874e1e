using CaiCach.Foundation;

namespace CaiCach.Units.Browsing;

/// <summary>What the list of units shows: filters, order and page, as the address has them.</summary>
/// <param name="Text">Beginning of a name, of words inside it, or of a code; marks are folded.</param>
/// <param name="Day">Only units that stood on the day; null for all there ever were.</param>
/// <param name="Order"><c>ten</c>, <c>cap</c> or <c>tu</c>, with a minus for descending; anything else is by name.</param>
public sealed record UnitQuery(string? Text, UnitKind? Kind, UnitLevel? Level, DateOnly? Day, string? Order)
{
    public const int PageSize = 50;

    /// <summary>Every unit that passes, in order.</summary>
    public IReadOnlyList<Unit> All(UnitDirectory directory)
    {
        Unit[] found = [.. Sorted(directory.All.Where(u =>
            (Kind is null || u.Kind == Kind) && (Level is null || u.Level == Level) && (Day is not { } day || u.StandsOn(day))))];
        if (SearchText.Fold(Text) is not { Length: > 0 } typed)
        {
            return found;
        }

        // What was typed, as it stands, is meant as a name; only when nobody bears it, its words are looked for apart.
        var folded = found.Select(u => (Unit: u, Text: " " + SearchText.Fold(UnitsModule.Words(u)))).ToList();
        Unit[] named = [.. folded.Where(f => f.Text.Contains(" " + typed, StringComparison.Ordinal)).Select(f => f.Unit)];
        return named.Length > 0
            ? named
            : [.. folded.Where(f => typed.Split(' ').All(word => f.Text.Contains(" " + word, StringComparison.Ordinal))).Select(f => f.Unit)];
    }

    /// <summary>One page: after a key, or before one; the first when neither is given.</summary>
    public static UnitPage Page(IReadOnlyList<Unit> all, string? after, string? before)
    {
        var start = after is not null ? IndexOf(all, after) + 1
            : before is not null ? Math.Max(0, IndexOf(all, before) - PageSize)
            : 0;
        Unit[] rows = [.. all.Skip(start).Take(PageSize)];
        return new(rows, start, start > 0 && rows.Length > 0 ? rows[0].Id : null, start + rows.Length < all.Count ? rows[^1].Id : null);
    }

    // The directory comes by name already, and sorting keeps the order of equals.
    private IEnumerable<Unit> Sorted(IEnumerable<Unit> units) => Order switch
    {
        "-ten" => units.Reverse(),
        "cap" => units.OrderBy(u => u.Level),
        "-cap" => units.OrderByDescending(u => u.Level),
        "tu" => units.OrderBy(u => u.From),
        "-tu" => units.OrderByDescending(u => u.From),
        _ => units,
    };

    private static int IndexOf(IReadOnlyList<Unit> all, string id)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A page of the list.</summary>
/// <param name="Start">Index of the first row, from 0.</param>
/// <param name="Previous">Key of the first row when others come before; null on the first page.</param>
/// <param name="Next">Key of the last row when more follow; null on the last page.</param>
public sealed record UnitPage(IReadOnlyList<Unit> Rows, int Start, string? Previous, string? Next);
