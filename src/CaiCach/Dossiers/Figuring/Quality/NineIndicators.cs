using CaiCach.Dossiers.Attributing;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>One of the nine indicators of settlement (Thông tư 01/2018/TT-VPCP, Điều 13).</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Scored">What is scored, Vietnamese: dossiers settled, times an agency held one.</param>
/// <param name="Two">The dossiers with two points; then those with one and with none. A dossier stands as often as it was scored.</param>
/// <param name="NotKept">Why it cannot be scored from the registers of the one-stop shop; null when it is.</param>
public sealed record NineIndicator(
    int Number, string Name, string Scored, IReadOnlyList<BehindRow> Two, IReadOnlyList<BehindRow> One, IReadOnlyList<BehindRow> None, string? NotKept = null)
{
    public int Count => Two.Count + One.Count + None.Count;

    /// <summary>Points given, of two for each that was scored.</summary>
    public int Points => (2 * Two.Count) + One.Count;

    /// <summary>Those with so many points.</summary>
    public IReadOnlyList<BehindRow> With(int points) => points switch { 2 => Two, 1 => One, _ => None };
}

/// <summary>Scores the indicators that the registers can answer. Pure.</summary>
public static class NineIndicators
{
    private const string BySlip = "Cần phiếu đánh giá của người nộp.", ByCheck = "Cần báo cáo, kiểm tra của đơn vị.";

    /// <summary>Points of the whole time against the limit: before the day 2, on it 1, after it 0.</summary>
    public static int OfTime(int column) => column switch { 8 => 2, 9 => 1, _ => 0 };

    /// <summary>Points of an agency's time: under what it is allowed 2, just that 1, over it 0.</summary>
    public static int OfAgency(int over) => over < 0 ? 2 : over == 0 ? 1 : 0;

    /// <summary>Points of the times the applicant was asked back.</summary>
    public static int OfContacts(int supplements) => Math.Max(0, 2 - supplements);

    /// <param name="settled">Settled in the period, with the column of form II.06a in which each stands.</param>
    /// <param name="legs">Times somebody held one of them under an allowed time.</param>
    public static IReadOnlyList<NineIndicator> Of(IReadOnlyList<(QualityEntry Entry, int Column)> settled, IReadOnlyList<(QualityEntry Entry, UsedLeg Leg)> legs, DateTime close) =>
    [
        Scored(1, "Thời gian giải quyết so với thời hạn", "hồ sơ có kết quả", settled, s => OfTime(s.Column), s => s.Entry),
        Scored(2, "Thời gian của từng cơ quan tham gia so với thời gian được phép", "lần giữ hồ sơ có thời gian quy định", legs, l => OfAgency(l.Leg.Over!.Value), l => l.Entry),
        Scored(3, "Số lần người nộp phải liên hệ để hoàn thiện hồ sơ", "hồ sơ có kết quả", settled, s => OfContacts(s.Entry.SupplementsBefore(close).Count), s => s.Entry),
        NotKept(4, "Số cơ quan người nộp phải liên hệ", BySlip),
        NotKept(5, "Tổ chức tiếp nhận, giải quyết, trả kết quả", ByCheck),
        NotKept(6, "Mức độ công khai thủ tục hành chính", "Cần sổ niêm yết, công khai thủ tục."),
        NotKept(7, "Thái độ của cán bộ", BySlip),
        NotKept(8, "Tiếp thu, giải trình phản ánh, kiến nghị", "Cần sổ phản ánh, kiến nghị."),
        NotKept(9, "Tiến độ, chất lượng dịch vụ công trực tuyến", ByCheck),
    ];

    private static NineIndicator Scored<T>(int number, string name, string scored, IReadOnlyList<T> all, Func<T, int> points, Func<T, QualityEntry> entry)
    {
        var rows = all.ToLookup(points, a => entry(a).Row);
        return new(number, name, scored, [.. rows[2]], [.. rows[1]], [.. rows[0]]);
    }

    private static NineIndicator NotKept(int number, string name, string because) => new(number, name, "", [], [], [], because);
}
