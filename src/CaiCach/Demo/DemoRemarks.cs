namespace CaiCach.Demo;

/// <summary>
/// What is odd about the documents that the half-year report cites, in the words of a registrar. What the symbol itself
/// shows is left out: the register finds that by its own rules.
/// </summary>
internal static class DemoRemarks
{
    private static readonly (string Flag, string Remark)[] Known =
    [
        ("issuer_repeated", "Báo cáo ghi tên cơ quan ban hành hai lần khi viện dẫn."),
        ("typo_in_seed:20230", "Báo cáo ghi nhầm “20230” trong tên văn bản."),
        ("typo_in_seed:chính quyến số", "Báo cáo ghi nhầm “chính quyến số” trong tên văn bản."),
        ("title_variant", "Báo cáo ghi tên văn bản khác nhau giữa các mục."),
        ("format:", "Một chỗ viện dẫn thiếu chữ “ngày”."),
        ("paragraph_without_full_stop", "Đoạn viện dẫn thiếu dấu chấm câu."),
        ("same_number_as", "Cùng số với văn bản của cơ quan khác, không phải một văn bản."),
        ("number_34/2019_also_used_by", "Cùng số với văn bản của cơ quan khác, không phải một văn bản."),
        ("applies_expired_rules", "Áp dụng quy định đã hết hiệu lực trước ngày ban hành."),
        ("number_fits_letter_series", "Số này khớp dãy số công văn hơn dãy số chương trình."),
        ("scope_commune_only", "Văn bản chỉ áp dụng cho cấp xã."),
        ("subject_missing_in_seed", "Báo cáo không ghi trích yếu; trích yếu lấy từ nguồn văn bản."),
        ("subject_unconfirmed", "Trích yếu theo báo cáo, chưa đối chiếu bản gốc."),
        ("amendments_not_cited", "Văn bản đã được sửa đổi, báo cáo không dẫn văn bản sửa đổi."),
        ("EXPIRED_AT_CITATION", "Văn bản đã hết hiệu lực khi được viện dẫn."),
        ("line_break_inside_reference", "Số, ký hiệu bị ngắt dòng khi viện dẫn."),
        ("missing_date_in_seed", "Báo cáo không ghi ngày; ngày lấy từ nguồn văn bản."),
        ("number_not_in_seed", "Báo cáo không ghi số của luật; số lấy từ nguồn văn bản."),
        ("number_and_date_not_in_seed", "Báo cáo không ghi số và ngày của luật."),
        ("not_normative_form", "Văn bản cá biệt: số, ký hiệu không có năm."),
    ];

    /// <summary>Flags that the register's own rules show.</summary>
    private static readonly string[] Found = ["symbol_", "missing_number", "missing_date"];

    /// <summary>One sentence a line; null when there is nothing to say.</summary>
    /// <exception cref="InvalidOperationException">A flag has no sentence.</exception>
    public static string? Of(IReadOnlyList<string> flags)
    {
        var remarks = flags.Select(RemarkOf).OfType<string>().ToList();
        return remarks.Count == 0 ? null : string.Join('\n', remarks);
    }

    private static string? RemarkOf(string flag)
    {
        var known = Array.Find(Known, k => flag.StartsWith(k.Flag, StringComparison.Ordinal));
        return known.Remark is not null ? known.Remark
            : Array.Exists(Found, f => flag.StartsWith(f, StringComparison.Ordinal)) ? null
            : throw new InvalidOperationException($"The flag {flag} has no sentence.");
    }
}
