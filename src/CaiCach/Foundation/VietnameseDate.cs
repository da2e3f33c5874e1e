using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Foundation;

/// <summary>Days as people here type and read them. Needs no culture data.</summary>
public static partial class VietnameseDate
{
    /// <summary>Years outside are taken for slips of the hand: no paper of the house is older, no deadline later.</summary>
    public const int FirstYear = 1900, LastYear = 2099;

    private static readonly string[] Months =
        ["Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"];

    // Nghị định 30/2020/NĐ-CP, Phụ lục II: the days of the week are written with a capital.
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    [GeneratedRegex(@"^(?<d>\d{1,2}) ?(?<s>[/.-]) ?(?<m>\d{1,2}) ?\k<s> ?(?<y>\d{1,4})$|^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shapes();

    public static bool TryRead(string? text, out DateOnly day) => TryRead(text, out day, out _);

    /// <summary>
    /// Reads 5/1/2022, 05/01/2022, 05-01-2022, 05.01.2022 (day first, always) and 2022-01-05.
    /// </summary>
    /// <param name="reason">Empty when read; otherwise the sentence for the field.</param>
    public static bool TryRead(string? text, out DateOnly day, out string reason)
    {
        day = default;
        var typed = VietnameseText.Clean(text);
        if (typed == "")
        {
            reason = "Chưa ghi ngày.";
            return false;
        }

        // .NET's \d also takes the digits of other scripts; int.Parse would not.
        var shape = Shapes().Match(typed);
        if (!shape.Success || typed.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)))
        {
            reason = $"“{Short(typed)}” không phải là một ngày. Ghi như 24/05/2022.";
            return false;
        }

        reason = WhyNot(Group("d"), Group("m"), shape.Groups["y"].Value);
        if (reason == "")
        {
            day = new(Group("y"), Group("m"), Group("d"));
        }

        return reason == "";

        int Group(string name) => int.Parse(shape.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>24/05/2022</summary>
    public static string Print(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// "ngày 05 tháng 01 năm 2022", the form of place-and-date lines: days below 10 and the months 1 and 2 get a 0
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4), so that nobody can put a digit before them.
    /// </summary>
    public static string PrintLong(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month <= 2 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary>"thứ Ba 24/05/2022"</summary>
    public static string WithWeekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {Print(day)}";

    private static string WhyNot(int day, int month, string yearTyped)
    {
        var year = int.Parse(yearTyped, CultureInfo.InvariantCulture);
        if (yearTyped.Length < 4)
        {
            return "Năm cần đủ 4 chữ số, như 2022.";
        }

        if (month is < 1 or > 12)
        {
            return $"Không có tháng {month}. Ghi ngày trước, tháng sau, như 24/05/2022.";
        }

        if (year is < FirstYear or > LastYear)
        {
            return $"Năm {yearTyped} nằm ngoài khoảng {FirstYear} – {LastYear}.";
        }

        var length = DateTime.DaysInMonth(year, month);
        // The length of February depends on the year, so the sentence names it.
        var ofYear = month == 2 ? $" năm {year}" : "";
        return day >= 1 && day <= length
            ? ""
            : $"Ngày {day:00}/{month:00}/{year} không có trong lịch, tháng {Months[month - 1]}{ofYear} có {length} ngày.";
    }

    private static string Short(string typed) => typed.Length <= 40 ? typed : typed[..39] + "…";
}
