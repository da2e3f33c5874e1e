using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Documents.Browsing;

/// <summary>
/// The printed registers of outgoing and incoming documents: the ten columns of Nghị định 30/2020/NĐ-CP, Phụ lục IV.
/// Receipts are signed by hand, so their column stays empty.
/// </summary>
public static class RegisterPaper
{
    public static IReadOnlyList<(string Title, Func<Document, string> Cell)> Outgoing { get; } =
    [
        ("Số, ký hiệu văn bản", Symbol), ("Ngày tháng văn bản", d => Day(d.IssuedOn)), ("Tên loại và trích yếu nội dung văn bản", d => d.TypeAndSubject()),
        ("Người ký", d => d.Signer ?? ""), ("Nơi nhận văn bản", d => d.Recipients ?? ""), ("Đơn vị, người nhận bản lưu", d => d.HandedTo ?? ""),
        ("Số lượng bản", d => d.Copies?.ToString(CultureInfo.InvariantCulture) ?? ""), ("Ngày chuyển", d => Day(d.HandedOn)), ("Ký nhận", _ => ""), ("Ghi chú", Note),
    ];

    public static IReadOnlyList<(string Title, Func<Document, string> Cell)> Incoming { get; } =
    [
        ("Ngày đến", d => Day(d.ReceivedOn)), ("Số đến", d => d.ArrivalNumber?.ToString(CultureInfo.InvariantCulture) ?? ""), ("Tác giả", d => d.Issuer),
        ("Số, ký hiệu văn bản", Symbol), ("Ngày tháng văn bản", d => Day(d.IssuedOn)), ("Tên loại và trích yếu nội dung văn bản", d => d.TypeAndSubject()),
        ("Đơn vị hoặc người nhận", d => d.HandedTo ?? ""), ("Ngày chuyển", d => Day(d.HandedOn)), ("Ký nhận", _ => ""), ("Ghi chú", Note),
    ];

    public static IReadOnlyList<PrintSigner> Signers { get; } = [new("Người lập sổ", "(Ký và ghi rõ họ tên)"), new("Người duyệt", "(Ký và ghi rõ họ tên)")];

    public static string Title(DocumentQuery query) => query.Direction switch
    {
        Direction.Incoming => "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", Direction.Reference => "DANH MỤC VĂN BẢN VIỆN DẪN", _ => "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
    };

    /// <summary>The filters in words, so that a printed page says what it leaves out.</summary>
    public static string Filter(DocumentQuery query)
    {
        string?[] parts =
        [
            query.Year is { } year ? $"năm {year}" : null, query.From is { } from ? $"từ {Day(from)}" : null, query.To is { } to ? $"đến {Day(to)}" : null,
            query.Type is { } type ? $"loại {RegisteredType.Of(type).Name}" : null, query.Issuer is { } issuer ? $"của {issuer}" : null,
            query.Text is { } text ? $"có “{text}”" : null,
        ];
        return parts.Any(p => p is not null) ? $"Gồm văn bản {string.Join(", ", parts.OfType<string>())}" : "";
    }

    /// <summary>“Quảng Điền” of “Ủy ban nhân dân huyện Quảng Điền”: the place that stands before the date.</summary>
    public static string PlaceOf(string authority)
    {
        string[] tiers = ["thành phố ", "thị trấn ", "thị xã ", "huyện ", "tỉnh ", "phường ", "quận ", "xã "];
        var tier = Array.Find(tiers, t => authority.Contains(t, StringComparison.OrdinalIgnoreCase));
        return tier is null ? authority : authority[(authority.IndexOf(tier, StringComparison.OrdinalIgnoreCase) + tier.Length)..];
    }

    private static string Symbol(Document d) => d.Symbol ?? "";

    private static string Note(Document d) =>
        string.Join("; ", new[] { d.CancelledOn is { } day ? $"Đã hủy số ngày {Day(day)}" : null, d.Note }.OfType<string>());

    private static string Day(DateOnly? day) => day is { } d ? VietnameseDate.Print(d) : "";
}
