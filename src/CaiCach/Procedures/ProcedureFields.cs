using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures.Processing;
using CaiCach.Procedures.Reviewing;

namespace CaiCach.Procedures;

/// <summary>What histories tell of procedures.</summary>
internal static class ProcedureFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((ProcedureVersion v) => v.Name, "Tên thủ tục"),
        RecordField.Of((ProcedureVersion v) => v.From, "Áp dụng từ"),
        RecordField.Of((ProcedureVersion v) => v.Until, "Đến trước ngày"),
        RecordField.Of((Announcement a) => a.Decision, "Quyết định công bố"),
        RecordField.Of((Announcement a) => a.DecidedOn, "Ngày ký"),
        RecordField.Of((Announcement a) => a.PublishedAt, "Đã công khai"),
    ];

    public static IReadOnlyList<RecordField> OfReviews { get; } =
    [
        RecordField.Of((ProcedureReview r) => r.ReviewedOn, "Ngày rà soát"),
        RecordField.Of((ProcedureReview r) => r.Proposal, "Phương án"),
        RecordField.Of((ProcedureReview r) => r.SentOn, "Ngày gửi"),
        RecordField.Of((ProcedureReview r) => r.SentTo, "Nơi nhận"),
        RecordField.Of((ProcedureReview r) => r.DecidedOn, "Ngày có kết quả"),
        RecordField.Of((ProcedureReview r) => r.Accepted, "Được thông qua"),
    ];

    public static IReadOnlyList<RecordField> OfProcesses { get; } =
    [
        RecordField.Of((InternalProcess p) => p.ApprovedOn, "Ngày phê duyệt"),
        RecordField.Of((InternalProcess p) => p.Document, "Văn bản phê duyệt"),
        RecordField.Of((ProcessStep s) => s.Name, "Việc làm ở bước này"),
    ];
}
