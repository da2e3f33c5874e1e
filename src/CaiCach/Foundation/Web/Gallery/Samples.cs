using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Foundation.Web.Gallery;

/// <summary>
/// Content of the page that shows the kit: sentences of the trade instead of filler, so that lengths and marks are
/// those of real pages. It is data, not words of the house, and therefore not translated.
/// </summary>
internal static class Samples
{
    internal sealed record Row(string Number, string Title, string Detail, string Unit, DateOnly Due, DueState State, int? Days, DateOnly? Done, string Status, string Group);

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("41", "Hoàn thành số hóa sổ hộ tịch giai đoạn 1", "Số 41 · Công văn 2231/UBND-CCHC", "Phòng Tư pháp", new(2022, 3, 31), DueState.DoneEarly, 3, new(2022, 3, 28), "Hoàn thành", "Đã xong"),
        new("57", "Xử lý lao động hợp đồng theo Nghị định 68", "Số 57 · Thông báo 171/TB-UBND", "Phòng Nội vụ", new(2022, 5, 17), DueState.DoneInTime, 0, new(2022, 5, 17), "Hoàn thành", "Đã xong"),
        new("65", "Trả lời kiến nghị cử tri xã Quảng Ngạn", "Số 65 · Công văn 5120/UBND-TH", "UBND xã Quảng Ngạn", new(2022, 6, 17), DueState.Soon, 2, null, "Đang làm", "Đang mở"),
        new("66", "Phương án đảm bảo an toàn thông tin Trung tâm điều hành", "Số 66 · Công văn 5203/UBND-CNTT", "Văn phòng HĐND và UBND", new(2022, 6, 24), DueState.Ok, 7, null, "Mới", "Đang mở"),
        new("67", "Trả lời Công văn số 512/SNV-CCHC về rà soát tiêu chí", "Số 67 · còn thiếu số liệu xã Quảng Lợi", "Phòng Nội vụ", new(2022, 6, 13), DueState.Late, 2, null, "Quá hạn", "Đang mở"),
    ];

    public static IReadOnlyList<string> Statuses { get; } =
        ["Hoàn thành", "Đang xử lý", "Sắp đến hạn", "Chờ bổ sung", "Quá hạn", "Mới", "Đã rút", "Tỉnh ghi: trễ hạn", "Bản khóa 1"];

    public static IReadOnlyList<(DateOnly Day, DueState State, int? Days, DateOnly? Done)> Dues { get; } =
    [
        (new(2022, 5, 24), DueState.Ok, 4, null), (new(2022, 5, 19), DueState.Soon, 1, null), (new(2022, 5, 18), DueState.Today, 0, null),
        (new(2022, 5, 13), DueState.Late, 3, null), (new(2022, 5, 30), DueState.Paused, null, null), (new(2022, 5, 10), DueState.DoneLate, 2, new(2022, 5, 12)),
        (new(2028, 1, 3), DueState.Provisional, null, null),
    ];

    public static IReadOnlyList<TimelineStep> Steps { get; } =
    [
        new("Tiếp nhận", StepState.Done, "Thứ Năm 05/05/2022, 9 giờ 00 · Trung tâm Hành chính công huyện", "Trần Văn Thuận nhận 4 giấy tờ, in giấy hẹn 2 liên"),
        new("Yêu cầu bổ sung giấy tờ", StepState.Done, "Thứ Tư 11/05/2022, 15 giờ 20", "Thiếu bản trích đo có chữ ký giáp ranh. Thời gian chờ không tính vào hạn") { Document = ("Phiếu số 02", "#") },
        new("Đang thẩm định", StepState.Now, "Từ 17/05/2022 · Phan Đình Lộc, Chi nhánh Văn phòng Đăng ký đất đai"),
        new("Xác định nghĩa vụ tài chính", StepState.Skipped),
        new("Trả kết quả", StepState.Waiting, "Hẹn thứ Ba 24/05/2022, tại Trung tâm Hành chính công huyện"),
    ];

    public static IReadOnlyList<HistoryAct> Acts { get; } =
    [
        new("nhận thẩm định", "Phan Đình Lộc", new(2022, 5, 17, 1, 2, 0, DateTimeKind.Utc)) { Changes = [new("Bước", "chờ bổ sung", "thẩm định")], Seal = SealState.Waiting },
        new("ghi nhận bổ sung đủ", "Trần Văn Thuận", new(2022, 5, 16, 3, 5, 0, DateTimeKind.Utc)) { Changes = [new("Hẹn trả", "19/05/2022", "24/05/2022"), new("Ghi chú", "chờ giáp ranh", null)], Seal = SealState.Sealed, Position = 47_702, Proof = "#" },
        new("yêu cầu bổ sung", "Phan Đình Lộc", new(2022, 5, 11, 8, 20, 0, DateTimeKind.Utc)) { Reason = "bản trích đo thiếu chữ ký giáp ranh", Document = ("Phiếu số 02", "#"), Seal = SealState.Sealed, Position = 47_318, Proof = "#" },
        new("tiếp nhận hồ sơ", "Trần Văn Thuận", new(2022, 5, 5, 2, 0, 0, DateTimeKind.Utc)) { Changes = [new("Hẹn trả", null, "19/05/2022")], Seal = SealState.Broken, Position = 46_811 },
    ];

    public static IReadOnlyList<ChartPoint> Months { get; } =
        [new("T1", 96.2m, "96,2"), new("T2", 95.8m, "95,8"), new("T3", 97.4m, "97,4"), new("T4", null, ""), new("T5", 97.1m, "97,1"), new("T6", 95.9m, "95,9")];

    public static IReadOnlyList<ChartPoint> Fields { get; } =
        [new("Thể chế", 4, "4/7", 7), new("Thủ tục", 6, "6/11", 11), new("Bộ máy", 3, "3/6", 6), new("Công vụ", 5, "5/8", 8), new("Tài chính", 2, "2/6", 6), new("Chính quyền số", 4, "4/9", 9)];

    public static IReadOnlyList<OutlineSection> Sections { get; } =
    [
        new("I. Chỉ đạo, điều hành", "#", null) { Parts = [new("1. Kế hoạch CCHC", "#", SectionState.Drifted), new("2. Văn bản đã ban hành", "#", SectionState.Confirmed)] },
        new("II. Kết quả thực hiện", "#", null) { Parts = [new("1. Cải cách thể chế", "#", SectionState.Confirmed), new("2. Cải cách TTHC", "#", SectionState.Open, Here: true)] },
    ];

    public const string Superior = "UBND tỉnh Thừa Thiên Huế", Authority = "UBND huyện Quảng Điền", PaperNumber = "Số: 124/BC-UBND", Place = "Quảng Điền";

    public static IReadOnlyList<PrintSigner> Signers { get; } =
        [new("Người lập", "(Ký, ghi rõ họ tên)", "Nguyễn Thị Thu Hà"), new("Trưởng phòng", "(Ký, ghi rõ họ tên)")];

    public const string Person = "Nguyễn Hữu Thắng";

    /// <summary>Stands for an act: refuses one field on Sundays and the whole form on Saturdays, so that both can be seen.</summary>
    public static Task Act(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => throw new RefusedException(new("sample.sunday", "Chủ nhật không tiếp nhận hồ sơ.", nameof(SampleForm.ReceivedOn))),
        DayOfWeek.Saturday => throw new RefusedException(new("sample.saturday", "Hồ sơ này đã có kết quả.")),
        _ => Task.CompletedTask,
    };

    public static IReadOnlyList<FieldOption> Units { get; } = [new("noi-vu", "Phòng Nội vụ"), new("tu-phap", "Phòng Tư pháp"), new("quang-tho", "UBND xã Quảng Thọ")];
}

