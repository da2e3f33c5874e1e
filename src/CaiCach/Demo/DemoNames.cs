using System.Globalization;
using CaiCach.Dossiers;

namespace CaiCach.Demo;

/// <summary>
/// Applicants who do not exist: names drawn from lists, identity numbers with a century digit that is not issued, and
/// telephone numbers in a range that was given back in 2018.
/// </summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] Families =
        ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Hoàng", "Phan", "Võ", "Đặng", "Hồ", "Ngô", "Văn", "Phạm", "Trương", "Bùi", "Dương", "Đoàn", "Cao"];

    private static readonly string[] Women =
        ["Thị Hạnh", "Thị Thu Hà", "Thị Mỹ Linh", "Thị Hồng Nhung", "Thị Ngọc Ánh", "Thị Lan", "Thị Kim Oanh", "Thị Bích Thủy", "Thị Quỳnh Như", "Thị Diệu Hiền",
         "Thị Phương Thảo", "Thị Thanh Tâm", "Thị Hoài Thương", "Thị Yến Nhi", "Thị Xuân Mai", "Thị Cẩm Tú", "Thị Minh Nguyệt", "Thị Hương Giang"];

    private static readonly string[] Men =
        ["Văn Thuận", "Hữu Thắng", "Đình Lộc", "Quang Huy", "Minh Tuấn", "Văn Dũng", "Công Danh", "Viết Hải", "Xuân Trường", "Đức Thiện",
         "Thanh Bình", "Ngọc Sơn", "Văn Phước", "Quốc Khánh", "Hoàng Long", "Đăng Khoa", "Thế Vinh", "Văn Quý", "Bá Tùng", "Trọng Nghĩa"];

    /// <summary>Short names of the places, as they stand in an address.</summary>
    public static readonly (string Unit, string Place)[] Communes =
    [
        ("quang-tho", "xã Quảng Thọ"), ("quang-phu", "xã Quảng Phú"), ("quang-an", "xã Quảng An"), ("quang-vinh", "xã Quảng Vinh"),
        ("quang-loi", "xã Quảng Lợi"), ("quang-thai", "xã Quảng Thái"), ("quang-thanh", "xã Quảng Thành"), ("quang-phuoc", "xã Quảng Phước"),
        ("quang-cong", "xã Quảng Công"), ("quang-ngan", "xã Quảng Ngạn"), ("sia", "thị trấn Sịa"),
    ];

    /// <summary>A person; a cooperative where only such can apply.</summary>
    /// <param name="place">Where the person lives; null for anywhere in the district.</param>
    public Applicant Draw(string field, string? place)
    {
        var home = place ?? Communes[random.Next(Communes.Length)].Place;
        var phone = string.Create(CultureInfo.InvariantCulture, $"012{random.Next(10_000_000):0000000}");
        if (field.Contains("hợp tác xã", StringComparison.Ordinal))
        {
            return new($"Hợp tác xã Nông nghiệp {home[(home.IndexOf(' ', StringComparison.Ordinal) + 1)..]} {1 + random.Next(3)}", null, phone, Address(home));
        }

        var woman = random.Next(2) == 0;
        var name = $"{Families[random.Next(Families.Length)]} {(woman ? Women[random.Next(Women.Length)] : Men[random.Next(Men.Length)])}";
        var identity = string.Create(CultureInfo.InvariantCulture, $"0469{random.Next(50, 99):00}{random.Next(1_000_000):000000}");
        return new(name, identity, phone, Address(home));
    }

    private string Address(string place) => place.StartsWith("thị", StringComparison.Ordinal)
        ? $"Tổ dân phố {1 + random.Next(8)}, {place}"
        : $"Thôn {1 + random.Next(9)}, {place}";
}
