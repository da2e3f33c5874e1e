using CaiCach.Foundation;

namespace CaiCach.Identity.Roles;

/// <summary>What a permission is called on the screen, in the words of the office.</summary>
public static class PermissionNames
{
    /// <summary>Vietnamese; a page translates it.</summary>
    public static string Name(this Permission permission) => permission switch
    {
        Permission.UseHouse => "Đăng nhập, xem việc của mình",
        Permission.ReadPlans => "Xem kế hoạch",
        Permission.WritePlans => "Ghi kế hoạch",
        Permission.ReadDocuments => "Xem sổ văn bản",
        Permission.WriteDocuments => "Ghi sổ văn bản",
        Permission.ReadDirectives => "Xem ý kiến chỉ đạo",
        Permission.WriteDirectives => "Giao việc và báo kết quả",
        Permission.CorrectDirectives => "Đính chính, rút ý kiến chỉ đạo",
        Permission.ReadDossiers => "Xem hồ sơ một cửa",
        Permission.ReceiveDossiers => "Tiếp nhận, trả hồ sơ",
        Permission.SettleDossiers => "Giải quyết hồ sơ",
        Permission.CorrectDossiers => "Đính chính hồ sơ",
        Permission.WriteProcedures => "Công bố thủ tục, duyệt quy trình nội bộ",
        Permission.ControlProcedures => "Rà soát, niêm yết, soạn quy trình nội bộ",
        Permission.WriteForms => "Sửa mẫu giấy tờ của hồ sơ",
        Permission.ReadFigures => "Xem số liệu và căn cứ",
        Permission.DeclareFigures => "Khai số liệu kèm văn bản",
        Permission.ReadReports => "Xem báo cáo",
        Permission.WriteReports => "Soạn báo cáo",
        Permission.LockReports => "Khóa báo cáo",
        Permission.ReadUnits => "Xem đơn vị",
        Permission.WriteUnits => "Sửa danh mục đơn vị",
        Permission.WriteCalendar => "Sửa lịch làm việc",
        Permission.ReadAccounts => "Xem tài khoản và vai trò",
        Permission.WriteAccounts => "Mở tài khoản, cấp vai trò",
        Permission.ReadJournal => "Xem nhật ký và niêm phong",
        Permission.ReadPersonalData => "Xem thông tin cá nhân trong hồ sơ",
        Permission.RunKiosk => "Phát số ở máy lấy số",
        _ => permission.ToString(),
    };
}
