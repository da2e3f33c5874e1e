using System.Globalization;
using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Announcing;

/// <summary>Reads fields that may stay empty: empty is unknown, anything else must be what the field asks for.</summary>
internal static class Typing
{
    public static string? Text(string? typed) => VietnameseText.Clean(typed) is { Length: > 0 } text ? text : null;

    public static int? Whole(FormState form, string? typed, Expression<Func<string?>> field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return form.Need(int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), field, "Ghi một số nguyên.") ? number : null;
    }

    public static DateOnly? Day(FormState form, string? typed, Expression<Func<string?>> field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return form.Need(VietnameseDate.TryRead(typed, out var day, out var problem), field, problem) ? day : null;
    }

    public static bool? YesNo(string? typed) => typed switch { "co" => true, "khong" => false, _ => null };

    public static string? Of(bool? value) => value switch { true => "co", false => "khong", _ => null };

    public static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>One entry a line; null when nothing was typed.</summary>
    public static IReadOnlyList<string>? Lines(string? typed)
    {
        var lines = (typed ?? "").Split('\n').Select(VietnameseText.Clean).Where(l => l != "").ToList();
        return lines.Count == 0 ? null : lines;
    }

    public static string? Of(IReadOnlyList<string>? lines) => lines is null ? null : string.Join('\n', lines);
}
