namespace CaiCach.Foundation.Paper;

internal enum TextAlign
{
    Left,
    Centre,
    Right,
    Justify,
}

/// <summary>How a kind of paragraph looks, in points. In DOCX it is a named style, so the office can change it at one place.</summary>
/// <param name="Id">Permanent id of the DOCX style.</param>
/// <param name="Name">What the style is called in the list of styles; commas would part it in two.</param>
internal sealed record Look(string Id, string Name, double Size)
{
    public TextAlign Align { get; init; } = TextAlign.Left;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public double Left { get; init; }

    public double FirstLine { get; init; }

    public double Before { get; init; }

    /// <summary>Multiple of single line spacing.</summary>
    public double Spacing { get; init; } = 1;

    public bool KeepNext { get; init; }

    /// <summary>1 to 3 for headings, which readers list as an outline; 0 for all else.</summary>
    public int Outline { get; init; }
}

/// <summary>The looks of NĐ 30/2020, Phụ lục I, and those of printed lists. Sizes are chosen inside the decree's ranges.</summary>
internal static class Looks
{
    private const double Indent = 36; // 1.27 cm

    public static Look Superior { get; } = new("CoQuanChuQuan", "Cơ quan chủ quản", 12) { Align = TextAlign.Centre };

    public static Look Issuer { get; } = new("CoQuanBanHanh", "Cơ quan ban hành", 12) { Align = TextAlign.Centre, Bold = true };

    public static Look Nation { get; } = new("QuocHieu", "Quốc hiệu", 12) { Align = TextAlign.Centre, Bold = true };

    public static Look Motto { get; } = new("TieuNgu", "Tiêu ngữ", 13) { Align = TextAlign.Centre, Bold = true };

    public static Look Number { get; } = new("SoKyHieu", "Số và ký hiệu", 13) { Align = TextAlign.Centre, Before = 6 };

    public static Look PlaceDate { get; } = new("DiaDanhThoiGian", "Địa danh và thời gian", 13) { Align = TextAlign.Centre, Italic = true, Before = 6 };

    public static Look LetterSubject { get; } = new("TrichYeuCongVan", "Trích yếu công văn", 12) { Align = TextAlign.Centre, Before = 6 };

    public static Look TypeName { get; } = new("TenLoai", "Tên loại văn bản", 14) { Align = TextAlign.Centre, Bold = true, Before = 18, KeepNext = true };

    public static Look Subject { get; } = new("TrichYeu", "Trích yếu", 14) { Align = TextAlign.Centre, Bold = true, KeepNext = true };

    public static Look To { get; } = new("KinhGui", "Kính gửi", 14) { Align = TextAlign.Centre, Before = 12 };

    public static Look ToMany { get; } = new("KinhGuiNhieu", "Kính gửi nhiều nơi", 14) { Left = 72, Before = 12 };

    public static Look ToItem { get; } = new("NoiKinhGui", "Nơi kính gửi", 14) { Left = 137, FirstLine = -8 };

    public static Look Body { get; } = new("NoiDung", "Nội dung", 14) { Align = TextAlign.Justify, FirstLine = Indent, Before = 6, Spacing = 1.15 };

    public static Look Basis { get; } = Body with { Id = "CanCu", Name = "Căn cứ", Italic = true };

    public static Look Item { get; } = Body with { Id = "GachDauDong", Name = "Gạch đầu dòng" };

    public static Look Part { get; } = Body with { Id = "Heading1", Name = "heading 1", Bold = true, KeepNext = true, Outline = 1 };

    public static Look Section { get; } = Body with { Id = "Heading2", Name = "heading 2", Bold = true, KeepNext = true, Outline = 2 };

    public static Look Clause { get; } = Body with { Id = "Heading3", Name = "heading 3", Bold = true, Italic = true, KeepNext = true, Outline = 3 };

    public static Look Note { get; } = new("GhiChu", "Ghi chú", 12) { Align = TextAlign.Justify, Italic = true, Before = 4 };

