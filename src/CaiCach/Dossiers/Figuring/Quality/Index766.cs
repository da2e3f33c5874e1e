using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A sub-indicator of index 766 with what stands above and below the line.</summary>
/// <param name="Id">As the index numbers it, <c>2.1</c>.</param>
/// <param name="Formula">In words, as shown.</param>
/// <param name="Most">Points it can give; null when the index does not split them.</param>
/// <param name="Target">Percent from which all points are given; null when points follow the percentage.</param>
public sealed record SubIndicator(string Id, string Name, string Formula, IReadOnlyList<BehindRow> Part, IReadOnlyList<BehindRow> Whole, int? Most, int? Target)
{
    public Share Share => new(Part.Count, Whole.Count);

    /// <summary>Points in hundredths, half up: all from the target on, below it in proportion; null without points or dossiers.</summary>
    public long? Hundredths => Most is not { } most || Whole.Count == 0 ? null
        : Target is { } target && 100L * Part.Count >= (long)target * Whole.Count ? 100L * most
        : (long)Math.Round(Percent * most / (Target ?? 100) * 100, MidpointRounding.AwayFromZero);

    /// <summary>Rounded to two decimals, as the index does before it gives points.</summary>
    private decimal Percent => Math.Round(100m * Part.Count / Whole.Count, 2, MidpointRounding.AwayFromZero);
}

/// <summary>
/// The sub-indicators of index 766 that dossiers of this house can answer (Quyết định 766/QĐ-TTg; formulas from a technical
/// note, unconfirmed). Pure.
/// </summary>
public static class Index766
{
    /// <param name="entries">Received, settled or ended in the period.</param>
    /// <param name="target">The target of a sub-indicator in percent, a dated rule.</param>
    public static IReadOnlyList<SubIndicator> Of(IReadOnlyList<QualityEntry> entries, DateTime start, DateTime close, Func<string, int> target)
    {
        var received = entries.Where(e => e.ReceivedAt >= start && e.ReceivedAt < close).ToList();
        var settled = entries.Where(e => e.SettledAt >= start && e.SettledAt < close).ToList();
        var written = settled.Where(e => e.ResultWritten != false).ToList();
        return
        [
            Make("2.1", "Hồ sơ giải quyết trước hạn, đúng hạn", "hồ sơ đúng hạn theo ngày hẹn trên giấy, trừ thời gian chờ bổ sung / hồ sơ tiếp nhận hoặc xử lý trong kỳ", entries, e => OnTime766.Holds(e, close), 20, null),
            Make("3.3", "Hồ sơ trực tuyến", "hồ sơ nộp trực tuyến trong kỳ / hồ sơ tiếp nhận trong kỳ", received, e => e.Channel == Channel.Online, null, target("766.3.3.target")),
            Make("4.1", "Kết quả điện tử", "hồ sơ có kết quả được số hóa / hồ sơ có kết quả trong kỳ phải trả kết quả bằng văn bản", written, e => e.ResultDigitised, 6, null),
            Make("4.2", "Hồ sơ số hóa", "hồ sơ số hóa cả giấy tờ và kết quả / hồ sơ có kết quả trong kỳ", settled, e => e.PapersDigitised && (e.ResultDigitised || e.ResultWritten == false), 4, target("766.4.2.target")),
            Make("4.3", "Tái sử dụng dữ liệu số hóa", "hồ sơ có ít nhất một giấy tờ dùng lại / hồ sơ tiếp nhận trong kỳ", received, e => e.Reused, 2, target("766.4.3.target")),
        ];
    }

    private static SubIndicator Make(string id, string name, string formula, IReadOnlyList<QualityEntry> whole, Func<QualityEntry, bool> part, int? most, int? target) =>
        new(id, name, formula, [.. whole.Where(part).Select(e => e.Row)], [.. whole.Select(e => e.Row)], most, target);
}
