using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers.Attributing.Disrupting;

/// <summary>What the history of a disruption tells.</summary>
internal static class DisruptionFields
{
    public static IReadOnlyList<RecordField> All { get; } =
    [
        RecordField.Of((Disruption d) => d.What, "Việc xảy ra"),
        RecordField.Of((Disruption d) => d.Kind, "Loại gián đoạn", kind => kind == DisruptionKind.Outage ? "Sự cố hệ thống" : "Bất khả kháng"),
        RecordField.Of((Disruption d) => d.From, "Từ lúc"),
        RecordField.Of((Disruption d) => d.Until, "Đến lúc"),
        RecordField.Of((Disruption d) => d.WithdrawnAt, "Đã rút"),
    ];
}
