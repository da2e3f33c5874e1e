using CaiCach.Foundation.Records;

namespace CaiCach.Directives;

/// <summary>What the history of a directive tells.</summary>
internal static class DirectiveFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((Directive d) => d.DueOn, "Hạn"),
        RecordField.Of((Directive d) => d.AcceptedOn, "Ngày nhận việc"),
        RecordField.Of((Directive d) => d.ReportedOn, "Ngày báo cáo"),
        RecordField.Of((Directive d) => d.DoneOn, "Ngày hoàn thành"),
        RecordField.Of((Directive d) => d.ReturnedOn, "Ngày trả lại"),
        RecordField.Of((Directive d) => d.CancelledOn, "Ngày hủy"),
        RecordField.Of((Directive d) => d.EndReason, "Lý do kết thúc"),
        RecordField.Of((Directive d) => d.OuterStatus, "Hệ thống cấp trên ghi"),
        RecordField.Of((Directive d) => d.OuterDoneOn, "Ngày hoàn thành theo hệ thống cấp trên"),
        RecordField.Of((DirectiveExtension e) => e.To, "Gia hạn đến"),
        RecordField.Of((DirectiveCorrection c) => c.Reason, "Lý do đính chính"),
    ];
}
