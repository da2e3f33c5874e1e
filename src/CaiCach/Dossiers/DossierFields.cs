using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers;

/// <summary>What the history of a dossier tells.</summary>
internal static class DossierFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.OfPerson((Dossier d) => d.Owner, "Chủ hồ sơ"),
        RecordField.OfPerson((Dossier d) => d.IdentityNumber, "Số định danh"),
        RecordField.OfPerson((Dossier d) => d.Phone, "Số điện thoại"),
        RecordField.OfPerson((Dossier d) => d.Address, "Địa chỉ"),
        RecordField.Of((Dossier d) => d.ReceivedAt, "Tiếp nhận"),
        RecordField.Of((Dossier d) => d.DueOn, "Hạn trả"),
        RecordField.Of((Dossier d) => d.SettledAt, "Có kết quả"),
        RecordField.Of((Dossier d) => d.ReturnedAt, "Trả kết quả"),
        RecordField.Of((Dossier d) => d.EndedAt, "Kết thúc"),
        RecordField.OfPerson((Dossier d) => d.EndReason, "Lý do kết thúc"), // free text about the applicant
    ];
}
