using System.Globalization;

namespace CaiCach.Foundation;

/// <summary>Numbers as people here type and read them: 4.063 and 96,68. Needs no culture data.</summary>
public static class VietnameseNumber
{
    /// <summary>4.063</summary>
    public static string Print(long number) => number.ToString("#,##0", Dotted);

    /// <summary>1.234,5 with exactly the given decimals, rounded half up (away from zero).</summary>
    public static string Print(decimal number, int decimals) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("#,##0" + (decimals > 0 ? "." + new string('0', decimals) : ""), Dotted);

    /// <summary>Without decimals that say nothing: 93, 93,5, 93,69.</summary>
    public static string PrintShort(decimal number) => number.ToString("#,##0.############", Dotted);

    public static bool TryRead(string? text, out long number) => TryRead(text, out number, out _);

    /// <summary>
    /// Reads a whole number: 4063, 4.063, 4,063 or 4 063 (groups of three, one kind of separator). "4.06" is refused, not
    /// rounded: whoever typed it meant something else.
    /// </summary>
    /// <param name="reason">Empty when read; otherwise the sentence for the field.</param>
    public static bool TryRead(string? text, out long number, out string reason)
    {
        number = 0;
        var typed = VietnameseText.Clean(text).Replace('\u2212', '-');
        var digits = typed.TrimStart('-');
        reason =
            typed == "" ? "Chưa ghi số."
            : typed.Length - digits.Length > 1 || digits == "" || !digits.All(c => char.IsAsciiDigit(c) || Separators.Contains(c)) ? $"“{Short(typed)}” không phải là một số."
            : WhyNotWhole(ref digits, typed);
        if (reason != "")
        {
            return false;
        }

        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            reason = $"Số “{Short(typed)}” quá lớn.";
            return false;
        }

        number = typed[0] == '-' ? -number : number;
        return true;
    }

    private static readonly char[] Separators = ['.', ',', ' '];

    private static readonly NumberFormatInfo Dotted = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>Takes the groups together; empty when that is a whole number.</summary>
    private static string WhyNotWhole(ref string digits, string typed)
    {
        var separators = digits.Where(Separators.Contains).Distinct().ToArray();
        if (separators.Length == 2 && separators[1] != ' ' && digits.Split(separators[1]) is [_, var decimals] && decimals.All(char.IsAsciiDigit))
        {
            // Both kinds stand in it, so the second one starts decimals: 1.234,00 is whole, 1.234,50 is not.
            if (decimals.Trim('0') != "")
            {
                return $"Số “{Short(typed)}” có phần lẻ, cần số nguyên.";
            }

            (digits, separators) = (digits[..^(decimals.Length + 1)], separators[..1]);
        }

        if (separators.Length == 0)
        {
            return "";
        }

        var groups = digits.Split(separators);
        digits = string.Concat(groups);
        return separators.Length == 1 && groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(g => g.Length == 3)
            ? ""
            : groups.Length == 2 && separators is not [' ']
                ? $"Số “{Short(typed)}” có phần lẻ, cần số nguyên."
                : $"Dấu ngăn nhóm trong “{Short(typed)}” sai chỗ, mỗi nhóm có 3 chữ số.";
    }

    private static string Short(string typed) => typed.Length <= 40 ? typed : typed[..39] + "…";
}