/// <summary>Stands for a record that the gallery's form changes.</summary>
internal sealed class SampleRecord : IRecord
{
    public RecordKey Key => new("sample", "1");
    public Guid LastAct { get; set; } = new("0196a0b0-0000-7000-8000-000000000001");
}

/// <summary>The gallery's form, which writes nothing.</summary>
public sealed class SampleForm
{
    public string? Name { get; set; } = "Nguyễn Hữu Thắng";
    public string? Phone { get; set; }
    public string? ReceivedOn { get; set; }
    public string? Unit { get; set; }
    public string? Procedure { get; set; }
    public string? Channel { get; set; } = "counter";
    public string? Note { get; set; }
    public string? Code { get; set; } = "000.00.27.H57-220505-0014";
    public bool HasContract { get; set; }
    public IFormFile? Scan { get; set; }

    /// <summary>The typed input; null when something is wrong.</summary>
    public (string Phone, DateOnly ReceivedOn)? Read(FormState form)
    {
        var phone = (Phone ?? "").Where(char.IsAsciiDigit).ToArray();
        form.Need(phone.Length == 10, () => Phone, $"Số điện thoại có {phone.Length} chữ số, cần 10 chữ số.");
        form.Need(VietnameseDate.TryRead(ReceivedOn, out var day, out var reason), () => ReceivedOn, reason);
        form.Need(!string.IsNullOrEmpty(Unit), () => Unit, "Chưa chọn đơn vị tiếp nhận.");
        form.Need(HasContract, () => HasContract, "Giấy tờ bắt buộc. Nếu người nộp mang sau, lập phiếu yêu cầu bổ sung.");
        return form.IsFine ? (new(phone), day) : null;
    }
}
