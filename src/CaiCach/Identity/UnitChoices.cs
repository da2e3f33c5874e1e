using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Units;

namespace CaiCach.Identity;

/// <summary>The units a form offers: those that stand on a day and that the officer reaches.</summary>
internal static class UnitChoices
{
    public static IReadOnlyList<FieldOption> On(UnitDirectory units, DateOnly day, Scope? scope = null) =>
        [.. units.OnDay(day).Where(u => scope?.Holds(u.Id) ?? true).Select(u => new FieldOption(u.Id, units.NameOn(u.Id, day)))];
}
