using CaiCach.Foundation;

namespace CaiCach.Dossiers;

/// <summary>Personal data as those see it who may not read it: enough to tell two dossiers apart, not to find a person.</summary>
public static class Masked
{
    private const char Dot = '•';

    /// <summary>“Nguyễn Thị Hạnh” → “N. T. H.”</summary>
    public static string Name(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{part[0]}."));

    /// <summary>“0905123318” → “09•••••318”; short numbers wholly.</summary>
    public static string Number(string? number) => number switch
    {
        null => "",
        { Length: <= 6 } => new(Dot, number.Length),
        _ => number[..2] + new string(Dot, number.Length - 5) + number[^3..],
    };

    /// <summary>The last part, which names the commune: “Thôn 3, xã Quảng Thọ” → “•••, xã Quảng Thọ”.</summary>
    public static string Address(string? address)
    {
        var comma = address?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return address is null ? "" : comma < 0 ? new(Dot, 3) : new string(Dot, 3) + address[comma..];
    }

    /// <summary>The owner as the officer may see it.</summary>
    public static string OwnerFor(Dossier dossier, Officer officer) =>
        officer.May(Permission.ReadPersonalData) ? dossier.Owner : Name(dossier.Owner);
}

/// <summary>What of a person was shown, as the access log says it.</summary>
internal static class Shown
{
    public const string Name = "trang hồ sơ, tên người nộp";
    public const string Numbers = "trang hồ sơ, cả số và địa chỉ";
    public const string Applicants = "tìm người nộp trong hồ sơ trước";
    public const string Export = "xuất danh sách hồ sơ ra Excel";

    /// <param name="name">Name of the form.</param>
    /// <param name="rows">How many dossiers it lists; null for a paper of one.</param>
    public static string Paper(string name, bool pdf, int? rows = null) =>
        $"{name}, {(rows is null ? "" : $"{rows} dòng, ")}{(pdf ? "tệp PDF" : "trang in")}";

    public static string List(int rows) => $"danh sách hồ sơ, {rows} dòng";
}
