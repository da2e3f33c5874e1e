using CaiCach.Foundation.Records;

namespace CaiCach.Documents;

/// <summary>What the history of a document tells.</summary>
internal static class DocumentFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((Document d) => d.Symbol, "Số, ký hiệu"),
        RecordField.Of((Document d) => d.Type, "Loại", code => RegisteredType.Of(code).Name),
        RecordField.Of((Document d) => d.Subject, "Trích yếu"),
        RecordField.Of((Document d) => d.Issuer, "Cơ quan ban hành"),
        RecordField.Of((Document d) => d.IssuedOn, "Ngày ban hành"),
        RecordField.Of((Document d) => d.ReceivedOn, "Ngày đến"),
        RecordField.Of((Document d) => d.Signer, "Người ký"),
        RecordField.Of((Document d) => d.CancelledOn, "Ngày hủy số"),
    ];
}
