using CaiCach.Foundation.Paper;

namespace CaiCach.Tests.Foundation.Paper;

/// <summary>Papers with sensible content; a test changes only what it is about.</summary>
internal static class Papers
{
    public static readonly DateTime Made = new(2022, 6, 14, 9, 30, 0, DateTimeKind.Utc);

    public const string Sentence = "Ủy ban nhân dân huyện đã ban hành Kế hoạch số 191/KH-UBND ngày 30/12/2021 về cải cách hành chính nhà nước năm 2022 trên địa bàn huyện, giao nhiệm vụ cụ thể cho từng cơ quan, đơn vị, địa phương và yêu cầu báo cáo kết quả thực hiện trước ngày 10 của tháng cuối quý.";

    public static OfficialPaper Report(params IReadOnlyList<PaperBlock> body) => new()
    {
        MadeAt = Made,
        Issuer = new("Tỉnh Thừa Thiên Huế", "Ủy ban nhân dân\nhuyện Quảng Điền"),
        Number = 214,
        Symbol = "BC-UBND",
        Place = "Quảng Điền",
        Date = PaperDate.Of(new(2022, 6, 14)),
        TypeName = "Báo cáo",
        Subject = "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2022",
        Addressees = ["Ủy ban nhân dân tỉnh Thừa Thiên Huế"],
        Body = body.Count > 0 ? body : [new Paragraph(Sentence)],
        Signature = new(["TM. Ủy ban nhân dân", "Chủ tịch"], "Nguyễn Văn Ưng"),
        Recipients = ["Như trên", "Sở Nội vụ", "TVHU, TT HĐND huyện", "CT và các PCT UBND huyện", "Lưu: VT, NV (02 bản)"],
        Verification = new("QD-2022-0214", new("https://caicach.example.vn/kiem-chung/QD-2022-0214"), "Số vị trí nhật ký 18.204, ngày 14/6/2022."),
    };

    /// <summary>About six pages of all kinds of blocks.</summary>
    public static OfficialPaper LongReport()
    {
        List<PaperBlock> body = [];
        string[] parts = ["Công tác chỉ đạo, điều hành", "Kết quả thực hiện", "Đánh giá chung"];
        foreach (var (part, roman) in parts.Zip(["I", "II", "III"]))
        {
            body.Add(new Heading(1, roman, part));
            for (var section = 1; section <= 4; section++)
            {
                body.Add(new Heading(2, $"{section}", "Cải cách thể chế, thủ tục hành chính và tổ chức bộ máy"));
                body.Add(new Paragraph("Tổng số hồ sơ tiếp nhận là ", new TextRun("4.063 hồ sơ", bold: true, link: new("https://caicach.example.vn/so-lieu/ho-so-tiep-nhan")), ", trong đó giải quyết đúng hạn 3.928 hồ sơ, đạt tỷ lệ ", new TextRun("96,68%", italic: true), ". " + Sentence));
                body.Add(new DashItem(Sentence));
                body.Add(new DashItem("Cơ sở pháp lý: Quyết định số 34/2019/QĐ-UBND, Nghị quyết số 18-NQ/TW và Quyết định số 2709/QĐ-UBND."));
                body.Add(new Heading(3, $"{section}.1", "Kết quả cụ thể"));
                body.Add(new Paragraph(Sentence));
            }

            body.Add(Communes());
            body.Add(new Note("Nguồn: sổ theo dõi hồ sơ của bộ phận tiếp nhận và trả kết quả, chốt ngày 14/6/2022."));
        }

        body.Add(new Paragraph("Trên đây là báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2022 của Ủy ban nhân dân huyện Quảng Điền."));
        return Report(body);
    }

    public static PaperTable Communes(int rows = 11) => new(
        [new("TT", 1, ColumnAlign.Centre), new("Đơn vị", 4), new("Tiếp nhận", 2, ColumnAlign.Right), new("Đúng hạn", 2, ColumnAlign.Right), new("Tỷ lệ (%)", 2, ColumnAlign.Right)],
        [
            .. Enumerable.Range(1, rows).Select(i => new PaperRow($"{i}", $"Ủy ban nhân dân xã Quảng Phước {i}", $"{300 + i}", $"{290 + i}", "96,68")),
            new PaperRow("", "Tổng cộng", "4.063", "3.928", "96,68") { Bold = true },
        ])
    {
        Caption = "Bảng 1. Kết quả giải quyết hồ sơ theo đơn vị",
    };

    public static ListPaper Register(int rows = 60) => new()
    {
        MadeAt = Made,
        Issuer = new("Ủy ban nhân dân huyện Quảng Điền", "Phòng Nội vụ"),
        Name = "Sổ đăng ký văn bản đi năm 2022",
        Filter = "Từ ngày 15/12/2021 đến ngày 14/6/2022; tất cả các loại văn bản",
        Table = new(
            [new("Số, ký hiệu", 2.2), new("Ngày tháng", 1.6, ColumnAlign.Centre), new("Tên loại và trích yếu", 6), new("Người ký", 2.4), new("Nơi nhận", 2.6), new("Số lượng bản", 1.2, ColumnAlign.Right), new("Ghi chú", 1.5)],
            [.. Enumerable.Range(1, rows).Select(i => new PaperRow($"{i:00}/KH-UBND", "05/01/2022", "Kế hoạch kiểm soát thủ tục hành chính năm 2022 trên địa bàn huyện", "Nguyễn Văn Ưng", "Các phòng, ban; UBND các xã", $"{i % 9 + 1}", ""))]),
        Summary = $"Tổng số: {rows} văn bản.",
        Place = "Quảng Điền",
        Date = PaperDate.Of(new(2022, 6, 14)),
        Signatures = [new(["Người lập"], "Trần Thị Ỷ"), new(["KT. Trưởng phòng", "Phó Trưởng phòng"], "Lê Đặng Hữu")],
        Verification = new("SO-2022-01", new("https://caicach.example.vn/kiem-chung/SO-2022-01")),
    };
}
