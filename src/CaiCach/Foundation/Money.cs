namespace CaiCach.Foundation;

/// <summary>An amount in whole đồng. Stored as a whole number: sums stay exact on every database.</summary>
public readonly record struct Money(long Dong) : IComparable<Money>
{
    private static readonly string[] Units = ["đồng", "VNĐ", "VND", "đ", "₫", "Đ"];

    public static Money operator +(Money a, Money b) => new(checked(a.Dong + b.Dong));
    public static Money operator -(Money a, Money b) => new(checked(a.Dong - b.Dong));
    public static bool operator <(Money a, Money b) => a.Dong < b.Dong;
    public static bool operator >(Money a, Money b) => a.Dong > b.Dong;
    public static bool operator <=(Money a, Money b) => a.Dong <= b.Dong;
    public static bool operator >=(Money a, Money b) => a.Dong >= b.Dong;

    public int CompareTo(Money other) => Dong.CompareTo(other.Dong);

    /// <summary>"81.889.689.373 đ", with a no-break space before đ.</summary>
    public static string Print(long dong) => VietnameseNumber.Print(dong) + "\u00A0đ";

    /// <summary>Reads 50000, 50.000, 50.000 đ, 50,000 VND. Not negative; thousands, millions and billions must be written out.</summary>
    /// <param name="reason">Empty when read; otherwise the sentence for the field.</param>
    public static bool TryRead(string? text, out Money money, out string reason)
    {
        money = default;
        var typed = VietnameseText.Clean(text);
        var unit = Units.FirstOrDefault(u => typed.EndsWith(u, StringComparison.OrdinalIgnoreCase)) ?? "";
        var words = SearchText.Words(typed[..^unit.Length]);
        if (words.Any(w => w is "nghin" or "ngan" or "trieu" or "ty" or "ti"))
        {
            reason = "Ghi số tiền đủ bằng đồng, không ghi nghìn, triệu hay tỷ.";
            return false;
        }

        if (typed == "")
        {
            reason = "Chưa ghi số tiền.";
            return false;
        }

        if (!VietnameseNumber.TryRead(typed[..^unit.Length], out var dong, out reason))
        {
            return false;
        }

        reason = dong < 0 ? "Số tiền không thể nhỏ hơn 0." : "";
        money = new(Math.Max(dong, 0));
        return reason == "";
    }

    public override string ToString() => Print(Dong);
}
