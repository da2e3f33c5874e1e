using CaiCach.Foundation;

namespace CaiCach.Documents;

/// <summary>The words of registers; the same on every page, paper and sheet.</summary>
public static class DocumentWords
{
    public static IReadOnlyDictionary<Direction, string> Directions { get; } = new Dictionary<Direction, string>
    {
        [Direction.Outgoing] = "Văn bản đi", [Direction.Incoming] = "Văn bản đến", [Direction.Internal] = "Văn bản nội bộ",
        [Direction.Reference] = "Văn bản viện dẫn",
    };

    /// <summary>Whether a row of an import stands in the register already.</summary>
    public const string Known = "Đã có trong sổ", New = "Mới";

    public static IReadOnlyDictionary<Urgency, string> Urgencies { get; } = new Dictionary<Urgency, string>
    {
        [Urgency.None] = "Thường", [Urgency.Urgent] = "Khẩn", [Urgency.VeryUrgent] = "Thượng khẩn", [Urgency.Flash] = "Hỏa tốc",
    };

    /// <summary>“Kế hoạch triển khai công tác CCHC”: type and subject as a register prints them, the type not twice.</summary>
    public static string TypeAndSubject(this Document document)
    {
        var type = RegisteredType.Of(document.Type).Name;
        return SearchText.Fold(document.Subject).StartsWith(SearchText.Fold(type), StringComparison.Ordinal) ? document.Subject : $"{type} {document.Subject}";
    }
}
