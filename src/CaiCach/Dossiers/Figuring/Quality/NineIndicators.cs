using CaiCach.Dossiers.Figuring.Ruling;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A share by which a unit as a whole gets 0, 1 or 2 points.</summary>
/// <param name="Two">Percent from which there are two points.</param>
/// <param name="One">Percent from which there is one.</param>
public sealed record UnitShare(Counted Part, Counted Whole, int Two, int One)
{
    public int Points => 100 * Part.Value >= Two * Whole.Value ? 2 : 100 * Part.Value >= One * Whole.Value ? 1 : 0;
}

/// <summary>One of the nine indicators of settlement (Thông tư 01/2018/TT-VPCP, Điều 13).</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Scored">What is scored, Vietnamese: dossiers settled, times an agency held one, a share of the unit.</param>
/// <param name="Two">The dossiers with two points; then those with one and with none. A dossier stands as often as it was scored.</param>
/// <param name="NotKept">Why it cannot be scored from the registers of the house; null when it is.</param>
public sealed record NineIndicator(
    int Number, string Name, string Scored, IReadOnlyList<BehindRow> Two, IReadOnlyList<BehindRow> One, IReadOnlyList<BehindRow> None, string? NotKept = null)
{
    /// <summary>Null when dossiers are scored one by one.</summary>
    public UnitShare? Unit { get; init; }

    public int Count => Two.Count + One.Count + None.Count;

    /// <summary>Points given, of two for each that was scored.</summary>
    public int Points => (2 * Two.Count) + One.Count;

    /// <summary>Points of the unit in hundredths, 0 to 200: its share's, or the average of what was scored, half up; null when it cannot be scored.</summary>
    public int? Hundredths => NotKept is not null ? null : Unit is { } share ? 100 * share.Points : ((200 * Points) + Count) / (2 * Count);

    /// <summary>Those with so many points.</summary>
    public IReadOnlyList<BehindRow> With(int points) => points switch { 2 => Two, 1 => One, _ => None };
}

/// <summary>The points of a unit.</summary>
/// <param name="Class">Null when there is none (<see cref="ScoreClass"/>).</param>
public sealed record NineScore(int Hundredths, int Most, string? Class)
{
    public static NineScore Of(IReadOnlyList<NineIndicator> nine, IReadOnlyDictionary<string, HeldRule> rules)
    {
        var (given, most) = (nine.Sum(n => n.Hundredths ?? 0), 2 * nine.Count(n => n.Hundredths is not null));
        return new(given, most, ScoreClass.Of(ScoreClass.Nine, given / 100m, most, ScoreClass.MostOfNine, rules));
    }
}

/// <summary>A settled dossier with its scores and the points of each holding.</summary>
/// <param name="Column">In which column of form II.06a it stands.</param>
/// <param name="Over">By how many office minutes each holding under an allowed time went over it.</param>
public sealed record ScoredDossier(QualityEntry Entry, int Column, IReadOnlyList<int> Over, IReadOnlyList<DossierScore> Scores);

/// <summary>Scores a unit by what its registers say. Pure.</summary>
public static class NineIndicators
{
    private const string Settled = "hồ sơ có kết quả", Answered = "hồ sơ có kết quả, người nộp đã trả lời";