    public static Look Caption { get; } = new("TenBang", "Tên bảng", 13) { Align = TextAlign.Centre, Bold = true, Before = 8, KeepNext = true };

    public static Look Closing { get; } = Body with { Id = "KetThuc", Name = "Kết thúc", Align = TextAlign.Right };

    public static Look RecipientsTitle { get; } = new("NoiNhan", "Nơi nhận", 12) { Bold = true, Italic = true };

    public static Look Recipient { get; } = new("DanhSachNoiNhan", "Danh sách nơi nhận", 11);

    public static Look Authority { get; } = new("QuyenHanChucVu", "Quyền hạn và chức vụ", 13) { Align = TextAlign.Centre, Bold = true };

    public static Look Mark { get; } = new("DauHieuKy", "Dấu hiệu ký", 11) { Align = TextAlign.Centre, Italic = true };

    public static Look Signer { get; } = new("HoTen", "Họ tên người ký", 13) { Align = TextAlign.Centre, Bold = true };

    public static Look Verify { get; } = new("KiemChung", "Kiểm chứng", 10);

    public static Look PageNumber { get; } = new("SoTrang", "Số trang", 13) { Align = TextAlign.Centre };

    public static Look ListTitle { get; } = new("TenDanhSach", "Tên danh sách", 14) { Align = TextAlign.Centre, Bold = true, Before = 10, KeepNext = true };

    public static Look ListFilter { get; } = new("DieuKienLoc", "Điều kiện lọc", 12) { Align = TextAlign.Centre, Italic = true, Before = 2, KeepNext = true };

    public static Look ListSummary { get; } = new("TongHop", "Tổng hợp", 12) { Before = 6 };

    public static Look ListFoot { get; } = new("ChanTrang", "Chân trang", 10) { Align = TextAlign.Right };

    /// <summary>Cells of the tables inside a report.</summary>
    public static TableLooks InReport { get; } = new("Bang", "Bảng", 12);

    /// <summary>Cells of a printed list, which has many columns.</summary>
    public static TableLooks InList { get; } = new("DanhSach", "Danh sách", 11);

    /// <summary>Cells of a printed list that has more columns than a page is made for.</summary>
    public static TableLooks InDenseList { get; } = new("DanhSachDay", "Danh sách dày", 8.5);

    /// <summary>The head of reports and lists.</summary>
    public static HeadLooks OnHead { get; } = new(Superior, Issuer, Nation, Motto);

    /// <summary>A slip that an applicant takes home.</summary>
    public static SlipLooks OnA5 { get; } = new("PhieuA5", "Phiếu A5", 10);

    /// <summary>A slip that stays with the papers.</summary>
    public static SlipLooks OnA4 { get; } = new("PhieuA4", "Phiếu A4", 12.5);

    public static IReadOnlyList<Look> All { get; } =
    [
        Superior, Issuer, Nation, Motto, Number, PlaceDate, LetterSubject, TypeName, Subject, To, ToMany, ToItem,
        Body, Basis, Item, Part, Section, Clause, Note, Caption, Closing, RecipientsTitle, Recipient, Authority, Mark, Signer,
        Verify, PageNumber, ListTitle, ListFilter, ListSummary, ListFoot, .. InReport.All, .. InList.All, .. InDenseList.All, .. OnA5.All, .. OnA4.All,
    ];
}

internal sealed record TableLooks(string Id, string Name, double Size)
{
    public Look Head { get; } = new($"{Id}Dau", $"{Name}: đầu cột", Size) { Align = TextAlign.Centre, Bold = true };

    public Look Left { get; } = new($"{Id}Trai", $"{Name}: chữ", Size);

    public Look Centre { get; } = new($"{Id}Giua", $"{Name}: giữa", Size) { Align = TextAlign.Centre };

    public Look Right { get; } = new($"{Id}So", $"{Name}: số", Size) { Align = TextAlign.Right };

    public IEnumerable<Look> All => [Head, Left, Centre, Right];

    public Look For(ColumnAlign align) => align switch
    {
        ColumnAlign.Centre => Centre,
        ColumnAlign.Right => Right,
        _ => Left,
    };
}
