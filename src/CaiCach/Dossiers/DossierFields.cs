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

/// <summary>What the history of a submission tells.</summary>
internal static class SubmissionFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.OfPerson((Submitting.Submission s) => s.Owner, "Chủ hồ sơ"),
        RecordField.Of((Submitting.Submission s) => s.AnswerBy, "Phải trả lời trước"),
        RecordField.Of((Submitting.Submission s) => s.GuidedAt, "Hướng dẫn bổ sung"),
        RecordField.Of((Submitting.Submission s) => s.CompletedAt, "Nộp lại"),
        RecordField.Of((Submitting.Submission s) => s.Dossier, "Hồ sơ"),
        RecordField.Of((Submitting.Submission s) => s.RefusedAt, "Từ chối tiếp nhận"),
        RecordField.OfPerson((Submitting.Submission s) => s.RefusalReason, "Lý do từ chối"),
    ];
}