    /// <summary>Names by number, from 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "", "Thời gian giải quyết so với thời hạn", "Thời gian của từng cơ quan tham gia so với thời gian được phép", "Số lần người nộp phải liên hệ để hoàn thiện hồ sơ",
        "Số cơ quan người nộp phải liên hệ", "Tổ chức tiếp nhận, giải quyết, trả kết quả", "Mức độ công khai thủ tục hành chính", "Thái độ của cán bộ",
        "Tiếp thu, giải trình phản ánh, kiến nghị", "Tiến độ, chất lượng dịch vụ công trực tuyến",
    ];

    /// <param name="settled">Settled in the period.</param>
    /// <param name="answered">Feedback answered on time, and all that came in.</param>
    public static IReadOnlyList<NineIndicator> Of(IReadOnlyList<ScoredDossier> settled, RegisterCount answered, RegisterCount feedback, IReadOnlyDictionary<string, HeldRule> rules)
    {
        var online = settled.Where(s => s.Entry.Channel == Procedures.Channel.Online).ToList();
        return
        [
            ByDossier(1, settled, Settled, "Kỳ này chưa có hồ sơ nào có kết quả."),
            ByHolding(settled),
            ByDossier(3, settled, Settled, "Kỳ này chưa có hồ sơ nào có kết quả."),
            ByDossier(4, settled, Answered, "Chưa người nộp nào trả lời câu này trong phiếu đánh giá."),
            rules["tt01.5.measure"].Value != "tính từ sổ"
                ? NotKept(5, "Quy tắc đang đặt: chờ báo cáo, kiểm tra của đơn vị.")
                : ByShare(5, settled, settled.Where(s => s.Column < 10 || s.Entry.Apologised), "hồ sơ đúng hạn, hoặc trễ mà đã xin lỗi, hẹn lại / hồ sơ có kết quả", "Kỳ này chưa có hồ sơ nào có kết quả.", rules),
            ByDossier(6, settled, "hồ sơ có kết quả, có ghi việc công khai bản thủ tục", "Sổ ở đây không ghi việc công khai của bản thủ tục nào trong các hồ sơ này."),
            ByDossier(7, settled, Answered, "Chưa người nộp nào trả lời câu này trong phiếu đánh giá."),
            ByFeedback(answered, feedback, rules),
            ByShare(9, online, online.Where(s => s.Column < 10), "hồ sơ trực tuyến đúng hạn / hồ sơ trực tuyến có kết quả", "Kỳ này chưa có hồ sơ trực tuyến nào có kết quả.", rules),
        ];
    }

    private static NineIndicator ByDossier(int number, IReadOnlyList<ScoredDossier> settled, string scored, string empty)
    {
        var rows = settled.Select(s => (s.Entry.Row, Score: s.Scores.First(x => x.Number == number).Points)).Where(s => s.Score is not null).ToLookup(s => s.Score!.Value, s => s.Row);
        return rows.Count == 0 ? NotKept(number, empty) : new(number, Names[number], scored, [.. rows[2]], [.. rows[1]], [.. rows[0]]);
    }

    private static NineIndicator ByHolding(IReadOnlyList<ScoredDossier> settled)
    {
        var rows = settled.SelectMany(s => s.Over.Select(o => (s.Entry.Row, Points: DossierScores.OfAgency(o)))).ToLookup(s => s.Points, s => s.Row);
        return rows.Count == 0
            ? NotKept(2, "Chưa lần giữ hồ sơ nào có thời gian quy định.")
            : new(2, Names[2], "lần giữ hồ sơ có thời gian quy định", [.. rows[2]], [.. rows[1]], [.. rows[0]]);
    }

    private static NineIndicator ByShare(int number, IReadOnlyList<ScoredDossier> whole, IEnumerable<ScoredDossier> part, string formula, string empty, IReadOnlyDictionary<string, HeldRule> rules) =>
        whole.Count == 0 ? NotKept(number, empty) : Unit(number, formula, Counted.Of(part.Select(s => s.Entry)), Counted.Of(whole.Select(s => s.Entry)), rules);

    private static NineIndicator ByFeedback(RegisterCount answered, RegisterCount feedback, IReadOnlyDictionary<string, HeldRule> rules) =>
        feedback.Counted is not { } all ? NotKept(8, feedback.NotKept!)
        : all.Value == 0 ? NotKept(8, "Kỳ này không nhận được phản ánh, kiến nghị nào.")
        : answered.Counted is not { } part ? NotKept(8, answered.NotKept!)
        : Unit(8, "phản ánh, kiến nghị xử lý đúng hạn / phản ánh, kiến nghị đã nhận", part, all, rules);

    private static NineIndicator Unit(int number, string formula, Counted part, Counted whole, IReadOnlyDictionary<string, HeldRule> rules) =>
        new(number, Names[number], formula, [], [], []) { Unit = new(part, whole, rules[$"tt01.{number}.two"].Number, rules[$"tt01.{number}.one"].Number) };

    private static NineIndicator NotKept(int number, string because) => new(number, Names[number], "", [], [], [], because);
}
