using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Receiving;

/// <summary>
/// Words of the receipt and appointment slip (Thông tư 01/2018/TT-VPCP, Mẫu số 01; fields seen in templates in use).
/// It is an official paper: never translated. Papers handed in and the number of copies are left out until they are kept.
/// </summary>
internal static class Slip
{
    public static readonly string[] Title = ["GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ"];
    public const string Code = "Mã hồ sơ:";
    public const string Counting = "Ngày nhận không đếm, ngày nghỉ theo lịch của Nhà nước không đếm";
    public const string SignHere = "(Ký và ghi rõ họ tên)";
    public static readonly string[] Signers = ["Người nộp hồ sơ", "Người tiếp nhận hồ sơ"];

    public static IEnumerable<(string Label, string Value)> Lines(Dossier dossier, string unit, Officer officer)
    {
        var may = officer.May(Permission.ReadPersonalData);
        yield return ("Bộ phận tiếp nhận và trả kết quả:", unit);
        yield return ("Tiếp nhận hồ sơ của:", Masked.OwnerFor(dossier, officer));
        yield return ("Địa chỉ:", (may ? dossier.Address : Masked.Address(dossier.Address)) ?? "");
        yield return ("Số điện thoại:", (may ? dossier.Phone : Masked.Number(dossier.Phone)) ?? "");
        yield return ("Nội dung yêu cầu giải quyết:", $"{dossier.ProcedureName} (mã thủ tục {dossier.Procedure})");
        yield return ("Cách nộp:", DossierWords.Of(dossier.Channel));
        yield return ("Thời gian giải quyết hồ sơ theo quy định:", ProcedureWords.Of(dossier.Limit));
        yield return ("Thời gian nhận hồ sơ:", At(dossier.ReceivedAt));
        yield return ("Thời gian trả kết quả giải quyết hồ sơ:", $"{VietnameseDate.PrintLong(dossier.DueOn)}, trong giờ làm việc");
    }

    private static string At(DateTime instant)
    {
        var local = Clock.Local(instant);
        return $"{local.Hour} giờ {local.Minute:00} phút, {VietnameseDate.PrintLong(DateOnly.FromDateTime(local))}";
    }
}
