using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CaiCach.Calendar.Computing;

/// <summary>
/// The public holidays of a year for which nothing is decided yet, by the law alone (Bộ luật Lao động 2019, Điều 111, 112;
/// Nghị quyết 28/2026/QH16). Which days make up Tết and which day adjoins the second of September the Prime Minister
/// decides each year; here they lie as he has always laid them, so that the days off join the weekend.
/// </summary>
internal static class ComputedHolidays
{
    private const string Law = "Bộ luật Lao động 2019, Điều 112 (tạm tính, chưa có thông báo nghỉ lễ của năm)";
    private const string Rest = "Bộ luật Lao động 2019, Điều 111 khoản 3 (tạm tính, chưa có thông báo nghỉ lễ của năm)";
    private const string Culture = "Nghị quyết 28/2026/QH16, Điều 2 khoản 1 (tạm tính, chưa có thông báo nghỉ lễ của năm)";

    private static readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, SpecialDay>> Known = new();

    public static FrozenDictionary<DateOnly, SpecialDay> Of(int year) => Known.GetOrAdd(year, static y => All(y).ToFrozenDictionary(d => d.Date));

    /// <summary>The first day of the lunar year.</summary>
    public static DateOnly NewYear(int year) => LunarCalendar.Day(year, 1, 1);

    private static List<SpecialDay> All(int year)
    {
        var days = Holidays(year).DistinctBy(h => h.Date).Select(h => new SpecialDay(h.Date, DayKind.PublicHoliday, h.Name, h.Source)).OrderBy(d => d.Date).ToList();
        foreach (var lost in days.Where(d => WorkingCalendar.IsWeeklyRest(d.Date)).ToList())
        {
            var free = lost.Date.AddDays(1);
            while (WorkingCalendar.IsWeeklyRest(free) || days.Exists(d => d.Date == free))
            {
                free = free.AddDays(1);
            }

            days.Add(new(free, DayKind.Compensatory, $"Nghỉ bù {lost.Name}", Rest));
        }

        return days;
    }

    private static IEnumerable<(DateOnly Date, string Name, string Source)> Holidays(int year)
    {
        yield return (new(year, 1, 1), "Tết Dương lịch", Law);

        // Two days before and three from the first on; on a Tuesday one and four, which fill the week.
        var tet = NewYear(year);
        for (var i = tet.DayOfWeek is DayOfWeek.Tuesday ? -1 : -2; i <= (tet.DayOfWeek is DayOfWeek.Tuesday ? 3 : 2); i++)
        {
            yield return (tet.AddDays(i), i < 0 ? "Tết Nguyên đán (cuối tháng Chạp)" : $"Tết Nguyên đán (mùng {i + 1})", Law);
        }

        yield return (LunarCalendar.Day(year, 3, 10), "Giỗ Tổ Hùng Vương (10/3 âm lịch)", Law);
        yield return (new(year, 4, 30), "Ngày Chiến thắng", Law);
        yield return (new(year, 5, 1), "Ngày Quốc tế lao động", Law);
        var national = new DateOnly(year, 9, 2);
        yield return (national, "Quốc khánh", Law);
        if (year >= 2021)
        {
            var after = national.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday or DayOfWeek.Sunday;
            yield return (national.AddDays(after ? 1 : -1), "Quốc khánh (ngày liền kề)", Law);
        }

        if (year >= 2026)
        {
            yield return (new(year, 11, 24), "Ngày Văn hóa Việt Nam", Culture);
        }
    }
}
