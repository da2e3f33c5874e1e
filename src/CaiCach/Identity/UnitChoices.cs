using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Units;

namespace CaiCach.Identity;

/// <summary>The units a form offers: those that stand on a day and that the officer reaches.</summary>
internal static class UnitChoices
{
    public static IReadOnlyList<FieldOption> On(UnitDirectory units, DateOnly day, Scope? scope = null) =>
        [.. units.OnDay(day).Where(u => scope?.Holds(u.Id) ?? true).Select(u => new FieldOption(u.Id, units.NameOn(u.Id, day)))];

    /// <summary>
    /// The unit that was chosen, or whose name was typed instead, with or without marks. Null, with a sentence at the
    /// field, when there is none or several bear the name.
    /// </summary>
    public static string? Read(FormState form, UnitDirectory units, DateOnly day, Expression<Func<string>> field, string typed)
    {
        if (units.ById(typed.Trim()) is { } chosen)
        {
            return chosen.Id;
        }

        // People say “xã Quảng Điền” and mean its committee.
        var name = SearchText.Fold(typed);
        string[] meant = [name, "ubnd " + name];
        var named = name == "" ? [] : units.OnDay(day)
            .Where(u => meant.Contains(SearchText.Fold(units.NameOn(u.Id, day))) || meant.Contains(SearchText.Fold(units.ShortNameOn(u.Id, day)))).ToList();
        form.Need(named.Count == 1, field, named.Count > 1 ? "Nhiều đơn vị mang tên này. Hãy chọn một đơn vị trong danh sách." : "Hãy chọn một đơn vị trong danh sách.");
        return named.Count == 1 ? named[0].Id : null;
    }
}
