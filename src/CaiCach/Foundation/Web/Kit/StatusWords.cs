namespace CaiCach.Foundation.Web.Kit;

/// <summary>The fixed words of states and their families, so that one word never comes in two colours.</summary>
public static class StatusWords
{
    // The first word that the text starts with decides; longer ones stand before shorter ones.
    private static readonly (string Start, Family Family, string? Icon)[] Known =
    [
        ("Hoàn thành", Family.Success, null), ("Đúng hạn", Family.Success, null), ("Sớm", Family.Success, null),
        ("Đã ký số", Family.Success, null), ("Hợp lệ", Family.Success, null), ("Đã xong", Family.Success, null),
        ("Đã trả", Family.Success, null), ("Ta xác nhận", Family.Success, null), ("Đang hiệu lực", Family.Success, null),
        ("Đang", Family.Info, null),
        ("Sắp đến hạn", Family.Warning, "clock"), ("Hôm nay", Family.Warning, "clock"), ("Thiếu", Family.Warning, "warning"),
        ("Chờ", Family.Warning, "pause"), ("Tạm dừng", Family.Warning, "pause"),
        ("Quá hạn", Family.Danger, null), ("Trễ", Family.Danger, null), ("Không khớp", Family.Danger, null), ("Bị từ chối", Family.Danger, null),
        ("Tỉnh ghi", Family.Neutral, "down"), ("Đã rút", Family.Neutral, "cross"), ("Dừng", Family.Neutral, "cross"),
        ("Bản khóa", Family.Accent, null), ("Đã khóa", Family.Accent, null), ("Đã niêm phong", Family.Accent, null),
    ];

    /// <summary>The family and icon of a Vietnamese status; neutral when the word is not a fixed one.</summary>
    public static (Family Family, string Icon) Of(string status)
    {
        var known = Array.Find(Known, k => status.StartsWith(k.Start, StringComparison.Ordinal));
        return known.Start is null ? (Family.Neutral, Family.Neutral.Icon()) : (known.Family, known.Icon ?? known.Family.Icon());
    }
}
