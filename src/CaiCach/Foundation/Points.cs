namespace CaiCach.Foundation;

/// <summary>Score of the PAR index. Kept in hundredths so that sums are exact on every database.</summary>
public readonly record struct Points(long Hundredths) : IComparable<Points>
{
    public static readonly Points None;

    /// <summary>Rounds half away from zero: 0,125 points are 0,13.</summary>
    public static Points Of(decimal points) => new(decimal.ToInt64(decimal.Round(points * 100, MidpointRounding.AwayFromZero)));

    public static Points operator +(Points a, Points b) => new(checked(a.Hundredths + b.Hundredths));
    public static Points operator -(Points a, Points b) => new(checked(a.Hundredths - b.Hundredths));
    public static bool operator <(Points a, Points b) => a.Hundredths < b.Hundredths;
    public static bool operator >(Points a, Points b) => a.Hundredths > b.Hundredths;
    public static bool operator <=(Points a, Points b) => a.Hundredths <= b.Hundredths;
    public static bool operator >=(Points a, Points b) => a.Hundredths >= b.Hundredths;

    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>Reads 2, 1,5, 0,25, 1.5: at most two decimals, with a comma or a dot.</summary>
    /// <param name="reason">Empty when read; otherwise the sentence for the field.</param>
    public static bool TryRead(string? text, out Points points, out string reason)
    {
        points = default;
        var typed = VietnameseText.Clean(text);
        var parts = typed.Split([',', '.']);
        if (typed == "")
        {
            reason = "Chưa ghi điểm.";
            return false;
        }

        if (parts.Length > 2 || parts.Any(p => p == "" || p.Length > 6 || !p.All(char.IsAsciiDigit)))
        {
            reason = $"“{(typed.Length <= 40 ? typed : typed[..39] + "…")}” không phải là một số điểm. Ghi như 1,25.";
            return false;
        }

        if (parts.Length == 2 && parts[1].Length > 2)
        {
            reason = "Điểm có nhiều nhất 2 chữ số sau dấu phẩy.";
            return false;
        }

        var hundredths = parts.Length == 2 ? parts[1].PadRight(2, '0') : "00";
        points = new(long.Parse(parts[0] + hundredths, System.Globalization.CultureInfo.InvariantCulture));
        reason = "";
        return true;
    }

    /// <summary>"1,25"; no decimals that say nothing.</summary>
    public override string ToString() => VietnameseNumber.PrintShort(Hundredths / 100m);
}
