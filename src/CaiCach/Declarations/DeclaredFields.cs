using CaiCach.Foundation.Records;

namespace CaiCach.Declarations;

/// <summary>What the history of a declared figure tells.</summary>
internal static class DeclaredFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((DeclaredFigure d) => d.Value, "Giá trị"),
        RecordField.Of((DeclaredFigure d) => d.From, "Từ ngày"),
        RecordField.Of((DeclaredFigure d) => d.To, "Đến ngày"),
        RecordField.Of((DeclaredFigure d) => d.Source, "Nguồn"),
        RecordField.Of((DeclaredFigure d) => d.EndedOn, "Ngày thôi dùng"),
        RecordField.Of((DeclaredFigure d) => d.ReplacedBy, "Thay bằng"),
        RecordField.Of((DeclaredFigure d) => d.EndReason, "Lý do kết thúc"),
    ];
}
