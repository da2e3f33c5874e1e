using CaiCach.Foundation.Records;

namespace CaiCach.Plans;

/// <summary>What the history of a plan's task tells.</summary>
internal static class PlanTaskFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((PlanTask t) => t.Title, "Nội dung"),
        RecordField.Of((PlanTask t) => t.Area, "Lĩnh vực", area => area.Name()),
        RecordField.Of((PlanTask t) => t.Output, "Kết quả, sản phẩm"),
        RecordField.Of((PlanTask t) => t.DueOn, "Hạn"),
        RecordField.Of((PlanTask t) => t.StartedOn, "Ngày bắt đầu"),
        RecordField.Of((PlanTask t) => t.DoneOn, "Ngày hoàn thành"),
        RecordField.Of((PlanTask t) => t.DroppedOn, "Ngày đưa ra khỏi kế hoạch"),
        RecordField.Of((PlanTaskExtension e) => e.To, "Gia hạn đến"),
        RecordField.Of((PlanTaskProgress p) => p.Note, "Tiến độ"),
    ];
}
