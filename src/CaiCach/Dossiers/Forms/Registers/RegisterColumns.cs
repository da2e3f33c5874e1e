using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Units;

namespace CaiCach.Dossiers.Forms.Registers;

/// <summary>What surrounds a row of the register.</summary>
/// <param name="Number">TT: counts from 1 in the print.</param>
/// <param name="Personal">Whether the one who prints may read personal data; else it is masked.</param>
public sealed record RegisterRow(Dossier Dossier, int Number, UnitDirectory Units, bool Personal);

/// <summary>A column of the register of dossiers.</summary>
/// <param name="Share">Width relative to the other columns.</param>
public sealed record RegisterColumn(string Title, double Share, ColumnAlign Align, Func<RegisterRow, string> Cell);

/// <summary>
/// The fifteen columns of the register (Sổ theo dõi hồ sơ: Mẫu 06 of Thông tư 01/2018/TT-VPCP, Mẫu 07 of Thông tư
/// 03/2025/TT-VPCP; the columns are unconfirmed). Receipts are signed by hand, so that column stays empty.
/// </summary>
public static class RegisterColumns
{
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        new("TT", 1, ColumnAlign.Centre, r => r.Number.ToString(CultureInfo.InvariantCulture)),
        new("Mã hồ sơ", 3.1, ColumnAlign.Left, r => r.Dossier.Number),
        new("Tên thủ tục hành chính", 3.6, ColumnAlign.Left, r => r.Dossier.ProcedureName),
        new("Số bộ", 0.8, ColumnAlign.Centre, r => r.Dossier.Copies.ToString(CultureInfo.InvariantCulture)),
        new("Tên cá nhân, tổ chức", 2.1, ColumnAlign.Left, r => r.Personal ? r.Dossier.Owner : Masked.Name(r.Dossier.Owner)),
        new("Địa chỉ, số điện thoại", 2.3, ColumnAlign.Left, Contact),
        new("Cơ quan chủ trì giải quyết", 2, ColumnAlign.Left, r => r.Units.ShortNameOn(r.Dossier.SettlingUnit, Clock.DayOf(r.Dossier.ReceivedAt))),
        new("Nhận hồ sơ", 1.85, ColumnAlign.Centre, r => Day(r.Dossier.ReceivedAt)),
        new("Hẹn trả kết quả", 1.85, ColumnAlign.Centre, r => VietnameseDate.Print(r.Dossier.FirstDueOn)),
        new("Chuyển đến cơ quan giải quyết", 1.85, ColumnAlign.Centre, r => Day(r.Dossier.HandOvers.OrderBy(h => h.Number).FirstOrDefault()?.At)),
        new("Nhận từ cơ quan giải quyết", 1.85, ColumnAlign.Centre, r => Day(r.Dossier.SettledAt)),
        new("Trả kết quả", 1.85, ColumnAlign.Centre, r => Day(r.Dossier.ReturnedAt)),
        new("Phương thức nhận kết quả", 1.6, ColumnAlign.Left, r => Way(r.Dossier.ReturnWay)),
        new("Ký nhận", 1.1, ColumnAlign.Left, _ => ""),
        new("Ghi chú", 1.7, ColumnAlign.Left, Note),
    ];

    private static string Way(ReturnWay way) => way switch { ReturnWay.Post => "Bưu chính", ReturnWay.Electronic => "Điện tử", _ => "Trực tiếp" };

    private static string Contact(RegisterRow row) => string.Join(
        "; ",
        new[] { row.Personal ? row.Dossier.Address : Masked.Address(row.Dossier.Address), row.Personal ? row.Dossier.Phone : Masked.Number(row.Dossier.Phone) }
            .Where(part => !string.IsNullOrEmpty(part)));

    private static string Note(RegisterRow row)
    {
        var dossier = row.Dossier;
        string?[] notes =
        [
            dossier.DueOn != dossier.FirstDueOn ? $"Hạn sau bổ sung {VietnameseDate.Print(dossier.DueOn)}" : null,
            dossier.AppointedOn is { } day ? $"Hẹn lại {VietnameseDate.Print(day)}" : null,
            dossier.EndedAt is { } ended ? $"{DossierWords.Of(dossier.Ending)} {Day(ended)}" : null,
            dossier.SettledAt >= dossier.DueBefore ? "Quá hạn" : null,
        ];
        return string.Join("; ", notes.OfType<string>());
    }

    private static string Day(DateTime? at) => at is { } instant ? VietnameseDate.Print(Clock.DayOf(instant)) : "";
}
