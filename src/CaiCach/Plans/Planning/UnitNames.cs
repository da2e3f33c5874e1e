using CaiCach.Foundation;
using CaiCach.Units;

namespace CaiCach.Plans.Planning;

/// <summary>The units that can owe a task of a plan: those of the plan's unit and of the level beneath, found by name.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public UnitNames(UnitDirectory units, string planUnit, DateOnly day)
    {
        Ids = [.. units.Own(planUnit, day).Concat(units.Below(planUnit, day)).Where(id => units.ById(id)?.StandsOn(day) == true).Distinct()];
        foreach (var id in Ids)
        {
            // Names first come first served: two units of one name are told apart by their ids.
            _ids.TryAdd(id, id);
            _ids.TryAdd(SearchText.Fold(units.ShortNameOn(id, day)), id);
            _ids.TryAdd(SearchText.Fold(units.NameOn(id, day)), id);
        }
    }

    /// <summary>Permanent ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The permanent id that a name, short name or id means; null when there is none.</summary>
    public string? Find(string? name) => _ids.GetValueOrDefault(VietnameseText.Clean(name)) ?? _ids.GetValueOrDefault(SearchText.Fold(VietnameseText.Clean(name)));
}
