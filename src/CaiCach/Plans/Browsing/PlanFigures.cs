using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web;
using CaiCach.Units;

namespace CaiCach.Plans.Browsing;

/// <summary>The three ways to say how far a plan is: of all tasks, of those due, and in time. Each opens its evidence.</summary>
internal static class PlanFigures
{
    /// <param name="Value">“24/47”.</param>
    /// <param name="Address">The records behind the figure; null when the officer may not open figures.</param>
    /// <param name="Note">The share, printed, and what it is a share of.</param>
    public sealed record Tile(string Label, string Value, string? Address, string Note);

    public static async Task<IReadOnlyList<Tile>> Tiles(
        IndicatorCatalogue figures, Plan plan, UnitDirectory units, DateOnly today, Officer officer, Texts texts)
    {
        var question = new Question(
            plan.Unit, new(new(plan.Year - 1, 12, 15), new(plan.Year, 12, 14)), today, units.Own(plan.Unit, today), []);

        async Task<Tile> Of(string label, string part, string whole, string of)
        {
            var (done, all) = ((await figures.Measure(part, question)).Value ?? 0, (await figures.Measure(whole, question)).Value ?? 0);
            var address = officer.May(Permission.ReadFigures)
                ? $"/so-lieu/{part}?don-vi={Uri.EscapeDataString(plan.Unit)}&ky={plan.Year.ToString(CultureInfo.InvariantCulture)}"
                : null;
            return new(label, $"{VietnameseNumber.Print(done)}/{VietnameseNumber.Print(all)}", address, texts["{0} {1}", new Share(done, all).Print(2), of]);
        }

        return
        [
            await Of(texts["Đã hoàn thành"], "plans.tasks-done", "plans.tasks", texts["trên mọi nhiệm vụ của năm"]),
            await Of(texts["Hoàn thành trong số đến hạn"], "plans.tasks-due-done", "plans.tasks-due", texts["trên nhiệm vụ đã đến hạn"]),
            await Of(texts["Hoàn thành đúng hạn"], "plans.tasks-done-on-time", "plans.tasks-done", texts["trên nhiệm vụ đã hoàn thành"]),
        ];
    }
}
