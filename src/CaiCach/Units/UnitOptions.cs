using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Units;

/// <summary>Units as the choices of a field.</summary>
public static class UnitOptions
{
    /// <summary>The units of a scope that stand on a day, by name.</summary>
    public static IReadOnlyList<FieldOption> ChoicesIn(this UnitDirectory units, Scope scope, DateOnly day) =>
        units.Choices(units.OnDay(day).Where(u => scope.Holds(u.Id)).Select(u => u.Id), day);

    /// <summary>Given units, by the names they bear on a day.</summary>
    public static IReadOnlyList<FieldOption> Choices(this UnitDirectory units, IEnumerable<string> ids, DateOnly day) =>
    [
        .. ids.Distinct().Select(id => (Id: id, Name: units.ShortNameOn(id, day)))
            .OrderBy(u => SortKey.Of(u.Name), StringComparer.Ordinal).ThenBy(u => u.Id, StringComparer.Ordinal)
            .Select(u => new FieldOption(u.Id, u.Name)),
    ];
}
