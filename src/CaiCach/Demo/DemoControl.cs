using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Processing;
using CaiCach.Procedures.Reviewing;

namespace CaiCach.Demo;

/// <summary>
/// Control of procedures in the demo house: two drafts of internal processes (one that closes and one that does not), reviews that
/// propose something, checks of posting places. All of it is invented; the report says nothing of these.
/// </summary>
internal sealed class DemoControl : IDemoPart
{
    private const string Permit = "1.013227", Correction = "1.012796", Copies = "2.000815";
    private static readonly Officer Coordinator = DemoDocuments.OfficerOf("noivu", "tth.quang-dien.noi-vu");
    private static readonly Officer Commune = DemoDocuments.OfficerOf("quangtho", "tth.quang-dien.quang-tho");

    public IEnumerable<DemoAct> Acts(DemoPlan plan) =>
    [
        Review(new(2022, 3, 15), Correction, "Đơn đề nghị và bản gốc giấy chứng nhận đều có trong hồ sơ lưu của văn phòng đăng ký.", "Không yêu cầu nộp bản sao giấy chứng nhận.", SimplificationKind.Papers, 8, 6, 85_000, 60_000, 40),
        Review(new(2022, 3, 17), Copies, "Người dân chờ tại chỗ, trung bình 40 phút.", "Trả kết quả trong buổi khi hồ sơ dưới 20 trang.", SimplificationKind.Time, 1, 1, 30_000, 20_000, 2_400),
        Process(new(2022, 3, 22), Correction, [
            new(1, "Tiếp nhận, kiểm tra hồ sơ", "Trung tâm Hành chính công huyện", "Công chức tiếp nhận", new(4, LimitUnit.Hours), []),
            new(2, "Thẩm tra nội dung sai sót", "Phòng Tài nguyên và Môi trường", "Chuyên viên", new(4, LimitUnit.WorkingDays), [1]),
            new(3, "Đối chiếu hồ sơ địa chính", "Chi nhánh Văn phòng đăng ký đất đai", "Viên chức", new(3, LimitUnit.WorkingDays), [1]),
            new(4, "Trình, ký xác nhận đính chính", "UBND huyện", "Lãnh đạo UBND huyện", new(3, LimitUnit.WorkingDays), [2, 3]),
            new(5, "Nhận và vào sổ kết quả", "Trung tâm Hành chính công huyện", "Công chức trả kết quả", new(4, LimitUnit.Hours), [4]),
        ]),
        Process(new(2022, 3, 23), Permit, [
            new(1, "Tiếp nhận hồ sơ", "Trung tâm Hành chính công huyện", "Công chức tiếp nhận", new(4, LimitUnit.Hours), []),
            new(2, "Thẩm định", "Phòng Kinh tế và Hạ tầng", "Chuyên viên", new(2, LimitUnit.WorkingDays), [1]),
            new(3, "Ký giấy phép", "UBND huyện", "Lãnh đạo UBND huyện", new(1, LimitUnit.WorkingDays), [2]),
        ]),
        Check(new(2022, 3, 10), Coordinator, DemoPlan.Unit, "Bảng niêm yết tại Trung tâm Hành chính công huyện", [new(Permit, PostingFault.Outdated), new(Correction, PostingFault.Absent)]),
        Check(new(2022, 4, 12), Coordinator, DemoPlan.Unit, "Bảng niêm yết tại Trung tâm Hành chính công huyện", []),
        Check(new(2022, 4, 14), Commune, "tth.quang-dien.quang-tho", "Bảng niêm yết trụ sở UBND xã Quảng Thọ", []),
    ];

    private static DemoAct Review(
        DateOnly day, string procedure, string finding, string proposal, SimplificationKind kind, int daysBefore, int daysAfter, long costBefore, long costAfter, int perYear) =>
        new(Clock.At(day, new(10, 0)), (services, ct) => services.GetRequiredService<ReviewProcedure>()
            .Run(new(procedure, day, finding, proposal, kind, daysBefore, daysAfter, costBefore, costAfter, perYear), Coordinator, ct));

    private static DemoAct Process(DateOnly day, string procedure, IReadOnlyList<StepInput> steps) =>
        new(Clock.At(day, new(10, 0)), (services, ct) => services.GetRequiredService<DraftProcess>().Run(new(procedure, 1, DemoPlan.Unit, null, null), steps, Coordinator, ct));

    private static DemoAct Check(DateOnly day, Officer officer, string unit, string place, IReadOnlyList<PostingFinding> findings) =>
        new(Clock.At(day, new(15, 0)), (services, ct) => services.GetRequiredService<CheckPosting>()
            .Run(new(unit, place, day, "Tổ kiểm soát thủ tục hành chính", null, findings), officer, ct));
}
