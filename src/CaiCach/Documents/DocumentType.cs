namespace CaiCach.Documents;

/// <summary>A kind of administrative document.</summary>
/// <param name="Name">As the decree writes it, beginning with a capital.</param>
/// <param name="Abbreviation">What stands in the symbol; null for công văn and thư công, which have none.</param>
public sealed record DocumentType(string Name, string? Abbreviation)
{
    /// <summary>Where the table comes from, to be shown with it.</summary>
    public const string Source = "Điều 7 và Phụ lục III mục I Nghị định 30/2020/NĐ-CP";

    /// <summary>The 29 types, in the order of Điều 7.</summary>
    public static readonly IReadOnlyList<DocumentType> All =
    [
        new("Nghị quyết (cá biệt)", "NQ"), new("Quyết định (cá biệt)", "QĐ"), new("Chỉ thị", "CT"), new("Quy chế", "QC"),
        new("Quy định", "QyĐ"), new("Thông cáo", "TC"), new("Thông báo", "TB"), new("Hướng dẫn", "HD"),
        new("Chương trình", "CTr"), new("Kế hoạch", "KH"), new("Phương án", "PA"), new("Đề án", "ĐA"),
        new("Dự án", "DA"), new("Báo cáo", "BC"), new("Biên bản", "BB"), new("Tờ trình", "TTr"),
        new("Hợp đồng", "HĐ"), new("Công văn", null), new("Công điện", "CĐ"), new("Bản ghi nhớ", "BGN"),
        new("Bản thỏa thuận", "BTT"), new("Giấy uỷ quyền", "GUQ"), new("Giấy mời", "GM"), new("Giấy giới thiệu", "GGT"),
        new("Giấy nghỉ phép", "GNP"), new("Phiếu gửi", "PG"), new("Phiếu chuyển", "PC"), new("Phiếu báo", "PB"),
        new("Thư công", null),
    ];

    /// <summary>Copies, numbered in one series for all three kinds (Phụ lục III mục I). They are no types of document.</summary>
    public static readonly IReadOnlyList<DocumentType> Copies = [new("Sao y", "SY"), new("Trích sao", "TrS"), new("Sao lục", "SL")];

    /// <summary>
    /// Types whose symbol may carry a year, the mark of a normative document (Luật Ban hành văn bản quy phạm pháp luật;
    /// chỉ thị only in texts from before 01/7/2016, which are still cited).
    /// </summary>
    public static readonly IReadOnlyList<DocumentType> Normative =
    [
        new("Nghị định", "NĐ"), new("Quyết định", "QĐ"), new("Nghị quyết", "NQ"), new("Thông tư", "TT"), new("Thông tư liên tịch", "TTLT"),
        new("Nghị quyết liên tịch", "NQLT"), new("Pháp lệnh", "PL"), new("Lệnh", "L"), new("Chỉ thị", "CT"),
    ];

    /// <summary>The type written exactly so, with its case and đ; null when the table has none.</summary>
    public static DocumentType? Find(string abbreviation) =>
        All.Concat(Copies).FirstOrDefault(t => string.Equals(t.Abbreviation, abbreviation, StringComparison.Ordinal));
}
