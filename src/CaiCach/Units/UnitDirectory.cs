using CaiCach.Foundation;

namespace CaiCach.Units;

/// <summary>How far an officer's rights reach from the unit named with them.</summary>
public enum Reach
{
    /// <summary>The unit with its council and offices.</summary>
    OwnUnit,

    /// <summary>That, and everything under it.</summary>
    UnitAndBelow,

    Everywhere,
}

/// <summary>
/// All units of the house and how they hang together, by day. An immutable value: ask <see cref="UnitDirectories"/> for
/// the one that holds now. Sets of ids hold units that have ended, and predecessors, since their records stay: what a
/// commune was before a merger is the new commune's to see and to count.
/// </summary>
public sealed class UnitDirectory
{
    private readonly Dictionary<string, Unit> _units;
    private readonly ILookup<string, Unit> _children;
    private readonly ILookup<string, Unit> _successors;
    private readonly ILookup<(string, string), (Unit Unit, UnitCode Code)> _codes;

    private UnitDirectory(IReadOnlyCollection<Unit> units)
    {
        var sorted = units.OrderBy(u => u.SortKey, StringComparer.Ordinal).ThenBy(u => u.Id, StringComparer.Ordinal).ToList();
        _units = sorted.ToDictionary(u => u.Id, StringComparer.Ordinal);
        _children = sorted.Where(u => u.Parent is not null).ToLookup(u => u.Parent!, StringComparer.Ordinal);
        _successors = sorted.SelectMany(u => u.Predecessors, (u, s) => (u, s.Predecessor)).ToLookup(p => p.Predecessor, p => p.u);
        _codes = sorted.SelectMany(u => u.Codes, (u, c) => (u, c)).ToLookup(p => (p.c.Scheme, p.c.Code), p => (p.u, p.c));
    }

    public static UnitDirectory Of(IReadOnlyCollection<Unit> units) => new(units);

    /// <summary>Every unit there ever was, in order of the short names.</summary>
    public IReadOnlyCollection<Unit> All => _units.Values;

    /// <summary>Null when there is no such unit.</summary>
    public Unit? ById(string id) => _units.GetValueOrDefault(id);

    public IEnumerable<Unit> OnDay(DateOnly day) => _units.Values.Where(u => u.StandsOn(day));

    /// <summary>The unit that bore a code on a day; null when none did.</summary>
    /// <param name="scheme">One of <see cref="CodeSchemes"/>.</param>
    public Unit? Find(string scheme, string code, DateOnly day) => _codes[(scheme, code)].FirstOrDefault(c => c.Code.HoldsOn(day)).Unit;

    /// <summary>The full name on a day; the id itself when there is no such unit.</summary>
    public string NameOn(string id, DateOnly day) => ById(id)?.NameOn(day).Name ?? Nameless(id);

    /// <summary>The short name on a day; the id itself when there is no such unit.</summary>
    public string ShortNameOn(string id, DateOnly day) => ById(id)?.NameOn(day).ShortName ?? Nameless(id);

    /// <summary>Records of catalogues belong to no unit; they show none.</summary>
    private static string Nameless(string id) => id == Scope.OfAll ? Share.Dash : id;

    /// <summary>The units that belong to it or stand under it on a day, in order of their names.</summary>
    public IEnumerable<Unit> Children(string id, DateOnly day) => _children[id].Where(u => u.StandsOn(day));

    /// <summary>The units that took over its work; empty while it stands.</summary>
    public IEnumerable<Unit> Successors(string id) => _successors[id];

    /// <summary>The unit and those above it, nearest first.</summary>
    public IReadOnlyList<string> Above(string id)
    {
        var above = new List<string>();
        for (var next = id; next is not null && !above.Contains(next); next = ById(next)?.Parent)
        {
            above.Add(next);
        }

        return above;
    }

    /// <summary>The unit, its council and its offices, known by the day, with those of its predecessors.</summary>
    public IReadOnlyList<string> Own(string id, DateOnly day) => Sorted(own => AddOwn(id, day, own));

    /// <summary>The units of the tier beneath, each as <see cref="Own"/>; those beneath its predecessors, too.</summary>
    public IReadOnlyList<string> Below(string id, DateOnly day) => Sorted(below =>
    {
        foreach (var unit in WithPredecessors([id]).Select(ById).OfType<Unit>())
        {
            foreach (var child in _children[unit.Id].Where(c => c.Level != unit.Level && c.From <= day))
            {
                AddOwn(child.Id, day, below);
            }
        }
    });

    /// <summary>The units and everything they grew out of.</summary>
    public IReadOnlyList<string> WithPredecessors(IEnumerable<string> ids) => Sorted(found =>
    {
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            if (found.Add(id))
            {
                foreach (var before in ById(id)?.Predecessors ?? [])
                {
                    open.Push(before.Predecessor);
                }
            }
        }
    });

    /// <summary>Whose records somebody may touch who acts for a unit with a reach.</summary>
    public Scope ScopeOf(string id, Reach reach, DateOnly day) => reach switch
    {
        Reach.Everywhere => Scope.All,
        Reach.UnitAndBelow => new(false, new HashSet<string>(Sorted(all => AddAll(id, day, all)), StringComparer.Ordinal)),
        _ => new(false, new HashSet<string>(Own(id, day), StringComparer.Ordinal)),
    };

    private void AddOwn(string id, DateOnly day, HashSet<string> own) =>
        Add(id, day, own, (unit, child) => child.Level == unit.Level);

    private void AddAll(string id, DateOnly day, HashSet<string> all) => Add(id, day, all, (_, _) => true);

    private void Add(string id, DateOnly day, HashSet<string> found, Func<Unit, Unit, bool> follows)
    {
        if (ById(id) is not { } unit || !found.Add(id))
        {
            return;
        }

        foreach (var child in _children[id].Where(c => c.From <= day && follows(unit, c)))
        {
            Add(child.Id, day, found, follows);
        }

        foreach (var before in unit.Predecessors.Where(p => p.On <= day))
        {
            Add(before.Predecessor, day, found, follows);
        }
    }

    private static IReadOnlyList<string> Sorted(Action<HashSet<string>> fill)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        fill(found);
        return [.. found.Order(StringComparer.Ordinal)];
    }
}
