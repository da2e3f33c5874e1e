using System.Globalization;

namespace CaiCach.Foundation;

/// <summary>
/// Part of a whole, kept as its two numbers. The percentage is only ever printed, under a stated rounding, and never
/// stored: 3928 of 4063 is 96,68 % half up and was once printed 96,67 by cutting.
/// </summary>
public readonly record struct Share(long Part, long Whole)
{
    public const string Dash = "–";

    /// <summary>"96,68 %" with a no-break space; a dash when there is no whole to divide by.</summary>
    /// <param name="rounding">Half up, the rule of the house, or <see cref="MidpointRounding.ToZero"/> to explain old prints.</param>
    public string Print(int decimals = 2, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        if (Whole == 0)
        {
            return Dash;
        }

        var scale = (Int128)Math.Pow(10, decimals);
        var (percent, rest) = Int128.DivRem(Int128.Abs((Int128)Part * 100 * scale), Int128.Abs(Whole));
        percent += rounding switch
        {
            MidpointRounding.AwayFromZero => rest * 2 >= Int128.Abs(Whole) ? 1 : 0,
            MidpointRounding.ToZero => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Half up or cut; nothing else is printed here."),
        };

        var (whole, hundredths) = Int128.DivRem(percent, scale);
        return Sign(percent) + Dotted(whole) + (decimals == 0 ? "" : "," + hundredths.ToString("D" + decimals, CultureInfo.InvariantCulture)) + "\u00A0%";
    }

    /// <summary>
    /// The percentage to four decimals, cut, with "…" when more follow ("96,6773…"); all of it when it ends before
    /// ("12,5"). A dash when there is no whole. Without the sign %.
    /// </summary>
    public string Exact
    {
        get
        {
            if (Whole == 0)
            {
                return Dash;
            }

            var (percent, rest) = Int128.DivRem(Int128.Abs((Int128)Part * 1_000_000), Int128.Abs(Whole));
            var (whole, decimals) = Int128.DivRem(percent, 10_000);
            var digits = decimals.ToString("D4", CultureInfo.InvariantCulture);
            digits = rest == 0 ? digits.TrimEnd('0') : digits + "…";
            return Sign(Part) + Dotted(whole) + (digits == "" ? "" : "," + digits);
        }
    }

    /// <summary>The default print: two decimals, half up.</summary>
    public override string ToString() => Print();

    private string Sign(Int128 shown) => shown != 0 && (Part < 0) != (Whole < 0) ? "-" : "";

    private static string Dotted(Int128 number) => VietnameseNumber.Print((decimal)number, 0);
}
