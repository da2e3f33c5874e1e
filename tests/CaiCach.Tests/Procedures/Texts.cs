using CaiCach.Calendar;
using CaiCach.Procedures;

namespace CaiCach.Tests.Procedures;

/// <summary>Texts of procedures for tests.</summary>
internal static class Texts
{
    /// <summary>A text of which little is known but a limit in working days.</summary>
    public static ProcedureText Plain(int days = 5, string name = "Gia hạn giấy phép xây dựng", string field = "Hoạt động xây dựng") => new()
    {
        Name = name, Field = field, Source = "Danh mục thử", Levels = ProcedureLevels.District, Limits = [new(null, null, new(days, LimitUnit.WorkingDays))],
    };

    /// <summary>A text that tells everything.</summary>
    public static ProcedureText Full() => Plain() with
    {
        Decision = "163/QĐ-BTP", Sequence = "Nộp hồ sơ, thẩm định, trả kết quả.", Channels = [Channel.InPerson, Channel.Online], Sets = 1,
        Components = [new("Đơn đề nghị", Originals: 1, Copies: 0, Form: "01", Required: true), new("Bản vẽ", "Cấp lại", 0, 2, ReusableFrom: "Kho dữ liệu điện tử")],
        Fees = [new(null, null, 50_000, "50.000 đồng một giấy phép", FeeMode.Before)], Subjects = ["Công dân Việt Nam", "Tổ chức"],
        CompetentAgency = "Ủy ban nhân dân huyện", ReceivingAgency = "Bộ phận một cửa", CoordinatingAgencies = "Sở Xây dựng",
        Results = ["Giấy phép xây dựng"], ResultWritten = true, Conditions = "", FourLevel = 4, OnlineLevel = OnlineLevel.Full,
        LegalBases = [new("50/2014/QH13", "Luật Xây dựng", "Quốc hội", new(2014, 6, 18), new(2015, 1, 1)), new("Quy ước của làng")],
        PausePolicy = PausePolicy.RestartFull, Keywords = "xây nhà",
    };
}
