using CaiCach.Foundation.Records;

namespace CaiCach.Calendar;

/// <summary>What the history of a day of the calendar tells.</summary>
internal static class DayOffFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((DayOff d) => d.Name, "Tên ngày"),
        RecordField.Of((DayOff d) => d.Kind, "Loại ngày", kind => DayWords.Kinds[kind]),
        RecordField.Of((DayOff d) => d.Source, "Văn bản quyết định"),
        RecordField.Of((DayOff d) => d.Confidence, "Nguồn", confidence => DayWords.Confidences[confidence]),
        RecordField.Of((DayOff d) => d.WithdrawnOn, "Đã rút khỏi lịch"),
    ];
}
